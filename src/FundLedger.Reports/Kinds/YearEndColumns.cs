using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>年终试算.</summary>
internal static class YearEndColumns
{
    /// <summary>What becomes of each lot of quota.</summary>
    public static readonly IReadOnlyList<Column<YearEndLot>> Lots =
    [
        Column<YearEndLot>.Text("unit", "单位", "Unit", lot => lot.At.Unit),
        Column<YearEndLot>.Text("fund", "资金", "Fund", lot => lot.At.Fund),
        Column<YearEndLot>.Text("purpose", "用途", "Purpose", lot => lot.At.Purpose),
        Column<YearEndLot>.Number("year", "年度", "Year", lot => lot.At.Year),
        Column<YearEndLot>.Text("rule", "规则", "Rule", lot => TermText.Of(lot.Rule)),
        Column<YearEndLot>.Text("currency", "币种", "Currency", lot => lot.Currency.Code),
        Amount("held", "未用", "Unused", lot => lot.Held),
        Amount("carried", "结转", "Carried", lot => lot.Carried),
        Amount("carriedBefore", "其中已结转", "Of it already", lot => lot.CarriedBefore),
        Amount("lapsed", "注销", "Lapsed", lot => lot.Lapsed),
        Amount("clawedBack", "收回", "Clawed back", lot => lot.ClawedBack),
        Amount("fromBelow", "下级退回", "From below", lot => lot.FromBelow),
        Amount("returned", "退回上级", "To above", lot => lot.Returned),
    ];

    private static Column<YearEndLot> Amount(string name, string zh, string en, Func<YearEndLot, Int128?> units) =>
        Column<YearEndLot>.Amount(name, zh, en, units, lot => lot.Currency);

    /// <summary>In sum, by rule and fund.</summary>
    public static readonly IReadOnlyList<Column<YearEndSum>> Sums =
    [
        Column<YearEndSum>.Text("rule", "规则", "Rule", sum => TermText.Of(sum.Rule)),
        Column<YearEndSum>.Text("fund", "资金", "Fund", sum => sum.Fund),
        Column<YearEndSum>.Text("currency", "币种", "Currency", sum => sum.Currency.Code),
        Column<YearEndSum>.Number("lots", "笔数", "Lots", sum => sum.Lots.Count),
        Total("held", "未用", "Unused", lot => lot.Held),
        Total("carried", "结转", "Carried", lot => lot.Carried),
        Total("carriedBefore", "其中已结转", "Of it already", lot => lot.CarriedBefore),
        Total("lapsed", "注销", "Lapsed", lot => lot.Lapsed),
        Total("clawedBack", "收回", "Clawed back", lot => lot.ClawedBack),
    ];

    private static Column<YearEndSum> Total(string name, string zh, string en, Func<YearEndLot, long> amount) =>
        Column<YearEndSum>.Amount(name, zh, en, sum => sum.Total(amount), sum => sum.Currency);

    /// <summary>What stands in the way.</summary>
    public static readonly IReadOnlyList<Column<HeldObstacle>> Obstacles =
    [
        Column<HeldObstacle>.Text("account", "科目", "Account", row => row.At.Account.Code),
        Column<HeldObstacle>.Text("unit", "单位", "Unit", row => row.At.Account.Unit),
        Column<HeldObstacle>.Text("fund", "资金", "Fund", row => row.At.Account.Fund),
        Column<HeldObstacle>.Text("purpose", "用途", "Purpose", row => row.At.Account.Purpose),
        Column<HeldObstacle>.Number("year", "年度", "Year", row => row.At.Account.Year),
        Column<HeldObstacle>.Amount("amount", "占用", "Held", row => row.At.Amount.MinorUnits, row => row.At.Amount.Currency),
    ];

    public static readonly Column<HeldObstacle> HoldersForPrograms = Column<HeldObstacle>.Text("holders", "占用单据", "Held by", row =>
        new JsonArray([.. row.Holders.Select(holder => new JsonObject
        {
            ["document"] = holder.Document,
            ["amount"] = Money.FromMinorUnits(holder.Amount, row.At.Amount.Currency).ToDecimalString(),
        })]));

    public static readonly Column<HeldObstacle> HoldersForPeople = Column<HeldObstacle>.Text("holders", "占用单据", "Held by", row =>
        string.Join(", ", row.Holders.Select(holder => $"{holder.Document} {Money.FromMinorUnits(holder.Amount, row.At.Amount.Currency):N}")));
}
