namespace FundLedger.Catalog;

/// <inheritdoc cref="HoldDonation"/>
public sealed class HoldDonationChange() : Change(HoldDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation hold";

    public override string Path => "held-donations";

    public override LocalName Title => new("代持捐款", "Donation held");

    public override LocalName Summary => new("代收代持捐款，不入预算和资金", "Receive a donation for someone else: in no budget, and in no fund");

    public override LocalName Deed => new("由 {unit} 代收代持捐款[ {amount}]", "received[ {amount} at] {unit} to hold for someone else");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","amount":"3000.00","donor":"王先生","for":"桥头社区"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Posting;
}
