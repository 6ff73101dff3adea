using System.Collections.Immutable;

namespace FundLedger.Setup;

/// <summary>
/// All that a book's rules are read from: its profile, units, funds, purposes, chart and locked periods.
/// Immutable: a set-up command gives the next one.
/// </summary>
public sealed record BookSetup
{
    public required BookProfile Profile { get; init; }

    public required Chart Chart { get; init; }

    public ImmutableDictionary<string, Unit> Units { get; init; } = Codes<Unit>();

    public ImmutableDictionary<string, Fund> Funds { get; init; } = Codes<Fund>();

    public ImmutableDictionary<string, Purpose> Purposes { get; init; } = Codes<Purpose>();

    /// <summary>Codes of units, funds, purposes and people, by what they are codes of and how they are read.</summary>
    internal ImmutableDictionary<(string Of, string Key), string> Taken { get; init; } =
        ImmutableDictionary<(string Of, string Key), string>.Empty;

    /// <summary>Facts of a unit in a year, as stated last.</summary>
    public ImmutableDictionary<(string Unit, int Year), UnitFacts> Facts { get; init; } =
        ImmutableDictionary<(string Unit, int Year), UnitFacts>.Empty;

    /// <summary>Locked periods, with who locked each.</summary>
    public ImmutableDictionary<Period, string> Locked { get; init; } = ImmutableDictionary<Period, string>.Empty;

    /// <summary>Fiscal years that are closed, in the order in which they were.</summary>
    public ImmutableList<Closure> Closures { get; init; } = [];

    /// <summary>Policies by unit and fund; an empty code stands for all.</summary>
    public ImmutableDictionary<(string Unit, string Fund), Policy> Policies { get; init; } =
        ImmutableDictionary<(string Unit, string Fund), Policy>.Empty;

    /// <summary>Requests turned down for lack of funds; one that was turned down again counts as it was last.</summary>
    public ImmutableDictionary<string, Shortage> Shortages { get; init; } = Codes<Shortage>();

    /// <summary>The last days until which donors have let their donations be used since, by the number of the donation's entry.</summary>
    public ImmutableDictionary<long, DateOnly> Extensions { get; init; } = ImmutableDictionary<long, DateOnly>.Empty;

    /// <summary>People by code.</summary>
    public ImmutableDictionary<string, Person> People { get; init; } = Codes<Person>();

    /// <summary>Whose an account (user name) is.</summary>
    public ImmutableDictionary<string, string> Accounts { get; init; } = Codes<string>();

    /// <summary>Accounts that were offered to a person and are not linked yet, with the account of who offered them.</summary>
    public ImmutableDictionary<(string Account, string Person), string> Invitations { get; init; } =
        ImmutableDictionary<(string Account, string Person), string>.Empty;

    public ImmutableList<RoleAssignment> Roles { get; init; } = [];

    public ImmutableList<Delegation> Delegations { get; init; } = [];

    public WorkingDays Calendar { get; init; } = WorkingDays.Weekdays;

    /// <summary>Routes by code and version.</summary>
    public ImmutableDictionary<(string Code, int Version), Route> Routes { get; init; } =
        ImmutableDictionary<(string Code, int Version), Route>.Empty;

    /// <summary>The newest version of each route, by code.</summary>
    public IEnumerable<PublishedRoute> NewestRoutes => Routes.GroupBy(route => route.Key.Code)
        .Select(group => group.MaxBy(route => route.Key.Version))
        .Select(route => new PublishedRoute(route.Value, route.Key.Version))
        .OrderBy(route => route.Route.Code, StringComparer.Ordinal);

    /// <exception cref="RefusedException"><see cref="Rule.PersonMustExist"/>.</exception>
    public Person Person(string code) => People.TryGetValue(code, out var person)
        ? person
        : throw new RefusedException(Rule.PersonMustExist, ("person", Texts.Shown(code)));

    /// <summary>The person that an account belongs to.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.PersonMustExist"/>, or <see cref="Rule.ActorRequired"/> where no account is given.</exception>
    public Person PersonOf(string? account) => string.IsNullOrEmpty(account)
        ? throw new RefusedException(Rule.ActorRequired)
        : Accounts.TryGetValue(account, out var person)
            ? People[person]
            : throw new RefusedException(Rule.PersonMustExist, ("person", Texts.Shown(account)));

