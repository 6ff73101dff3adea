namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenUnit"/>
public sealed class OpenUnitChange() : Change(OpenUnit.Kind)
{
    public override Topic Topic => Topic.Units;

    public override string Verb => "unit open";

    public override string Path => "units";

    public override LocalName Title => new("设立单位", "Unit opened");

    public override LocalName Summary => new("设立单位，在另一单位之下或在最上层", "Open a unit, below another or at the top");

    public override LocalName Deed => new("设立单位 {code:unit}[ {name}]", "opened unit {code:unit}[ {name}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("unit", "单位代码，新的", "Code of the new unit"),
        new("level", "层级", "Level"),
        new("parent", "上级单位；缺省为最上层", "Unit above it; left out: none"),
        new("entity", "是否独立核算，缺省是", "Whether it keeps accounts of its own; left out: yes"),
        new("from", "启用日期", "First day on which it can be posted to"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A03","name":{"zh":"桥头街道","en":"Bridge Street"},"level":"street","parent":"A"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.UnitMustBeNew, Rule.UnitLevelMustFit];
}
