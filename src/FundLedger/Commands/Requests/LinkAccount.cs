using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Links an account that was offered to a person: by a log-in of that very account, or by an administrator who is not the one
/// that offered it.
/// </summary>
[Command(LinkAccount.Kind)]
[Right(RightAt.Place, Roles.Administrator)]
public sealed record LinkAccount : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "link-account";

    public required string Person { get; init; }

    /// <summary>The user name.</summary>
    public required string Account { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => Touch.OfPerson(setup, Person);

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        var person = setup.Person(Person);
        if (!setup.Invitations.TryGetValue((Account, Person), out var by))
            throw new RefusedException(Rule.InvitationMustExist, ("account", Texts.Shown(Account)), ("person", Person));
        if (Actor != Account && IsSame(setup, Actor, by))
            throw new RefusedException(Rule.SecondAdministratorRequired, ("account", Account), ("person", Person));
        return setup with
        {
            People = setup.People.SetItem(Person, person with { Accounts = [.. person.Accounts.Append(Account)] }),
            Accounts = setup.Accounts.SetItem(Account, Person),
            Invitations = setup.Invitations.RemoveRange(setup.Invitations.Keys.Where(offer => offer.Account == Account)),
        };
    }

    /// <summary>Two accounts of one person are one.</summary>
    private static bool IsSame(BookSetup setup, string? account, string other) => account == other
        || (account is not null && setup.Accounts.GetValueOrDefault(account) is { } person && setup.Accounts.GetValueOrDefault(other) == person);
}
