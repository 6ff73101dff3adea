namespace FundLedger.Server.Operations;

/// <summary>Refuses changes of books while the service only reads; a change that finds the disk full lets it begin.</summary>
internal sealed class ReadOnlyGuard(RequestDelegate next, ReadOnlyMode mode)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || IsReading(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (context.Request.RouteValues["book"] is string book)
            mode.Check(book);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Refusal.Rule == Rule.ServiceReadOnly)
        {
            mode.Enter(ReadOnlyMode.Disk, "disk full");
            throw;
        }
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
