namespace FundLedger.Tests.Figures;

/// <summary>What statements are worked out from, summed from entries one by one.</summary>
internal static class StatementYears
{
    /// <summary>A statement as of a date, for a unit with all below it, alone, or all units.</summary>
    public static Statement Of(string code, BookSetup setup, IReadOnlyList<Entry> entries, DateOnly date, string? unit = null, bool alone = false)
    {
        var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(date)).AddDays(-1);
        var units = unit is null ? setup.Units.Keys : alone ? [unit] : setup.WithBelow(unit).Select(each => each.Code);
        return Statement.Of(ShippedStatements.Of(code), setup, YearOf(setup, entries, date), YearOf(setup, entries, before), units.ToHashSet(StringComparer.Ordinal));
    }

    public static StatementYear YearOf(BookSetup setup, IReadOnlyList<Entry> entries, DateOnly date)
    {
        var year = setup.Profile.FiscalYearOf(date);
        var (first, month, closing) = (setup.Profile.FirstDayOf(year), Period.Of(date).FirstDay, YearEndDocument.ClosingOf(year));
        var isClosed = date == setup.Profile.LastDayOf(year) && setup.Closures.Any(closure => closure.Year == year);
        return new StatementYear(date,
            Sums(entries.Where(entry => entry.Date < first)),
            Sums(entries.Where(entry => entry.Date >= first && entry.Date <= date && entry.Document != closing)),
            Sums(entries.Where(entry => entry.Date >= month && entry.Date <= date && entry.Document != closing)),
            isClosed ? Sums(entries.Where(entry => entry.Document == closing)) : [], isClosed);
    }

    /// <summary>The rows with amounts that are not zero: the row, and each column's amount in yuan.</summary>
    public static string Text(Statement statement) => string.Join('\n',
    [
        string.Join(' ', statement.Definition.Columns.Select(column => column.Column)),
        .. statement.Lines.Where(line => line.Cells.Any(cell => cell is { } amount && amount != 0))
            .Select(line => $"{(line.Fund is { } fund ? $"{line.Row.Row}.{fund.Code}" : line.Row.Row)} {string.Join(' ', line.Cells.Select(cell => cell is { } amount ? $"{(decimal)amount / 100:0.##}" : "-"))}"),
    ]);

    private static IReadOnlyList<AccountBalance> Sums(IEnumerable<Entry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Lines).GroupBy(line => line.Account)
            .Select(group => new AccountBalance(group.Key, group.Sum(line => line.Debit), group.Sum(line => line.Credit))),
    ];
}
