using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Ends requests whose last day is over. The key of the command is that of the request as it stands, so that a request
/// ends once, however many processes think of it.
/// </summary>
internal sealed class RequestExpiry(AllBooks books, LeasedWork leased) : IBackgroundWork
{
    public string Name => "request-expiry";

    public TimeSpan Period => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
            await leased.RunAsync($"expiry:{book.Code}", lasting => ExpireAsync(book, lasting), cancellation).ConfigureAwait(false);
    }

    /// <returns>The codes of the requests that ended.</returns>
    public static Task<IReadOnlyList<string>> ExpireAsync(Book book, CancellationToken cancellation) => DueRequests.ExecuteAsync(book,
        (setup, request, today) => ExpireRequest.IsDue(setup, request, today)
            ? new ExpireRequest { Document = request.Code, Date = today, Key = $"expire:{request.Code}:{request.Seq}" }
            : null, cancellation);
}
