namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenFund"/>
public sealed class OpenFundChange() : Change(OpenFund.Kind)
{
    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund open";

    public override string Path => "funds";

    public override LocalName Title => new("设立资金", "Fund opened");

    public override LocalName Summary => new("设立资金", "Open a fund");

    public override LocalName Deed => new("设立资金 {code:fund}[ {name}]", "opened fund {code:fund}[ {name}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("fund", "资金代码，新的", "Code of the new fund"),
        new("type", "资金类型", "Type"),
        new("currency", "币种，缺省为账套币种", "Currency; left out: the book's"),
        new("carryOver", "结转规则，缺省依资金类型", "Rule at year end; left out: that of its type"),
        new("owner", "归口单位", "Unit that answers for it"),
        new("purposes", "可用的用途，可重复", "Purposes allowed; may be repeated"),
        new("negativeList", "负面清单，可重复", "Purposes never allowed; may be repeated"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "fund":"PJ", "name":{"zh":"社区建设项目资金", "en":"Community projects"}, "type":"project", "owner":"A",
            "purposes":["208"], "negativeList":["2080299"]
        }
        """,
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.FundMustBeNew, Rule.PurposeMustExist];
}
