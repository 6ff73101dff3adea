using System.Data.Common;
using FundLedger.Server.Operations;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>What endpoints throw becomes a problem; no trace of the program leaves the server.</summary>
internal sealed partial class Faults(RequestDelegate next, ReadOnlyMode mode, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            Forget(context.Response);
            await AnswerAsync(context, fault).ConfigureAwait(false);
        }
    }

    private Task AnswerAsync(HttpContext context, Exception fault)
    {
        switch (fault)
        {
            case RefusedException refused:
                return ProblemAnswer.WriteAsync(context, refused.Refusal);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemAnswer.WriteAsync(context, new Refusal(Rule.BodyTooLarge, [("limit", SizeLimit.Of(context))]));
            case BadHttpRequestException bad:
                return ProblemAnswer.WriteAsync(context, bad.StatusCode);
            case DamagedException damaged:
                mode.Enter(damaged);
                LogDamaged(log, fault, context.Request.Path);
                return ProblemAnswer.WriteAsync(context, new Refusal(Rule.BookDamaged, [("problem", damaged.Where)]));
            case UnavailableException or DbException or ObjectDisposedException:
                LogUnavailable(log, fault, context.Request.Path);
                context.Response.Headers.RetryAfter = "5";
                return ProblemAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            default:
                LogFault(log, fault, context.Request.Path);
                return ProblemAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>What the endpoint had begun to say; the headers that every answer has stay.</summary>
    private static void Forget(HttpResponse response)
    {
        response.Headers.ETag = default;
        response.Headers.Location = default;
        response.Headers.ContentLength = null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A fault of the program at {Path}.")]
    private static partial void LogFault(ILogger log, Exception fault, PathString path);

    [LoggerMessage(Level = LogLevel.Critical, Message = "What is stored is damaged, as {Path} found.")]
    private static partial void LogDamaged(ILogger log, Exception fault, PathString path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer at {Path}.")]
    private static partial void LogUnavailable(ILogger log, Exception fault, PathString path);
}
