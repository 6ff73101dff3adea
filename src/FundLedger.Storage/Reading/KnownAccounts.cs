using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>The accounts of a book that this process has read: more are added, and none is ever changed or taken away.</summary>
internal sealed class KnownAccounts
{
    private volatile IReadOnlyList<(int Id, Account Account)> _known = [];

    /// <summary>All accounts by number; some may be newer than what the transaction sees, and have no movements there.</summary>
    /// <exception cref="DamagedException">One makes no sense.</exception>
    public async Task<IReadOnlyList<(int Id, Account Account)>> ReadAsync(DbTransaction transaction, int book, CancellationToken cancellation)
    {
        var known = _known;
        var added = await AccountReader.AfterAsync(transaction, book, known.Count == 0 ? 0 : known[^1].Id, cancellation).ConfigureAwait(false);

        // Of several that add at once, whichever is last holds: what it lacks is read again.
        return added.Count == 0 ? known : _known = [.. known, .. added];
    }
}
