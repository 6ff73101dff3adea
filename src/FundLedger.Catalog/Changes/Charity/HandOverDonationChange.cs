namespace FundLedger.Catalog;

/// <inheritdoc cref="HandOverDonation"/>
public sealed class HandOverDonationChange() : Change(HandOverDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation hand-over";

    public override string Path => "held-donations/hand-overs";

    public override LocalName Title => new("转交捐款", "Donation handed over");

    public override LocalName Summary => new("转交代持的捐款，或退还原捐赠人", "Hand over what was held for someone else, or give it back to its giver");

    public override LocalName Deed => new(
        "由 {unit} 转交代持的捐款[ {amount}][{?back}（退还捐赠人）]",
        "handed over[ {amount} of] what {unit} holds for others[{?back} (back to the giver)]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("back", "退还捐赠人", "It goes back to its donor"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","amount":"3000.00","for":"桥头社区"}""",
        """{"unit":"A01","amount":"500.00","for":"桥头社区","donor":"王先生","back":true}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.AmountAboveHeld];
}
