namespace FundLedger.Catalog;

/// <summary>Entries as books of account print them, with the numbers of their vouchers.</summary>
/// <param name="Entries">The entries, in order of recording.</param>
/// <param name="VoucherOf">The number of the voucher that a line of one of them stands on: 记-0001.</param>
internal sealed record NumberedEntries(IReadOnlyList<Entry> Entries, Func<Entry, Line, string> VoucherOf)
{
    /// <summary>
    /// Entries between two days, none after the as-of date, that have a line which is picked. Whole months are read, of all
    /// ledgers and funds: what is left out would leave a gap in the numbers.
    /// </summary>
    public static async Task<NumberedEntries> ReadAsync(
        BookReader read, Asked asked, DateOnly first, DateOnly last, Func<Account, bool> picks, CancellationToken cancellation)
    {
        last = last < asked.AsOf.Date ? last : asked.AsOf.Date;
        var months = new EntryFilter
        {
            Unit = asked.Of(AccountChoice.Unit),
            From = Period.Of(first).FirstDay,
            To = Period.Of(last).LastDay,
            KnownAt = asked.AsOf.KnownAt,
        };
        var (numbers, entries) = (new VoucherNumbers(), new List<Entry>());
        var known = new Dictionary<(long Seq, string Unit, VoucherSet Set), string>();
        await foreach (var entry in read.EachEntryAsync(months, cancellation).ConfigureAwait(false))
        {
            var vouchers = numbers.Next(entry);
            if (entry.Date < first || entry.Date > last || !entry.Lines.Any(line => picks(line.Account)))
                continue;
            entries.Add(EntryPages.Printed(entry));
            foreach (var voucher in vouchers)
                known.Add((entry.Seq, voucher.Unit, voucher.Set), voucher.Code);
        }

        return new NumberedEntries(entries, (entry, line) => known[(entry.Seq, line.Account.Unit, VoucherSets.Of(line.Account.Ledger))]);
    }
}
