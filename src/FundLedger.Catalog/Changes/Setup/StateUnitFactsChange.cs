namespace FundLedger.Catalog;

/// <inheritdoc cref="StateUnitFacts"/>
public sealed class StateUnitFactsChange() : Change(StateUnitFacts.Kind)
{
    public override Topic Topic => Topic.Units;

    public override string Verb => "unit facts";

    public override string Path => "units/{unit}/facts";

    public override LocalName Title => new("单位人数", "Unit facts");

    public override LocalName Summary => new("登记某年的人口与在编人数", "State a unit's residents and staff in a year");

    public override LocalName Deed => new("登记 {unit} {year} 年的人口与在编人数", "stated the residents and staff of {unit} in {year}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("year", "年度", "Year"),
        new("population", "人口", "Residents"),
        new("staff", "在编人数", "Posts filled"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","year":2025,"population":30500,"staff":42}""",
    ];
}