    /// <summary>The people who hold a role at a unit on a day, by code.</summary>
    public IReadOnlyList<string> HoldersOf(string role, string unit, DateOnly date) =>
    [
        .. Roles.Where(held => held.Role == role && held.Unit == unit && held.IsHeldOn(date))
            .Select(held => held.Person).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Codes of units that have others below them.</summary>
    public ImmutableHashSet<string> Parents { get; init; } = ImmutableHashSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    /// <summary>The set-up in which a new code is taken.</summary>
    /// <exception cref="RefusedException">By a rule, when a code is there that is read alike.</exception>
    internal BookSetup Taking(string of, string code, Rule taken)
    {
        var key = (of, CodeKey.Of(code));
        return Taken.TryGetValue(key, out var known)
            ? throw new RefusedException(taken, (of, code), ("near", known == code ? null : known))
            : this with { Taken = Taken.Add(key, code) };
    }

    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public Unit Unit(string code) => Units.TryGetValue(code, out var unit)
        ? unit
        : throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(code)));

    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>.</exception>
    public Fund Fund(string code) => Funds.TryGetValue(code, out var fund)
        ? fund
        : throw new RefusedException(Rule.FundMustExist, ("fund", Texts.Shown(code)), ("near", NearCode.Of(code, Funds.Keys)));

    /// <exception cref="RefusedException"><see cref="Rule.PurposeMustExist"/>.</exception>
    public Purpose Purpose(string code) => Purposes.TryGetValue(code, out var purpose)
        ? purpose
        : throw new RefusedException(Rule.PurposeMustExist, ("purpose", Texts.Shown(code)), ("near", NearCode.Of(code, Purposes.Keys)));

    /// <summary>Codes of units that allot to others below them: to units that keep accounts of their own.</summary>
    public ImmutableHashSet<string> Allotting { get; init; } = ImmutableHashSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    /// <summary>Whether quota of a unit is held to be allotted on (9201), not to be spent there (9203).</summary>
    public bool AllotsOn(string unit) => Allotting.Contains(unit);

    /// <summary>A unit and all below it, itself first, then by code.</summary>
    public IEnumerable<Unit> WithBelow(string unit)
    {
        yield return Unit(unit);
        foreach (var child in Children(unit).SelectMany(child => WithBelow(child.Code)))
            yield return child;
    }

    /// <summary>A unit and all above it, itself first.</summary>
    public IEnumerable<string> WithAbove(string unit)
    {
        for (var at = unit; at.Length > 0; at = Unit(at).Parent)
            yield return at;
    }

    /// <summary>Whether a charity fund serves a unit: one at or below its owner; of a foundation, at or below the unit above it.</summary>
    public bool Reaches(Fund fund, string unit)
    {
        var owner = Units[fund.Owner];
        var top = owner.Level == UnitLevel.Foundation ? owner.Parent : owner.Code;
        return top.Length == 0 || WithAbove(unit).Contains(top);
    }

    /// <summary>Whether a fiscal year is closed for a unit and fund.</summary>
    public bool IsClosed(int year, string unit, string fund) => Closures.Any(closure => closure.Year == year
        && (closure.Fund.Length == 0 || closure.Fund == fund)
        && (closure.Unit.Length == 0 || WithAbove(unit).Contains(closure.Unit)));

    /// <summary>Whether nothing can be posted in a month: it is locked, or in a fiscal year that is closed for the whole book.</summary>
    public bool IsShut(Period period) => Locked.ContainsKey(period)
        || Closures.Any(closure => closure is { Unit.Length: 0, Fund.Length: 0 } && closure.Year == Profile.FiscalYearOf(period.FirstDay));

    /// <summary>The months before one that are open, from the first that anything was posted in, in order.</summary>
    public IEnumerable<Period> OpenBefore(Period period, DateOnly? firstPosted)
    {
        if (firstPosted is not { } first)
            yield break;
        for (var month = Period.Of(first); month.FirstDay < period.FirstDay; month = month.Next)
        {
            if (!IsShut(month))
                yield return month;
        }
    }

    /// <summary>The policy for a unit and fund: of the nearest unit upwards that has one, for the fund before all funds.</summary>
    public Policy? PolicyOf(string unit, string fund) => WithAbove(unit).Append("")
        .SelectMany(at => new[] { (at, fund), (at, "") })
        .Select(key => Policies.GetValueOrDefault(key))
        .FirstOrDefault(policy => policy is not null);

    /// <summary>The units directly below one, by code.</summary>
    public IEnumerable<Unit> Children(string unit) => Parents.Contains(unit)
        ? Units.Values.Where(child => child.Parent == unit).OrderBy(child => child.Code, StringComparer.Ordinal)
        : [];

    /// <summary>Refuses a purpose outside a fund's allowed ones, or on its negative list; what is above it counts too.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.PurposeMustExist"/> or <see cref="Rule.PurposeNotAllowed"/>.</exception>
    public void CheckPurpose(Fund fund, string purpose)
    {
        if (purpose.Length == 0)
            return;
        var allowed = fund.Purposes.Count == 0;
        for (var at = Purpose(purpose); ; at = Purpose(at.Parent))
        {
            if (fund.NegativeList.Contains(at.Code))
                throw NotAllowed(fund, purpose, new Reason(Because.OnNegativeList, ("listed", at.Code)));
            allowed |= fund.Purposes.Contains(at.Code);
            if (at.Parent.Length == 0)
                break;
        }

        if (!allowed)
            throw NotAllowed(fund, purpose, new Reason(Because.NotAmongPurposes, ("allowed", string.Join(", ", fund.Purposes))));
    }

    private static RefusedException NotAllowed(Fund fund, string purpose, Reason problem) =>
        new(Rule.PurposeNotAllowed, ("fund", fund.Code), ("purpose", purpose), ("problem", problem));

    private static ImmutableDictionary<string, T> Codes<T>() =>
        ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
}
