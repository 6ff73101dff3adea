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
    public static async Task<IReadOnlyList<string>> RemindAsync(Book book, CancellationToken cancellation)
    {
        var today = book.Read.Today;
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var requests = await book.Read.RequestsAsync(new AsOf(today, null), cancellation).ConfigureAwait(false);
        List<BookCommand> commands =
        [
            .. requests.Select(history => history.Request).Where(request => RemindRequest.IsDue(setup, request, today))
                .Select(request => new RemindRequest { Document = request.Code, Date = today, Key = $"remind:{request.Code}:{request.StepStart}" }),
        ];
        if (commands.Count == 0)
            return [];
        var outcomes = await book.ExecuteAllAsync(commands, cancellation).ConfigureAwait(false);
        return [.. outcomes.Where(outcome => outcome.Answer is { Replayed: false }).Select(outcome => outcome.Answer!.Document!)];
    }
}
