namespace FundLedger.Catalog;

/// <inheritdoc cref="AdjustAward"/>
public sealed class AdjustAwardChange() : Change(AdjustAward.Kind)
{
    public override Topic Topic => Topic.Awards;

    public override string Verb => "award adjust";

    public override string Path => "awards/{award}/adjustments";

    public override LocalName Title => new("调整绩效", "Award adjusted");

    public override LocalName Summary => new("调整绩效金额：调增或调减，不低于已付数", "Raise or lower an award, never below what is paid of it");

    public override LocalName Deed => new("调整绩效单 {document} {amount}，理由：{reason}", "adjusted award {document} by {amount}: {reason}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("amount", "调整后的总额", "What it comes to in all"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"award":"W-A01-2025Q1","amount":"148000.00","reason":"核减三人","text":"核减一季度绩效"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Paying;
}
