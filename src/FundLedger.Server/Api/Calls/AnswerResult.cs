using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// The answer to a command. One that was carried out has made entries: 201, and where the first of them is. One that is
/// replayed reads as it did then, but for a header. A dry run says what would be posted, and the balances after it.
/// </summary>
internal sealed class AnswerResult(BookCall call, Answer answer) : IResult
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (answer.Replayed)
            response.Headers[ReplayedHeader] = "true";
        if (answer.Posted.Count == 0)
            return JsonAnswer.WriteAsync(response, StatusCodes.Status200OK, DryRun(call, answer));
        response.Headers.Location = $"/api/v1/books/{Uri.EscapeDataString(call.Book.Code)}/entries/{answer.Posted[0].Seq}";
        if (answer.Document is not null && !answer.Replayed)
            response.Headers.ETag = EntityTag.Of(answer.Posted[^1].Seq);
        return JsonAnswer.WriteAsync(response, StatusCodes.Status201Created, AnswerView.Json(answer with { Replayed = false }));
    }

    /// <summary>What would be posted, as far as the caller may read it.</summary>
    public static JsonObject DryRun(BookCall call, Answer answer) => AnswerView.Json(answer with
    {
        Lines = [.. answer.Lines.Where(line => call.Rights.Units.Contains(line.Account.Unit))],
        Balances = [.. answer.Balances.Where(balance => call.Rights.Units.Contains(balance.Account.Unit))],
    });
}
