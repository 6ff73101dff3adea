using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Whether someone may make a change. It is asked inside the write, on the set-up of that moment: before the decision on
/// what the command names, and after it on what is really posted and changed. Whoever has the database itself is its
/// operator: he is bound by every rule of the book, and by no right.
/// </summary>
internal sealed class AuthorityCheck
{
    /// <summary>What an entry says of a change that the operator of the database made.</summary>
    public const string Operator = "operator";

    /// <summary>What an entry says of a change that needs no role: the rules of its kind say whose turn it is.</summary>
    public const string InPerson = "person";

    /// <summary>What an entry says of a change by which a server administrator lets a book's own administrators in.</summary>
    public const string LetIn = "server-administrator";

    private readonly ActingUser _user;
    private readonly IBookView _view;

    /// <summary>The first role that counted for the command at hand.</summary>
    private string? _role;

    /// <param name="user">Who acts.</param>
    /// <param name="view">The book as it is.</param>
    public AuthorityCheck(ActingUser user, IBookView view)
    {
        (_user, _view) = (user, view);
        Rights = Rights.OfAccount(view.Setup, user.Account, view.Today);
        Sight = SightOf(view);
    }

    public Rights Rights { get; }

    /// <summary>The book as he may see it: what the command is decided on.</summary>
    public IBookView Sight { get; }

    /// <summary>A part of the book as he may see it.</summary>
    public IBookView SightOf(IBookView view) => new SightedView(view, Rights);

    private BookSetup Setup => _view.Setup;

