namespace FundLedger.Catalog;

/// <summary>The virements of a fiscal year that stand, in the order in which they were made.</summary>
internal static class PastVirements
{
    public static async Task<IReadOnlyList<MoveBetweenPurposes>> OfAsync(BookReader read, YearBalances year, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(new EntryFilter
        {
            Ledger = Ledger.Control,
            Account = ControlAccount.Virement,
            From = year.Setup.Profile.FirstDayOf(year.Year),
            To = year.AsOf.Date,
            KnownAt = year.AsOf.KnownAt,
        }, cancellation).ConfigureAwait(false);
        var reversed = entries.Select(entry => entry.ReversalOf).OfType<long>().ToHashSet();
        return
        [
            .. entries.Where(entry => entry.ReversalOf is null && !reversed.Contains(entry.Seq))
                .Select(entry => CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) is MoveBetweenPurposes virement
                    ? virement with { Date = entry.Date }
                    : null)
                .OfType<MoveBetweenPurposes>(),
        ];
    }
}
