using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>A book that is served, with what its callers may do: worked out once for each, until the set-up or the day changes.</summary>
internal sealed class ServedBook(Book book)
{
    private volatile Known _known = new(null, default);

    public Book Book { get; } = book;

    /// <summary>Checks of the whole book.</summary>
    public BookChecks Checks { get; } = new(book);

    /// <summary>Commands that are being carried out, by caller and key.</summary>
    public ConcurrentDictionary<(string User, string Key), bool> InFlight { get; } = [];

    public Rights RightsOf(BookSetup setup, Caller caller)
    {
        var (known, today) = (_known, Book.Read.Today);
        if (!ReferenceEquals(known.Setup, setup) || known.Day != today)
            _known = known = new Known(setup, today);
        return known.Rights.GetOrAdd(caller.User, _ => Rights.OfAccount(setup, caller.User, today));
    }

    private sealed record Known(BookSetup? Setup, DateOnly Day)
    {
        public ConcurrentDictionary<string, Rights> Rights { get; } = new(StringComparer.Ordinal);
    }
}
