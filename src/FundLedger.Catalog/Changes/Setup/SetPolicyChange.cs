namespace FundLedger.Catalog;

/// <inheritdoc cref="SetPolicy"/>
public sealed class SetPolicyChange() : Change(SetPolicy.Kind)
{
    public override Topic Topic => Topic.Policies;

    public override string Verb => "budget policy";

    public override string Path => "policies";

    public override LocalName Title => new("自主限额", "Policy");

    public override LocalName Summary => new(
        "设定自主限额，适用于单位及没有自己限额的下级",
        "Say what a unit, and all below it that have no policy of their own, may do without approval");

    public override LocalName Deed => new("设定[ {unit}][ {fund}] 自主限额", "set the policy[ of {unit}][ for {fund}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("unit", "单位，含下级；缺省全部", "Unit, with all below it; left out: all"),
        new("fund", "资金；缺省全部", "Fund; left out: all"),
        new("virementLimit", "自主调剂限额；缺省不限", "What may be held moved without approval; left out: any amount"),
        new("requestLimit", "申请自主限额；缺省无此权", "Up to this a unit decides its requests alone; left out: it has no such right"),
        new("auditPercent", "限额内申请后审比例，百分之几", "How many of a hundred such requests are audited afterwards"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"CF","requestLimit":"3000.00","auditPercent":20}""",
        """{"unit":"A","fund":"GF","virementLimit":"50000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [Rule.FundMustExist, Rule.AmountPrecision, Rule.AmountMustBePositive, Rule.AmountMustNotBeNegative];
}
