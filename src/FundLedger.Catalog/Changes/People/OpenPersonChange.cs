namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenPerson"/>
public sealed class OpenPersonChange() : Change(OpenPerson.Kind)
{
    public override Topic Topic => Topic.People;

    public override string Verb => "person open";

    public override string Path => "people";

    public override LocalName Title => new("登记人员", "Person");

    public override LocalName Summary => new("登记人员，或增加其账号", "Make a person known, or give him more user names");

    public override LocalName Deed => new(
        "登记人员 {code:person}[ {name}][，账号 {accounts}]",
        "recorded person {code:person}[ {name}][, accounts {accounts}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("person", "人员代码，新的或已有的", "Code of the person, new or known"),
        new("name", "姓名", "Name"),
        new("accounts", "登录账号，可重复", "User names; may be repeated"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"person":"wang","name":{"zh":"王芳","en":"Wang Fang"},"accounts":["wang.fang"]}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.AccountOfAnother, Rule.AccountForOneself];
}
