namespace FundLedger.Authority;

/// <summary>Refusals of those who may not.</summary>
public static class Refused
{
    /// <summary>A role is missing at a unit; <c>*</c>: anywhere.</summary>
    public static RefusedException Role(string kind, IReadOnlyCollection<string> roles, string unit) =>
        new(Rule.RoleRequired, ("kind", kind), ("unit", unit == "*" ? null : unit), ("roles", roles.Count == 0 ? null : new RoleList(roles)));
}
