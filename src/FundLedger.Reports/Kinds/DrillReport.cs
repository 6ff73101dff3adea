namespace FundLedger.Reports;

/// <summary>A line of a voucher that is part of a figure.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Line">The line.</param>
/// <param name="Amount">What it adds to the figure, in minor units.</param>
public sealed record DrilledLine(Entry Entry, Line Line, long Amount)
{
    /// <summary>The number of the voucher in its month: <c>记-0001</c>.</summary>
    public string Voucher { get; init; } = "";
}

/// <summary>比较表数字构成明细表: the vouchers behind a figure of the comparison, whose sum is that figure.</summary>
public static class DrillReport
{
    public const string Kind = "comparison-drill";

    public static LocalName Title { get; } = new("比较表数字构成明细表", "Vouchers behind a figure");

    /// <param name="source">Where the lines were read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="figures">The figures of the unit, as the comparison shows them.</param>
    /// <param name="figure">The name of the figure, as in the comparison.</param>
    /// <param name="lines">Its lines, in order.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, DistrictFigures figures, string figure, IReadOnlyList<DrilledLine> lines, IReadOnlyDictionary<string, string> options)
    {
        var column = ComparisonColumns.Of(source.Currency, 0).Named(figure)[0];
        var sum = lines.Aggregate(Int128.Zero, (sum, line) => sum + line.Amount);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, figures.Unit.Code), (new("项目", "Figure"), column.Title)],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("figure",
                [
                    new("lines", new("行数", "Lines"), new CountText(lines.Count)),
                    new("sum", new("合计", "Sum"), new AmountText(sum, source.Currency.Decimals)),
                    new("amount", new("比较表所列", "Shown in the comparison"), column.Value(figures)),
                ]),
                ReportTable.Of("lines", null, Columns.WithNames(setup).Hidden("kind", "ledger"), lines),
            ],
        };
    }

    private static readonly Column<DrilledLine>[] Columns =
    [
        Column<DrilledLine>.Number("seq", "序号", "Seq", row => row.Entry.Seq),
        Column<DrilledLine>.Text("date", "日期", "Date", row => row.Entry.Date),
        Column<DrilledLine>.Text("number", "凭证号", "Number", row => row.Voucher),
        Column<DrilledLine>.Text("kind", "类型", "Kind", row => row.Entry.Kind),
        Column<DrilledLine>.Text("text", "摘要", "Text", row => row.Entry.Text),
        Column<DrilledLine>.Text("document", "单据", "Document", row => row.Entry.Document),
        Column<DrilledLine>.Text("ledger", "账簿", "Ledger", row => TermText.Of(row.Line.Account.Ledger)),
        Column<DrilledLine>.Text("account", "科目", "Account", row => row.Line.Account.Code),
        Column<DrilledLine>.Text("unit", "单位", "Unit", row => row.Line.Account.Unit),
        Column<DrilledLine>.Text("fund", "资金", "Fund", row => row.Line.Account.Fund),
        Column<DrilledLine>.Text("purpose", "用途", "Purpose", row => row.Line.Account.Purpose),
        Column<DrilledLine>.Number("year", "年度", "Year", row => row.Line.Account.Year),
        Column<DrilledLine>.Amount("amount", "金额", "Amount", row => row.Amount, row => row.Line.Account.Currency),
    ];
}
