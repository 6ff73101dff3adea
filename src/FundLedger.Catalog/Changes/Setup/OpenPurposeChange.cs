namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenPurpose"/>
public sealed class OpenPurposeChange() : Change(OpenPurpose.Kind)
{
    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund purpose";

    public override string Path => "purposes";

    public override LocalName Title => new("设立用途", "Purpose opened");

    public override LocalName Summary => new("设立用途", "Open a purpose");

    public override LocalName Deed => new("设立用途 {code:purpose}[ {name}]", "opened purpose {code:purpose}[ {name}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("purpose", "用途代码，新的", "Code of the new purpose"),
        new("parent", "上级用途", "Purpose that it is part of"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"purpose":"2080207","name":{"zh":"行政区划和地名管理","en":"Boundaries and place names"},"parent":"208"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PurposeMustBeNew, Rule.PurposeMustExist];
}
