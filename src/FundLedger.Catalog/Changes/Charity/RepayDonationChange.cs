namespace FundLedger.Catalog;

/// <inheritdoc cref="RepayDonation"/>
public sealed class RepayDonationChange() : Change(RepayDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation repay";

    public override string Path => "donations/{donation}/repayments";

    public override LocalName Title => new("退还捐款", "Donation repaid");

    public override LocalName Summary => new("捐款部分退还捐赠人", "Repay a part of a donation to its donor");

    public override LocalName Deed => new("退还第 {donation} 号捐赠[ {amount}]", "repaid[ {amount} of] donation {donation}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("donation", "捐赠的凭证号", "Number of the donation's entry"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","donation":12,"amount":"1000.00","reason":"项目取消"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch, Rule.DonationMustExist, Rule.AmountAboveDonation];
}
