namespace FundLedger.Server.Api;

/// <summary>
/// What a caller may do in a book today: the roles that the book's own journal gives the person he is
/// (<see cref="AssignRole"/>), each for a unit and all below it. So who could do what, and since when, is in the chain.
/// </summary>
internal sealed class Rights
{
    private readonly BookSetup _setup;
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _units;

    private Rights(BookSetup setup, string? person)
    {
        (_setup, Person) = (setup, person);
        _units = new(() => setup.Units.Keys.Where(Sees).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The person that he is in this book; null: none.</summary>
    public string? Person { get; }

    /// <summary>True where he holds no role at all.</summary>
    public bool IsEmpty => _roles.Count == 0;

    /// <summary>The units whose affairs he reads.</summary>
    public IReadOnlySet<string> Units => _units.Value;

    /// <summary>Whether he reads what is of any unit.</summary>
    public bool SeesAll => !IsEmpty && Units.Count == _setup.Units.Count;

    public static Rights Of(BookSetup setup, Caller caller, DateOnly today)
    {
        var rights = new Rights(setup, setup.Accounts.GetValueOrDefault(caller.User));
        foreach (var held in setup.Roles.Where(held => held.Person == rights.Person && held.IsHeldOn(today)))
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
            if (_roles.TryGetValue(at, out var held) && HasOne(held, roles))
                return true;
        }

        return false;
    }

    /// <summary>Whether he holds one of the roles at some unit.</summary>
    public bool HoldsSomewhere(params ReadOnlySpan<string> roles)
    {
        foreach (var held in _roles.Values)
        {
            if (HasOne(held, roles))
                return true;
        }

        return false;
    }

    /// <summary>The first unit at the top at which he holds none of the roles; null where he holds one at each, and so for the whole book.</summary>
    public string? TopWithout(params string[] roles) => _setup.Units.Values.Where(unit => unit.Parent.Length == 0)
        .Select(unit => unit.Code).Order(StringComparer.Ordinal).FirstOrDefault(unit => !Holds(unit, roles)) ?? (IsEmpty ? "*" : null);

    private static bool HasOne(HashSet<string> held, ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (held.Contains(role))
                return true;
        }

        return false;
    }
}
