namespace FundLedger.Reports;

/// <summary>绩效发放批次: what a payment run would pay, oldest due first, within the quota available.</summary>
public static class PaymentRunReport
{
    public const string Kind = "payment-run";

    public static LocalName Title { get; } = new("绩效发放批次预览", "Preview of a payment run");

    /// <summary>Awards that are due, with what the run does for each.</summary>
    public static IReadOnlyList<Column<PaymentRunRow>> Columns { get; } =
    [
        Column<PaymentRunRow>.Text("award", "绩效单", "Award", row => row.Award.Code),
        Column<PaymentRunRow>.Text("unit", "单位", "Unit", row => row.Award.At.Unit),
        Column<PaymentRunRow>.Text("fund", "资金", "Fund", row => row.Award.At.Fund),
        Column<PaymentRunRow>.Text("purpose", "用途", "Purpose", row => row.Award.At.Purpose),
        Column<PaymentRunRow>.Text("period", "期间", "Period", row => row.Award.Period),
        Column<PaymentRunRow>.Text("due", "应付日", "Due", row => row.Award.Due),
        Column<PaymentRunRow>.Text("currency", "币种", "Currency", row => row.Award.Currency.Code),
        Amount("unpaid", "未付", "Unpaid", row => row.Award.Unpaid),
        Amount("unfunded", "无指标", "Unfunded", row => row.Award.Unfunded),
        Amount("funded", "落实指标", "Newly funded", row => row.Funded),
        Amount("paid", "本次支付", "Paid now", row => row.Paid),
        Amount("leftUnpaid", "仍未付", "Left unpaid", row => row.LeftUnpaid),
        Amount("leftUnfunded", "仍无指标", "Left unfunded", row => row.LeftUnfunded),
    ];

    /// <param name="source">Where the figures come from; the date is the day of the run.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="run">The run.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, PaymentRun run, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund"))],
        Options = options,
        Landscape = true,
        Parts =
        [
            new KeyFigures("paid", [.. Currencies(run).Select(currency => new KeyFigure(
                currency.Code, new($"将支付（{currency.Code}）", $"Would be paid ({currency.Code})"), new AmountText(run.Paid(currency), currency.Decimals)))]),
            new Note(run.Rows.Count > 0 ? new("预览，尚未入账。", "A preview: nothing was posted.") : new("没有到期未付的绩效。", "Nothing is due and unpaid.")),
            ReportTable.Of("awards", new("到期未付的绩效单", "Awards due and unpaid"), Columns.WithNames(setup).Hidden("purpose").CurrencyHidden(run.Rows, source.Currency), run.Rows),
        ],
    };

    /// <summary>The currencies that awards of the run are in.</summary>
    public static IEnumerable<Currency> Currencies(PaymentRun run) => run.Rows.Select(row => row.Award.Currency).Distinct();

    private static Column<PaymentRunRow> Amount(string name, string zh, string en, Func<PaymentRunRow, Int128?> units) =>
        Column<PaymentRunRow>.Amount(name, zh, en, units, row => row.Award.Currency);
}
