namespace FundLedger;

/// <summary>Makes a person known, with the user names of which he acts; or gives him more of them.</summary>
public sealed record OpenPerson : SetupCommand
{
    public required string Person { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>User names; each belongs to one person for good.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Person, "person");
        Texts.Text(Name.Zh, "name.zh", 200);
        Texts.Text(Name.En, "name.en", 200);
        foreach (var account in Accounts)
        {
            Texts.Code(account, "accounts");
            if (setup.Accounts.TryGetValue(account, out var other) && other != Person)
                throw new RefusedException(Rule.AccountOfAnother, ("account", account), ("person", other));
        }

        var before = setup.People.GetValueOrDefault(Person)?.Accounts ?? [];
        return setup with
        {
            People = setup.People.SetItem(Person, new Person(Person, Name, [.. before.Union(Accounts)])),
            Accounts = setup.Accounts.SetItems(Accounts.Select(account => KeyValuePair.Create(account, Person))),
        };
    }
}
