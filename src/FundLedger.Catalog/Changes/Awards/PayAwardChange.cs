namespace FundLedger.Catalog;

/// <inheritdoc cref="PayAward"/>
public sealed class PayAwardChange() : Change(PayAward.Kind)
{
    public override Topic Topic => Topic.Awards;

    public override string Verb => "award pay";

    public override string Path => "awards/{award}/payments";

    public override LocalName Title => new("发放绩效", "Award paid");

    public override LocalName Summary => new("发放绩效，可分次，以有指标的部分为限", "Pay an award in full or in part, within the part that has quota");

    public override LocalName Deed => new("发放绩效单 {document}[ {amount}]", "paid award {document}[: {amount}]");

    public override IReadOnlyList<string> Examples =>
    [
        """{"award":"W-A01-2025Q1","amount":"152000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Paying;
}
