namespace FundLedger.Reports;

/// <summary>试算平衡表: opening, movements of the month and of the fiscal year, and closing of every account, a table a ledger; accounts of the first level are sums of their details.</summary>
public static class TrialBalanceReport
{
    public const string Kind = "trial-balance";

    public static LocalName Title { get; } = new("试算平衡表", "Trial balance");

    public static IReadOnlyList<Column<TrialBalanceSegment>> SegmentColumns { get; } =
    [
        Column<TrialBalanceSegment>.Text("ledger", "账簿", "Ledger", row => new TermText(LedgerNames.Of(row.Ledger), LedgerNames.Title(row.Ledger))),
        Column<TrialBalanceSegment>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<TrialBalanceSegment>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<TrialBalanceSegment>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<TrialBalanceSegment>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Currency),
        Column<TrialBalanceSegment>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Currency),
    ];

    /// <summary>The columns of accounts, with the names that the chart gave them on a day.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="date">The day.</param>
    /// <param name="shown">How a name is shown: in one language, or both.</param>
    public static Column<TrialBalanceRow>[] Columns(Chart chart, DateOnly date, Func<LocalName, object?> shown) =>
    [
        Column<TrialBalanceRow>.Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Ledger)),
        Column<TrialBalanceRow>.Text("account", "科目", "Account", row => row.Account),
        Column<TrialBalanceRow>.Text("name", "名称", "Name", row => NameOf(chart, date, row) is { } name ? shown(name) : null),
        Column<TrialBalanceRow>.Number("level", "级次", "Level", row => row.Level).ForPrograms(),
        Column<TrialBalanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Amount("openingDebit", "年初借方", "Opening debit", row => Int128.Max(row.Opening, 0)),
        Amount("openingCredit", "年初贷方", "Opening credit", row => Int128.Max(-row.Opening, 0)),
        Amount("monthDebit", "本月借方", "Debit of the month", row => row.Month.Debit),
        Amount("monthCredit", "本月贷方", "Credit of the month", row => row.Month.Credit),
        Amount("debit", "本年累计借方", "Debit of the year", row => row.Year.Debit),
        Amount("credit", "本年累计贷方", "Credit of the year", row => row.Year.Credit),
        Amount("closingDebit", "期末借方", "Closing debit", row => Int128.Max(row.Closing, 0)),
        Amount("closingCredit", "期末贷方", "Closing credit", row => Int128.Max(-row.Closing, 0)),
    ];

    public static Report Of(ReportSource source, BookSetup setup, TrialBalance figures, IReadOnlyDictionary<string, string> options)
    {
        var columns = Columns(setup.Chart, source.Date, name => name).Where(column => column.Name is not "ledger" and not "currency").ToList();
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [.. ReportScope.Of(setup, source.Date, options), FigureScope.AmountsIn(source.Currency)],
            Options = options,
            Landscape = true,
            Parts =
            [
                Check(figures),
                .. figures.Rows.Any(row => row.Ledger == Ledger.Charity) ? CharityChart.NotesOf(setup.Chart, source.Date) : [],
                .. figures.Rows.GroupBy(row => (row.Ledger, row.Currency)).Select(group => TableOf(source, group.Key.Ledger, group.Key.Currency, columns, [.. group])),
                ReportTable.Of("totals", new LocalName("各分部借贷合计", "Debits and credits of each segment"),
                    SegmentColumns.WithNames(setup).WithoutCurrency(figures.Segments, source.Currency), figures.Segments) with { GroupedBy = 1, IsProof = true },
                SignatureBlocks.OfStatement,
            ],
        };
    }

    private static ReportTable TableOf(
        ReportSource source, Ledger ledger, Currency currency, IReadOnlyList<Column<TrialBalanceRow>> columns, IReadOnlyList<TrialBalanceRow> rows)
    {
        var (code, title) = (LedgerNames.Of(ledger), LedgerNames.Title(ledger));
        var own = currency == source.Currency;
        var table = ReportTable.Of(
            own ? code : $"{code}-{currency.Code}", own ? title : new LocalName($"{title.Zh}（{currency.Code}）", $"{title.En} ({currency.Code})"),
            columns, rows, row => row.Part == TrialBalancePart.WithDetails ? RowKind.Subtotal : RowKind.Body);
        var first = ReportTable.Of(code, title, columns, rows.Where(row => row.Level == 1)).Rows;
        return table with { Rows = [.. table.Rows, SumRow.Of(first, new LocalName("合计（一级科目）", "Total of the first level"), RowKind.Total, at: 1)] };
    }

    private static LocalName? NameOf(Chart chart, DateOnly date, TrialBalanceRow row) => chart.Find(row.Ledger, row.Account, date)?.Name is { } name && row.Part == TrialBalancePart.NotDetailed
        ? new LocalName($"{name.Zh}（未列明细）", $"{name.In(Language.English)} (not detailed)")
        : chart.Find(row.Ledger, row.Account, date)?.Name;

    private static Note Check(TrialBalance figures)
    {
        var bad = figures.OutOfBalance.Count();
        return new Note(new LocalName(
            $"{figures.Segments.Count} 个（账簿、单位、资金）分部：{(bad == 0 ? "全部借贷相等" : $"{bad} 个不平")}。",
            $"{figures.Segments.Count} segments (ledger, unit, fund): {(bad == 0 ? "debits equal credits in all" : $"{bad} do not balance")}."),
            bad == 0 ? Tone.Good : Tone.Bad);
    }

    private static Column<TrialBalanceRow> Amount(string name, string zh, string en, Func<TrialBalanceRow, Int128?> units) =>
        Column<TrialBalanceRow>.Amount(name, zh, en, units, row => row.Currency);
}
