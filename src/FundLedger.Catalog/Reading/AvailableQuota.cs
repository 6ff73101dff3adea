
namespace FundLedger.Catalog;

/// <summary>Quota that may be taken on a date: what is there, and on no later day less.</summary>
public static class AvailableQuota
{
    public static async Task<IReadOnlyList<AccountBalance>> OnAsync(BookReader read, AsOf asOf, CancellationToken cancellation)
    {
        var balances = await read.BalancesAsync(asOf, null, cancellation).ConfigureAwait(false);
        IReadOnlyList<Entry> later = asOf.Date == DateOnly.MaxValue ? [] : await read.AllEntriesAsync(new EntryFilter
        {
            Ledger = Ledger.Control,
            Account = ControlAccount.Available,
            From = asOf.Date.AddDays(1),
            KnownAt = asOf.KnownAt,
        }, cancellation).ConfigureAwait(false);
        var lowest = LowestChanges(later);
        return
        [
            .. balances.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.Available })
                .Select(balance => new AccountBalance(balance.Account, 0, balance.Credit - balance.Debit + lowest.GetValueOrDefault(balance.Account))),
        ];
    }

    /// <summary>How far below what it was an account falls on some later day: zero or less.</summary>
    private static Dictionary<Account, long> LowestChanges(IEnumerable<Entry> later)
    {
        var (changes, lowest) = (new Dictionary<Account, long>(), new Dictionary<Account, long>());
        foreach (var day in later.GroupBy(entry => entry.Date).OrderBy(day => day.Key))
        {
            foreach (var line in day.SelectMany(entry => entry.Lines).Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Available }))
                changes[line.Account] = changes.GetValueOrDefault(line.Account) - line.Net;
            foreach (var (account, change) in changes)
                lowest[account] = Math.Min(lowest.GetValueOrDefault(account), change);
        }

        return lowest;
    }
}
