namespace FundLedger.Catalog;

/// <inheritdoc cref="HandOverDonation"/>
public sealed class HandOverDonationChange() : Change(HandOverDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation hand-over";

    public override string Path => "held-donations/hand-overs";

    public override LocalName Summary => new("转交代持的捐款", "Hand over what was held for someone else");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","amount":"3000.00","for":"桥头社区"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.AmountAboveHeld];
}
