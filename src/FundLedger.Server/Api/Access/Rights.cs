namespace FundLedger.Server.Api;

/// <summary>
/// What a caller may do in a book today: the roles that the book's own journal gives the person he is
/// (<see cref="AssignRole"/>), each for a unit and all below it. So who could do what, and since when, is in the chain.
/// </summary>
internal sealed class Rights
{
    private readonly BookSetup _setup;
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);

    private Rights(BookSetup setup) => _setup = setup;

    public static Rights Of(BookSetup setup, Caller caller, DateOnly today)
    {
        var rights = new Rights(setup);
        if (!setup.Accounts.TryGetValue(caller.User, out var person))
            return rights;
        foreach (var held in setup.Roles.Where(held => held.Person == person && held.IsHeldOn(today)))
        {
            if (!rights._roles.TryGetValue(held.Unit, out var roles))
                rights._roles.Add(held.Unit, roles = new HashSet<string>(StringComparer.Ordinal));
            roles.Add(held.Role);
        }

        return rights;
    }

    /// <summary>Whether he holds any role at the unit or above it: then he reads what is the unit's.</summary>
    public bool Sees(string unit) => _setup.WithAbove(unit).Any(_roles.ContainsKey);

    /// <summary>Whether he holds one of the roles at the unit or above it.</summary>
    public bool Holds(string unit, params ReadOnlySpan<string> roles)
    {
        foreach (var at in _setup.WithAbove(unit))
        {
            if (!_roles.TryGetValue(at, out var held))
                continue;
            foreach (var role in roles)
            {
                if (held.Contains(role))
                    return true;
            }
        }

        return false;
    }
}
