namespace FundLedger.Catalog;

/// <inheritdoc cref="FundAward"/>
public sealed class FundAwardChange() : Change(FundAward.Kind)
{
    public override Topic Topic => Topic.Awards;

    public override string Verb => "award fund";

    public override string Path => "awards/{award}/funding";

    public override LocalName Title => new("落实绩效指标", "Award funded");

    public override LocalName Summary => new("落实绩效单无指标部分的指标", "Fund a part of an award that had no quota");

    public override LocalName Deed => new("为绩效单 {document} 落实指标[ {amount}]", "funded award {document}[ with {amount}]");

    public override IReadOnlyList<string> Examples =>
    [
        """{"award":"W-A01-2025Q1","amount":"100000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Paying;
}
