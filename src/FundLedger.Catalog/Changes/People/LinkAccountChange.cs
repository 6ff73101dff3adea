namespace FundLedger.Catalog;

/// <inheritdoc cref="LinkAccount"/>
public sealed class LinkAccountChange() : Change(LinkAccount.Kind)
{
    public override Topic Topic => Topic.People;

    public override string Verb => "person link";

    public override string Path => "people/{person}/accounts";

    public override LocalName Title => new("关联账号", "Account linked");

    public override LocalName Summary => new(
        "接受账号邀请，或由另一名管理员确认",
        "Accept an account that was offered to oneself, or confirm one as a second administrator");

    public override LocalName Deed => new("把账号 {account} 关联到 {person}", "linked account {account} to {person}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("account", "登录账号", "User name"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"person":"wang","account":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PersonMustExist, Rule.InvitationMustExist, Rule.SecondAdministratorRequired];
}
