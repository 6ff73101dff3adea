using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Gives a person a role at a unit, from a day on; or ends it, with a last day.</summary>
[Command(AssignRole.Kind)]
[Right(RightAt.Place, Roles.Administrator)]
public sealed record AssignRole : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "assign-role";

    public required string Person { get; init; }

    /// <summary>The role's code, as routes name it.</summary>
    public required string Role { get; init; }

    public required string Unit { get; init; }

    /// <summary>The first day; left out: the date of the command.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; left out: until further notice.</summary>
    public DateOnly? Until { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit)];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (!Roles.IsKnown(setup, Role))
            throw new RefusedException(Rule.RoleMustExist, ("role", Texts.Shown(Role)), ("known", new RoleList([.. Roles.All.Select(role => role.Code)])));
        var from = From ?? setup.Roles.LastOrDefault(Is)?.From ?? date;
        if (Until < from)
            throw new RefusedException(Rule.MemberForm, ("member", "until"), ("problem", new Reason(Because.TooEarly, ("given", Until), ("first", from))));
        var assigned = new RoleAssignment(setup.Person(Person).Code, Role, setup.Unit(Unit).Code, from, Until);
        return setup with { Roles = setup.Roles.RemoveAll(role => Is(role) && role.From == from).Add(assigned) };
    }

    private bool Is(RoleAssignment role) => role.Person == Person && role.Role == Role && role.Unit == Unit;
}
