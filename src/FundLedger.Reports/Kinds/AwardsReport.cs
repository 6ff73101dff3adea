namespace FundLedger.Reports;

/// <summary>绩效单: awards as they stand, one a row.</summary>
public static class AwardsReport
{
    public const string Kind = "awards";

    /// <summary>The code of an award alone.</summary>
    public const string OneKind = "award";

    public static LocalName Title { get; } = new("绩效发放台账", "Performance awards");

    public static LocalName OneTitle { get; } = new("绩效单", "Performance award");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => AwardColumns.All);

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="rows">The awards.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyList<AwardArrears> rows, IReadOnlyDictionary<string, string> options)
    {
        var list = ListOf(Kind, Title, source, setup, rows, options);
        return list with
        {
            Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund"))],
            Parts = [.. list.Parts, .. rows.GroupBy(row => row.Award.Currency).Select(Sum)],
        };
    }

    /// <summary>An award alone.</summary>
    public static Report OfOne(ReportSource source, BookSetup setup, AwardArrears award, IReadOnlyDictionary<string, string> options) =>
        ListOf(OneKind, OneTitle, source, setup, [award], options);

    private static Report ListOf(
        string kind, LocalName title, ReportSource source, BookSetup setup, IReadOnlyList<AwardArrears> rows, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(kind, title, source, [], options,
            AwardColumns.All.WithNames(setup).Hidden("purpose", "year", "accruedOn", "payable", "overdue", "dueToday").CurrencyHidden(rows, source.Currency), rows) with
        {
            Landscape = true,
        };

    private static Note Sum(IGrouping<Currency, AwardArrears> rows)
    {
        var (unpaid, overdue, dueToday) = (Money(row => row.Award.Unpaid), Money(row => row.Overdue), Money(row => row.DueToday));
        return new Note(new(
            $"{rows.Count()} 单，未付 {unpaid.Zh}，其中逾期 {overdue.Zh}，今日到期 {dueToday.Zh}。",
            $"{rows.Count()} awards, {unpaid.En} unpaid, of it {overdue.En} overdue and {dueToday.En} due today."));

        LocalName Money(Func<AwardArrears, long> amount) => Phrase.Money(rows.Aggregate(Int128.Zero, (sum, row) => sum + amount(row)), rows.Key);
    }
}
