namespace FundLedger.Catalog;

/// <inheritdoc cref="EarnInterest"/>
public sealed class EarnInterestChange() : Change(EarnInterest.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation interest";

    public override string Path => "donations/interest";

    public override LocalName Title => new("存款利息", "Interest");

    public override LocalName Summary => new("慈善资金的存款利息", "Interest on a charity fund's deposits");

    public override LocalName Deed => new("记 {fund} 的存款利息[ {amount}]", "recorded interest[ of {amount}] on {fund}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("donation", "捐赠人限定了利息的捐赠的凭证号；缺省为未限定", "Number of the entry of the donation whose donor bound its interest; left out: none did"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","amount":"86.40"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch, Rule.DonationMustExist];
}
