namespace FundLedger.Setup;

/// <summary>A role that a person holds at a unit.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">The role's code, as routes name it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null: until further notice.</param>
public sealed record RoleAssignment(string Person, string Role, string Unit, DateOnly From, DateOnly? Until)
{
    public bool IsHeldOn(DateOnly date) => date >= From && !(date > Until);
}
