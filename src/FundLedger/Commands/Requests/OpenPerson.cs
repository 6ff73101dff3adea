using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Makes a person known, with the user names by which he acts; or offers him more of them. An account is linked at once by
/// the operator of the database, and by whoever makes himself known; else it is offered (<see cref="LinkAccount"/>).
/// </summary>
[Command(OpenPerson.Kind)]
[Right(RightAt.Place, Roles.Administrator)]
public sealed record OpenPerson : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-person";

    public required string Person { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>User names; each belongs to one person for good.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Those that are only offered.</summary>
    [Resolved]
    public IReadOnlyList<string> Offered { get; init; } = [];

    public override IEnumerable<Touch> Places(BookSetup setup) => Touch.OfPerson(setup, Person);

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Person, "person");
        Texts.Name(Name);
        var taking = setup.People.ContainsKey(Person) ? setup : setup.Taking("person", Person, Rule.PersonMustBeNew);
        foreach (var account in Accounts)
        {
            Texts.Code(account, "accounts");
            if (setup.Accounts.TryGetValue(account, out var other) && other != Person)
                throw new RefusedException(Rule.AccountOfAnother, ("account", account));
        }

        var linked = Accounts.Except(Offered).ToList();
        var before = setup.People.GetValueOrDefault(Person)?.Accounts ?? [];
        return taking with
        {
            People = setup.People.SetItem(Person, new Person(Person, Name, [.. before.Union(linked)])),
            Accounts = setup.Accounts.SetItems(linked.Select(account => KeyValuePair.Create(account, Person))),
            Invitations = setup.Invitations.RemoveRange(setup.Invitations.Keys.Where(offer => linked.Contains(offer.Account)))
                .SetItems(Offered.Select(account => KeyValuePair.Create((account, Person), Actor ?? ""))),
        };
    }

    private protected override SetupCommand ResolvedIn(IBookView view) => By is null
        ? this
        : this with { Offered = [.. Accounts.Where(account => account != By.Account && !view.Setup.Accounts.ContainsKey(account))] };
}
