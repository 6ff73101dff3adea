namespace FundLedger.Reports;

/// <summary>结余与缺口表: where authority has gone in the fiscal year, and what is left of it or missing.</summary>
public static class SurplusReport
{
    public const string Kind = "surplus";

    public static LocalName Title { get; } = new("结余与缺口表", "Surplus and shortage");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="by">The dimensions that rows are told apart by, in order.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<Dimension> by, IReadOnlyList<SurplusRow> rows, IReadOnlyDictionary<string, string> options)
    {
        var columns = Columns.WithNames(setup).CurrencyHidden(rows, source.Currency);
        string[] keys = [.. by.Select(DimensionNames.Of), "currency"];
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Year(setup.Profile.FiscalYearOf(source.Date))],
            Options = options,
            Landscape = true,
            Parts =
            [
                Table("authority", new("指标来源与支付", "Authority and payments"), rows, "opening", "received", "allotted", "base", "executed", "executionRate"),
                Table("left", new("占用与结余", "Held and left"), rows, "reserved", "frozen", "accrued", "unallotted", "available", "surplusRate", "lapsed", "carriedForward"),
                Table("shortage", new("缺口", "Shortage"), [.. rows.Where(row => row.Shortage != 0)], "unfunded", "refused", "shortage"),
                SignatureBlocks.OfStatement,
            ],
        };

        ReportTable Table(string name, LocalName title, IReadOnlyList<SurplusRow> shown, params string[] figures) =>
            ReportTable.Of(name, title, columns.Named([.. keys, .. figures.Where(name => name != "carriedForward" || shown.Any(row => row.CarriedForward != 0))]), shown);
    }

    private static readonly Column<SurplusRow>[] Columns =
    [
        Column<SurplusRow>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<SurplusRow>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<SurplusRow>.Text("purpose", "用途", "Purpose", row => row.Purpose),
        Column<SurplusRow>.Number("year", "年度", "Year", row => row.Year),
        Column<SurplusRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Amount("opening", "年初", "Opening", row => row.Opening),
        Amount("received", "本年增加", "Received", row => row.Received),
        Amount("allotted", "下达", "Allotted", row => row.Allotted),
        Amount("base", "指标", "Authority", row => row.Base),
        Amount("executed", "已支付", "Executed", row => row.Executed),
        Rate("executionRate", "执行率", "Execution", row => row.ExecutionRate),
        Amount("reserved", "占用", "Reserved", row => row.Reserved),
        Amount("frozen", "冻结", "Frozen", row => row.Frozen),
        Amount("accrued", "绩效应付", "Perf. pay funded", row => row.Accrued),
        Amount("unallotted", "待分", "Unallotted", row => row.Unallotted),
        Amount("available", "结余可用", "Surplus", row => row.Available),
        Rate("surplusRate", "结余率", "Surplus rate", row => row.SurplusRate),
        Amount("lapsed", "注销收回", "Lapsed", row => row.Lapsed),
        Amount("carriedForward", "已结转下年", "Carried over", row => row.CarriedForward),
        Amount("unfunded", "无指标", "Unfunded", row => row.Unfunded),
        Amount("refused", "因缺资金未批", "Refused", row => row.Refused),
        Amount("shortage", "缺口", "Shortage", row => row.Shortage),
    ];

    private static Column<SurplusRow> Amount(string name, string zh, string en, Func<SurplusRow, Int128?> units) =>
        Column<SurplusRow>.Amount(name, zh, en, units, row => row.Currency);

    private static Column<SurplusRow> Rate(string name, string zh, string en, Func<SurplusRow, decimal?> rate) =>
        Column<SurplusRow>.Number(name, zh, en, row => rate(row) is { } value ? new RateText(value) : null);
}
