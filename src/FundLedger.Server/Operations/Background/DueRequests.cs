using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>What becomes of requests by themselves.</summary>
internal static class DueRequests
{
    /// <summary>
    /// Carries out what is due today. A command's key names the state of the request that it is due in, so that it is done
    /// once, however many processes think of it.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="due">What is due to a request today; null: nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The codes of the requests that something was done to.</returns>
    public static async Task<IReadOnlyList<string>> ExecuteAsync(
        Book book, Func<BookSetup, RequestState, DateOnly, BookCommand?> due, CancellationToken cancellation)
    {
        var today = book.Read.Today;
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var requests = await book.Read.RequestsAsync(new AsOf(today, null), cancellation).ConfigureAwait(false);
        List<BookCommand> commands = [.. requests.Select(history => due(setup, history.Request, today)).OfType<BookCommand>()];
        if (commands.Count == 0)
            return [];
        var outcomes = await book.ExecuteAllAsync(commands, cancellation).ConfigureAwait(false);
        return [.. outcomes.Where(outcome => outcome.Answer is { Replayed: false }).Select(outcome => outcome.Answer!.Document!)];
    }
}
