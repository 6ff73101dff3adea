using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Reminds of steps that are past their time limit. The key of the command is that of the entry with which the step
/// began, so that each is reminded of once, however many processes think of it.
/// </summary>
internal sealed class RequestReminders(AllBooks books, LeasedWork leased) : IBackgroundWork
{
    public string Name => "request-reminders";

    public TimeSpan Period => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
            await leased.RunAsync($"reminders:{book.Code}", lasting => RemindAsync(book, lasting), cancellation).ConfigureAwait(false);
    }

    /// <returns>The codes of the requests that were reminded of.</returns>
    public static Task<IReadOnlyList<string>> RemindAsync(Book book, CancellationToken cancellation) => DueRequests.ExecuteAsync(book,
        (setup, request, today) => RemindRequest.IsDue(setup, request, today)
            ? new RemindRequest { Document = request.Code, Date = today, Key = $"remind:{request.Code}:{request.StepStart}" }
            : null, cancellation);
}
