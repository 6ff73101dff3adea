using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Authority;

/// <summary>
/// What someone may do in a book on a day: the roles that the book's own journal gives him (<see cref="Commands.AssignRole"/>), each
/// for a unit and all below it. So who could do what, and since when, is in the chain.
/// </summary>
public sealed class Rights
{
    private readonly BookSetup _setup;
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _units;

    private Rights(BookSetup setup, string? person, DateOnly day)
    {
        (_setup, Person) = (setup, person);
        _units = new(() => setup.Units.Keys.Where(Sees).ToHashSet(StringComparer.Ordinal));
        foreach (var held in person is null ? [] : setup.Roles.Where(held => held.Person == person && held.IsHeldOn(day)))
        {
            if (!_roles.TryGetValue(held.Unit, out var roles))
                _roles.Add(held.Unit, roles = new HashSet<string>(StringComparer.Ordinal));
            roles.Add(held.Role);
        }
    }

    /// <summary>The person that he is in this book; null: none.</summary>
    public string? Person { get; }

    /// <summary>True where he holds no role at all.</summary>
    public bool IsEmpty => _roles.Count == 0;

    /// <summary>The units whose affairs he reads.</summary>
    public IReadOnlySet<string> Units => _units.Value;

    /// <summary>Whether he reads what is of any unit.</summary>
    public bool SeesAll => !IsEmpty && Units.Count == _setup.Units.Count;

    /// <summary>The rights of whoever acts by an account.</summary>
    public static Rights OfAccount(BookSetup setup, string account, DateOnly day) => new(setup, setup.Accounts.GetValueOrDefault(account), day);

    /// <summary>The rights of a person.</summary>
    public static Rights OfPerson(BookSetup setup, string person, DateOnly day) => new(setup, person, day);

    /// <summary>Whether he holds any role at the unit or above it: then he reads what is the unit's. Nobody sees a unit that there is not.</summary>
    public bool Sees(string unit) => _roles.Count > 0 && _setup.Units.ContainsKey(unit) && _setup.WithAbove(unit).Any(_roles.ContainsKey);

    /// <summary>Whether he holds one of the roles at the unit or above it.</summary>
    public bool Holds(string unit, params IEnumerable<string> roles) => RoleAt(unit, roles) is not null;

    /// <summary>The first of the roles that he holds at the unit or above it; null where he holds none there.</summary>
    public string? RoleAt(string unit, IEnumerable<string> roles) => _roles.Count == 0 || !_setup.Units.ContainsKey(unit)
        ? null
        : roles.FirstOrDefault(role => _setup.WithAbove(unit).Any(at => _roles.TryGetValue(at, out var held) && held.Contains(role)));

    /// <summary>Whether he holds one of the roles at some unit.</summary>
    public bool HoldsSomewhere(params IEnumerable<string> roles) => _roles.Values.Any(held => roles.Any(held.Contains));

    /// <summary>The first unit at the top at which he holds none of the roles; null where he holds one at each, and so for the whole book.</summary>
    public string? TopWithout(params IEnumerable<string> roles) => _setup.Units.Values.Where(unit => unit.Parent.Length == 0)
        .Select(unit => unit.Code).Order(StringComparer.Ordinal).FirstOrDefault(unit => !Holds(unit, roles)) ?? (IsEmpty ? "*" : null);

    /// <summary>
    /// Whether he reads a document: of a unit that he reads, of one that it goes through, or, of a request, by what he did
    /// himself: whoever acts for another without a role of his own reads what is his turn, and what he has decided.
    /// </summary>
    public bool Reads(DocumentState document, RequestState? request, DateOnly day)
    {
        if (document.Nets.Any(net => Sees(net.Account.Unit) || IsOwner(net.Account.Fund)))
            return true;
        if (request is null)
            return document.Nets.Count == 0 && SeesAll;
        return Sees(request.Unit) || IsOwner(request.Fund) || request.Steps.Any(step => Sees(step.Unit)) || IsConcerned(request, day);
    }

    private bool IsOwner(string fund) => _setup.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity } charity && Sees(charity.Owner);

    private bool IsConcerned(RequestState request, DateOnly day) => Person is { } person
        && (request.IsMaker(person) || request.Votes.Any(vote => vote.Chain.Contains(person)) || RequestTurn.Of(_setup, request, day).Contains(person));
}
