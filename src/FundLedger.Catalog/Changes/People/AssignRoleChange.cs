namespace FundLedger.Catalog;

/// <inheritdoc cref="AssignRole"/>
public sealed class AssignRoleChange() : Change(AssignRole.Kind)
{
    public override Topic Topic => Topic.People;

    public override string Verb => "person role";

    public override string Path => "roles";

    public override LocalName Title => new("任职", "Role");

    public override LocalName Summary => new("任职或卸任：某人在某单位的角色", "Give a person a role at a unit, or end it");

    public override LocalName Deed => new(
        "登记 {person} 在 {unit} 任 {role:role}[，自 {from}][，至 {until}]",
        "recorded {person} as {role:role} at {unit}[ from {from}][ until {until}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("role", "角色，与路线一致", "Role, as routes name it"),
        new("unit", "任职单位", "Unit at which the role is held"),
        new("from", "首日，缺省生效日", "First day; left out: the date"),
        new("until", "末日，缺省长期", "Last day; left out: until further notice"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"person":"wang","role":"approver","unit":"A01","from":"2025-01-01"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PersonMustExist, Rule.RoleMustExist, Rule.RoleForOneself];
}
