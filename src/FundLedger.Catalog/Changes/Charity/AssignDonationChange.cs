namespace FundLedger.Catalog;

/// <inheritdoc cref="AssignDonation"/>
public sealed class AssignDonationChange() : Change(AssignDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation assign";

    public override string Path => "donations/assignments";

    public override LocalName Title => new("安排捐款", "Donation assigned");

    public override LocalName Summary => new("非限定性资金安排到用途和单位，或在未用时收回", "Give unrestricted money to a purpose and unit of the fund, or take it back while unspent");

    public override LocalName Deed => new(
        "安排 {fund}[ 给 {unit}][ {purpose}][ {amount}][{?back}（收回）]",
        "assigned[ {amount} of] {fund}[ to {unit}][, {purpose}][{?back} (taken back)]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("unit", "单位，缺省为资金所属单位", "Unit that may use it; left out: the fund's owner"),
        new("purpose", "用途", "Purpose"),
        new("back", "收回", "Take it back"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","unit":"A0101","purpose":"HELP","amount":"5000.00"}""",
        """{"fund":"CF","unit":"A0101","purpose":"HELP","amount":"1000.00","back":true}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch, Rule.AmountAboveUnrestricted];
}
