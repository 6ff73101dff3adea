namespace FundLedger.Reports;

/// <summary>Donations: what is used of each, and what is left.</summary>
internal static class DonationColumns
{
    /// <summary>Stands for donors who are not to be named.</summary>
    public static TermText Anonymous { get; } = new(null, new LocalName("（匿名）", "(anonymous)"));

    /// <summary>Who gave, where he or she may be named.</summary>
    /// <param name="donors">Donors who may be named, by the entry of the donation.</param>
    /// <param name="seq">The entry.</param>
    public static object DonorOf(IReadOnlyDictionary<long, string> donors, long seq) => (object?)donors.GetValueOrDefault(seq) ?? Anonymous;

    public static Column<LineageDonation>[] Of(AsOf asOf, Fund fund, IReadOnlyDictionary<long, string> donors) =>
    [
        Column<LineageDonation>.Number("seq", "凭证号", "Entry", each => each.Seq),
        Column<LineageDonation>.Text("date", "日期", "Date", each => each.Date),
        Column<LineageDonation>.Text("donor", "捐赠人", "Donor", each => DonorOf(donors, each.Seq)) with { Type = typeof(string) },
        Column<LineageDonation>.Text("unit", "限定单位", "For unit", each => each.At.Unit),
        Column<LineageDonation>.Text("purpose", "限定用途", "For purpose", each => each.At.Purpose.Length == 0 ? null : each.At.Purpose),
        Column<LineageDonation>.Text("until", "期限", "To be used by", each => each.Restriction?.Until),
        Column<LineageDonation>.Amount("amount", "金额", "Amount", each => each.Amount, _ => fund.Currency),
        Column<LineageDonation>.Amount("paid", "已用", "Used", each => each.Paid, _ => fund.Currency),
        Column<LineageDonation>.Amount("left", "结余", "Left", each => each.Left, _ => fund.Currency),
        Column<LineageDonation>.Text("overdue", "逾期", "Overdue", each => FlagText.Of(each.IsOverdue(asOf.Date))),
    ];
}