    /// <summary>Refuses a command that names a unit which he does not read, as one that there is not.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public void CheckSeen(BookCommand command)
    {
        if (IsFree(command))
            return;
        foreach (var unit in command.Requested.Append(command).SelectMany(each => each.Places(Setup)).Where(place => !place.IsOfBook).Select(place => place.Unit))
        {
            if (!Rights.Sees(unit))
                throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unit)));
        }
    }

    /// <summary>Refuses what cannot be his to do, before anything of it is decided.</summary>
    /// <exception cref="RefusedException">
    /// A rule of what must exist where he does not read what is named, so that he cannot tell whether it is there;
    /// <see cref="Rule.RoleRequired"/>, <see cref="Rule.RoleForOneself"/>, <see cref="Rule.AccountForOneself"/> or <see cref="Rule.SecondFactorRequired"/>.
    /// </exception>
    public void Admit(BookCommand command)
    {
        var right = Right.Of(CommandJson.KindOf(command));
        if (right.NeedsSecondFactor && !_user.HasSecondFactor)
            throw new RefusedException(Rule.SecondFactorRequired);
        _role = null;
        foreach (var each in IsFree(command) ? [] : command.Parts.Prepend(command))
            _role ??= Require(Right.Of(CommandJson.KindOf(each)), Named(each));
        CheckOther(command);
    }

    /// <summary>Refuses what was decided where it touches more than he may.</summary>
    /// <returns>By what right it was done, for the entry: a role, or one of the words above.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.RoleRequired"/>.</exception>
    public string Check(BookCommand command, Decision decision)
    {
        if (IsFree(command))
            return _user.AdministersServer && !Rights.HoldsSomewhere(Roles.Administrator) ? LetIn : InPerson;
        var own = decision.CarriesOut ? decision.Drafts.Take(1) : decision.Drafts;
        foreach (var draft in own)
            Check(draft);
        var right = Right.Of(CommandJson.KindOf(command));
        if (right.Roles.Count > 0 && !Rights.HoldsSomewhere(right.Roles))
            throw Missing(right, "*");
        var touches = decision is { Setup: { } after, CarriesOut: false } ? SetupTouches.Between(Setup, after).Distinct().ToList() : [];
        return Require(right, touches) ?? _role ?? InPerson;
    }

    private void Check(Draft draft)
    {
        var right = Right.Of(draft.Kind);
        var touches = Touch.Of(draft.Lines).ToList();
        if (draft is { Lines.Count: 0, Document: { } document } && _view.FindRequest(document) is { } request)
            touches.Add(new Touch(request.Unit, request.Fund));
        var role = Require(right, touches);
        _role ??= role;
        // Whatever raises a budget, a recorded payment without one among them, needs the right to give it.
        if (draft.Lines.Any(line => line.Net > 0 && line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Appropriated or ControlAccount.Supplemented }))
            Require(Right.Of(Appropriate.Kind), touches);
        if (draft.ReversalOf is { } seq && _view.FindEntry(seq) is { } reversed)
            Require(Right.Of(reversed.Entry.Kind), touches);
        if (draft.Encloses is { } about && _view.FindEntry(about) is { } enclosed)
            _role = Require(Right.Of(enclosed.Entry.Kind), [.. Touch.Of(enclosed.Entry.Lines)]) ?? _role;
    }

    /// <summary>What a command names: units, documents that are there, entries that are there.</summary>
    private IReadOnlyList<Touch> Named(BookCommand command)
    {
        var needs = command.Needs(_view);
        return
        [
            .. command.Places(Setup),
            .. needs.Documents.Select(Sight.FindDocument).OfType<DocumentState>().SelectMany(document => Touch.Of(document, Sight.FindRequest(document.Code))),
            .. needs.Entries.Select(Sight.FindEntry).OfType<RecordedEntry>().SelectMany(found => Touch.Of(found.Entry.Lines)),
            .. Right.Of(CommandJson.KindOf(command)).At == RightAt.Book ? [Touch.Book] : Array.Empty<Touch>(),
        ];
    }

    /// <returns>The role by which he may at the first place; null where no role is needed, or nothing is touched.</returns>
    private string? Require(Right right, IReadOnlyList<Touch> touches)
    {
        string? first = null;
        foreach (var touch in right.Roles.Count == 0 ? [] : touches)
        {
            foreach (var unit in right.Where(Setup, touch))
            {
                var role = Rights.RoleAt(unit, right.Roles) ?? throw Missing(right, unit);
                first ??= role;
            }
        }

        return first;
    }

    /// <summary>What is done for oneself is not done by oneself: no role, and no account of one's own for somebody else.</summary>
    private void CheckOther(BookCommand command)
    {
        if (command is AssignRole role && role.Person == Rights.Person && !IsFree(command))
            throw new RefusedException(Rule.RoleForOneself, ("role", new RoleList([role.Role])));
        if (command is OpenPerson person && person.Accounts.Contains(_user.Account) && Rights.Person != person.Person && !IsHimself(person))
            throw new RefusedException(Rule.AccountForOneself, ("account", _user.Account), ("person", Texts.Shown(person.Person)));
    }

    /// <summary>Whoever is nobody in the book yet makes himself known in it, as a person that nobody was.</summary>
    private bool IsHimself(OpenPerson command) => Rights.Person is null && !Setup.People.ContainsKey(command.Person);

    /// <summary>What needs no role of the book: joining by one's own log-in, and letting the first administrators in.</summary>
    private bool IsFree(BookCommand command) => command switch
    {
        LinkAccount link => link.Account == _user.Account,
        OpenUnit unit => _user.AdministersServer && unit.Parent is null && IsBeginning,
        OpenPerson person => _user.AdministersServer && IsBeginning && Setup.Roles.All(role => role.Person != person.Person),
        AssignRole role => _user.AdministersServer && role.Role == Roles.Administrator && !HasAdministrator(role.Unit),
        _ => false,
    };

    /// <summary>Whether a unit at the top has no administrator: then the server's lets one in, and after that no more.</summary>
    private bool IsBeginning => Setup.Units.Values.Where(unit => unit.Parent.Length == 0).All(unit => HasAdministrator(unit.Code)) is false || Setup.Units.Count == 0;

    private bool HasAdministrator(string unit) => Setup.Units.ContainsKey(unit) && Setup.WithAbove(unit)
        .Any(above => Setup.HoldersOf(Roles.Administrator, above, _view.Today).Count > 0);

    private static RefusedException Missing(Right right, string unit) => Refused.Role(right.Kind, right.Roles, unit);
}
