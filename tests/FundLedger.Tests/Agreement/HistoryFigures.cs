namespace FundLedger.Tests.Agreement;

/// <summary>What the reports of a history are worked out of, straight from its entries.</summary>
internal static class HistoryFigures
{
    /// <param name="book">The book.</param>
    /// <param name="date">The date.</param>
    /// <param name="afterClosing">With what the closing of a year that ends on the date posted, or without.</param>
    public static AgreementMaterial At(SimulatedBook book, DateOnly date, bool afterClosing)
    {
        var entries = book.Entries.Where(entry => entry.Date <= date).ToList();
        var year = book.YearAt(date);
        var first = year.Setup.Profile.FirstDayOf(year.Year);
        var lineages = book.Setup.Funds.Values.Where(fund => fund.Type == FundType.Charity)
            .Select(fund => (Lineage(book.Setup, fund, entries.Where(entry => entry.Date < first)), Lineage(book.Setup, fund, entries))).ToList();
        return new AgreementMaterial(afterClosing ? Closed(year, entries) : year, afterClosing, Awards(entries), lineages, entries);
    }

    private static Lineage Lineage(BookSetup setup, Fund fund, IEnumerable<Entry> entries) => FundLedger.Figures.Lineage.Of(setup, fund.Code, entries);

    /// <summary>The year with all that was posted on its last day.</summary>
    private static YearBalances Closed(YearBalances year, IEnumerable<Entry> entries)
    {
        var first = year.Setup.Profile.FirstDayOf(year.Year);
        return year with
        {
            Movements =
            [
                .. entries.Where(entry => entry.Date >= first).SelectMany(entry => entry.Lines).GroupBy(line => line.Account)
                    .Select(group => new AccountBalance(group.Key, group.Sum(line => line.Debit), group.Sum(line => line.Credit))),
            ],
        };
    }

    /// <summary>Awards by a plain reading of the entries that name them.</summary>
    public static IReadOnlyList<Award> Awards(IReadOnlyList<Entry> entries)
    {
        var takenBack = entries.Select(entry => entry.ReversalOf).OfType<long>().ToHashSet();
        return
        [
            .. entries.Where(entry => entry.Kind == AccrueAward.Kind && entry.ReversalOf is null && entry.Document is not null && !takenBack.Contains(entry.Seq))
                .GroupBy(entry => entry.Document!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => AwardOf(group.Last(), [.. entries.Where(entry => entry.Document == group.Key)])),
        ];
    }

    private static Award AwardOf(Entry accrual, IReadOnlyList<Entry> all)
    {
        var said = (AccrueAward)CommandJson.Of(accrual.Kind, accrual.Data, accrual.Actor, accrual.Key);
        var owed = accrual.Lines.First(line => line.Account is { Ledger: Ledger.Financial, Code: FinancialAccount.PerformancePayPayable });
        return new Award(accrual.Document!, owed.Account.Place(), owed.Account.Currency, said.Period, said.Headcount, said.Due, accrual.Date, Accrued(all),
            Lines(all, ControlAccount.Unfunded).Sum(line => line.Line.Net),
            [
                .. Lines(all, ControlAccount.Paid, ControlAccount.BroughtForward).GroupBy(line => line.Date, (day, lines) => (day, -lines.Sum(line => line.Line.Net)))
                    .Where(payment => payment.Item2 != 0).OrderBy(payment => payment.day),
            ]);
    }

    /// <summary>What was accrued and adjusted: what came to 220103 but by payments, and what came back of them.</summary>
    private static long Accrued(IReadOnlyList<Entry> all)
    {
        var own = all.Where(entry => entry.Kind is AccrueAward.Kind or AdjustAward.Kind).Select(entry => entry.Seq).ToHashSet();
        return -all.Where(entry => own.Contains(entry.ReversalOf ?? entry.Seq)).SelectMany(entry => entry.Lines)
            .Where(line => line.Account is { Ledger: Ledger.Financial, Code: FinancialAccount.PerformancePayPayable }).Sum(line => line.Net);
    }

    private static IEnumerable<(DateOnly Date, Line Line)> Lines(IEnumerable<Entry> entries, params string[] codes) =>
        entries.SelectMany(entry => entry.Lines.Where(line => line.Account.Ledger == Ledger.Control && codes.Contains(line.Account.Code)).Select(line => (entry.Date, line)));
}
