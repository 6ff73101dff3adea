namespace FundLedger.Catalog;

/// <inheritdoc cref="Donate"/>
public sealed class DonateChange() : Change(Donate.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation record";

    public override string Path => "donations";

    public override LocalName Title => new("接受捐赠", "Donation");

    public override LocalName Summary => new("接受捐赠，可限定用途、单位、期限", "Record a donation to a charity fund, with or without a restriction");

    public override LocalName Deed => new("为 {fund} 接受捐赠[ {amount}]", "received a donation[ of {amount}] for {fund}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("anonymous", "匿名", "The donor is not to be named"),
        new("restriction", "限定", "Restriction"),
        new("restriction.purpose", "限定用途", "Restricted to a purpose"),
        new("restriction.unit", "限定单位", "Restricted to a unit"),
        new("restriction.until", "限定期限", "Last day on which it may be used"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","amount":"20000.00","donor":"王先生","restriction":{"purpose":"HELP","unit":"A0101","until":"2026-12-31"}}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch];
}
