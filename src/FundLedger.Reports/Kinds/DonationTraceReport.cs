namespace FundLedger.Reports;

/// <summary>善款流向: where a donation went, or which donations a payment came from.</summary>
public static class DonationTraceReport
{
    public const string Kind = "donation-trace";

    public static LocalName Title { get; } = new("善款流向表", "Trace of a donation");

    /// <summary>Where a donation went.</summary>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="lineage">Its donations and payments.</param>
    /// <param name="donation">The donation.</param>
    /// <param name="donors">Donors who may be named, by the entry of the donation.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report OfDonation(
        ReportSource source, BookSetup setup, Fund fund, Lineage lineage, LineageDonation donation,
        IReadOnlyDictionary<long, string> donors, IReadOnlyDictionary<string, string> options)
    {
        var payments = lineage.Payments.ToDictionary(each => each.Seq);
        return Of(source, setup, fund, options,
        [
            ReportTable.Of("donation", new("捐赠", "Donation"), DonationColumns.Of(source.AsOf, fund, donors).WithNames(setup), [donation]),
            ReportTable.Of("payments", new("用于下列支付", "What it paid for"),
            [
                Column<LineagePart>.Number("payment", "支付凭证", "Payment", part => part.Payment),
                .. PaymentColumns.WithNames(setup).Select(column => new Column<LineagePart>(column.Name, column.Title, part => column.Value(payments[part.Payment]))),
                Column<LineagePart>.Amount("amount", "其中来自此捐赠", "Of it from this donation", part => part.Amount, _ => fund.Currency),
            ], donation.Payments),
        ]);
    }

    /// <summary>Which donations a payment came from.</summary>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="lineage">Its donations and payments.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="donors">Donors who may be named, by the entry of the donation.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report OfPayment(
        ReportSource source, BookSetup setup, Fund fund, Lineage lineage, LineagePayment payment,
        IReadOnlyDictionary<long, string> donors, IReadOnlyDictionary<string, string> options)
    {
        var donations = lineage.Donations.ToDictionary(each => each.Seq);
        return Of(source, setup, fund, options,
        [
            ReportTable.Of("payment", new("支付", "Payment"),
            [
                Column<LineagePayment>.Number("seq", "凭证号", "Entry", each => each.Seq),
                .. PaymentColumns.WithNames(setup),
                Column<LineagePayment>.Amount("amount", "金额", "Amount", each => each.Amount, _ => fund.Currency),
                Column<LineagePayment>.Amount("untraced", "来源不明", "Of no donation", each => each.Untraced, _ => fund.Currency),
            ], [payment]),
            ReportTable.Of("donations", new("来自下列捐赠", "Donations that it came from"),
            [
                Column<LineagePart>.Number("donation", "捐赠凭证", "Donation", part => part.Donation),
                Column<LineagePart>.Text("date", "日期", "Date", part => donations[part.Donation].Date),
                Column<LineagePart>.Text("donor", "捐赠人", "Donor", part => DonationColumns.DonorOf(donors, part.Donation)),
                Column<LineagePart>.Amount("amount", "金额", "Amount", part => part.Amount, _ => fund.Currency),
            ], payment.Donations),
        ]);
    }

    private static Report Of(
        ReportSource source, BookSetup setup, Fund fund, IReadOnlyDictionary<string, string> options, IReadOnlyList<ReportPart> parts) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Fund(setup, fund.Code), .. FigureScope.Other(source.Currency, fund.Currency)],
            Options = options,
            Landscape = true,
            Parts = parts,
        };

    private static readonly Column<LineagePayment>[] PaymentColumns =
    [
        Column<LineagePayment>.Text("date", "日期", "Date", each => each.Date),
        Column<LineagePayment>.Text("document", "申请", "Request", each => each.Document),
        Column<LineagePayment>.Text("unit", "单位", "Unit", each => each.At.Unit),
        Column<LineagePayment>.Text("purpose", "用途", "Purpose", each => each.At.Purpose),
    ];
}
