namespace FundLedger.Catalog;

/// <inheritdoc cref="ExtendDonation"/>
public sealed class ExtendDonationChange() : Change(ExtendDonation.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation extend";

    public override string Path => "donations/{donation}/extensions";

    public override LocalName Title => new("捐赠延期", "Donation extended");

    public override LocalName Summary => new("捐赠人同意延长使用期限", "Record that a donor lets a donation be used for longer");

    public override LocalName Deed => new(
        "延长第 {donation} 号捐赠的使用期限[至 {until}]",
        "let donation {donation} be used for longer[, until {until}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("donation", "捐赠的凭证号", "Number of the donation's entry"),
        new("until", "新的最后使用日", "New last day on which it may be used"),
        new("consent", "捐赠人如何同意（函件、日期、文号）", "How the donor consented: a letter, its date and number"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","donation":12,"until":"2026-12-31","consent":"王先生 2025-12-20 来函"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.FundTypeMustMatch, Rule.FundMustExist, Rule.DonationMustExist];
}
