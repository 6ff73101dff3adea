namespace FundLedger.Catalog;

/// <inheritdoc cref="DelegateAuthority"/>
public sealed class DelegateAuthorityChange() : Change(DelegateAuthority.Kind)
{
    public override Topic Topic => Topic.People;

    public override string Verb => "delegate add";

    public override string Path => "delegations";

    public override LocalName Title => new("委托", "Delegation");

    public override LocalName Summary => new(
        "委托他人代办；同一委托再记一次可改末日",
        "Let another act for oneself for some days; the same again with another last day changes it");

    public override LocalName Deed => new(
        "登记 {person:from} 委托 {person:to} 代办[ {role:role}][，自 {start}][ 至 {end}]",
        "recorded that {person:from} lets {person:to} act[ as {role:role}][ from {start}][ to {end}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("from", "委托人", "Who delegates: the actor himself"),
        new("to", "受托人", "Who acts"),
        new("role", "哪一角色，缺省全部", "In which role; left out: in all"),
        new("start", "首日", "First day"),
        new("end", "末日", "Last day"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"from":"li","to":"zhao","role":"approver","start":"2025-07-01","end":"2025-07-14","actor":"li.na"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PersonMustExist, Rule.OnlyForOneself];
}
