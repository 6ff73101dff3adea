namespace FundLedger.Catalog;

/// <summary>Entries as books of account print them, with the numbers of their vouchers.</summary>
/// <param name="Entries">The entries, in order of recording.</param>
/// <param name="VoucherOf">The number of the voucher that a line of one of them stands on: 记-0001.</param>
internal sealed record NumberedEntries(IReadOnlyList<Entry> Entries, Func<Entry, Line, string> VoucherOf)
{
    /// <summary>
    /// The numbers of the vouchers of some entries, by the number of the entry: their months are read whole, up to the last of
    /// them. An entry without lines has none.
    /// </summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<VoucherNumber>>> NumbersOfAsync(
        BookReader read, IEnumerable<Entry> entries, DateTime? knownAt, CancellationToken cancellation)
    {
        var found = new Dictionary<long, IReadOnlyList<VoucherNumber>>();
        foreach (var month in entries.Where(entry => entry.Lines.Count > 0).GroupBy(entry => Period.Of(entry.Date)))
        {
            var (numbers, wanted) = (new VoucherNumbers(), month.Select(entry => entry.Seq).ToHashSet());
            var whole = new EntryFilter { From = month.Key.FirstDay, To = month.Key.LastDay, KnownAt = knownAt };
            await foreach (var entry in read.EachEntryAsync(whole, cancellation).ConfigureAwait(false))
            {
                var vouchers = numbers.Next(entry);
                if (wanted.Remove(entry.Seq))
                    found.Add(entry.Seq, vouchers);
                if (wanted.Count == 0)
                    break;
            }
        }

        return found;
    }

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
