namespace FundLedger.Reports;

/// <summary>资金情况表: a fund by unit and purpose, and by month.</summary>
public static class FundStatementReport
{
    public const string Kind = "fund-statement";

    public static LocalName Title { get; } = new("资金情况表", "Fund statement");

    public static Report Of(ReportSource source, BookSetup setup, FundStatement figures, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope =
        [
            .. ReportScope.Of(setup, source.Date, options),
            (new LocalName("类型", "Type"), TermText.Of(figures.Fund.Type).ForPeople),
            (new LocalName("年末规则", "At year end"), TermText.Of(figures.Fund.CarryOver).ForPeople),
            .. FigureScope.Other(source.Currency, figures.Fund.Currency),
        ],
        Options = options,
        Landscape = true,
        Parts =
        [
            new KeyFigures("sums", KeyFiguresOf(figures)),
            new ChartPart(new LocalName("各月变动", "Months"), ChartOf(figures)),
            new Heading(new LocalName("按月", "By month")),
            MonthTable(figures),
            new Heading(new LocalName("按单位和用途", "By unit and purpose")),
            RowTable(setup, figures),
            SignatureBlocks.OfStatement,
        ],
    };

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(FundStatement figures)
    {
        var total = figures.Total;
        KeyFigure Of(string name, string zh, string en, Int128 amount) =>
            new(name, new LocalName(zh, en), new AmountText(amount, figures.Fund.Currency.Decimals));
        return
        [
            Of("opening", "年初", "Opening", total.Figures.Opening),
            Of("received", "本年增加", "Received", total.Figures.Received),
            Of("paid", "支付", "Paid", total.Paid),
            Of("refunded", "退回", "Refunded", total.Refunded),
            Of("reserved", "占用", "Reserved", total.Figures.Reserved),
            Of("available", "结余可用", "Available", total.Figures.Available),
        ];
    }

    private static LineChart ChartOf(FundStatement figures)
    {
        Series Of(string zh, string en, Func<FundMonth, Int128> figure) =>
            new(new LocalName(zh, en), [.. figures.Months.Select(month => (decimal?)((decimal)figure(month) / figures.Fund.Currency.Scale))]);
        return new LineChart(
            new LocalName("各月增加、支付和月末结余可用的金额。", "Amounts received and paid in each month, and available at its end."),
            ChartUnit.Money, [.. figures.Months.Select(month => new LocalName(month.Month.ToString(), month.Month.ToString()))],
            [
                Of("增加", "Received", month => month.Received),
                Of("支付", "Paid", month => month.Paid),
                Of("月末结余可用", "Available", month => month.Available),
            ]);
    }

    private static ReportTable MonthTable(FundStatement figures)
    {
        Column<FundMonth> Amount(string name, string zh, string en, Func<FundMonth, Int128?> units) =>
            Column<FundMonth>.Amount(name, zh, en, units, _ => figures.Fund.Currency);
        return ReportTable.Of("months", null,
        [
            Column<FundMonth>.Text("month", "月份", "Month", month => month.Month),
            Amount("received", "增加", "Received", month => month.Received),
            Amount("paid", "支付", "Paid", month => month.Paid),
            Amount("refunded", "退回", "Refunded", month => month.Refunded),
            Amount("reserved", "月末占用", "Reserved at its end", month => month.Reserved),
            Amount("available", "月末结余可用", "Available at its end", month => month.Available),
        ], figures.Months);
    }

    private static ReportTable RowTable(BookSetup setup, FundStatement figures) => ReportTable.Of("rows", null,
    [
        Column<FundStatementRow>.Text("unit", "单位", "Unit", row => row.Figures.Unit ?? ""),
        Column<FundStatementRow>.Text("unitName", "单位名称", "Name of the unit", row => row.Figures.Unit is { } unit ? setup.Unit(unit).Name : new LocalName("合计", "Total")),
        Column<FundStatementRow>.Text("purpose", "用途", "Purpose", row => row.Figures.Purpose ?? ""),
        Column<FundStatementRow>.Text("purposeName", "用途名称", "Name of the purpose", row => setup.Purposes.GetValueOrDefault(row.Figures.Purpose ?? "")?.Name is { } name ? name : ""),
        Amount("opening", "年初", "Opening", row => row.Figures.Opening),
        Amount("received", "本年增加", "Received", row => row.Figures.Received),
        Amount("allotted", "下达", "Allotted", row => row.Figures.Allotted),
        Amount("reserved", "占用", "Reserved", row => row.Figures.Reserved),
        Amount("paid", "支付", "Paid", row => row.Paid),
        Amount("refunded", "退回", "Refunded", row => row.Refunded),
        Amount("other", "其他", "Other", row => row.Figures.Unallotted + row.Figures.Frozen + row.Figures.Accrued + row.Figures.Lapsed),
        Amount("available", "结余可用", "Available", row => row.Figures.Available),
    ], figures.Rows.Append(figures.Total), row => row.Figures.Unit is null ? RowKind.Total : RowKind.Body);

    private static Column<FundStatementRow> Amount(string name, string zh, string en, Func<FundStatementRow, Int128?> units) =>
        Column<FundStatementRow>.Amount(name, zh, en, units, row => row.Figures.Currency);
}
