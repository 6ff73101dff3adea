namespace FundLedger.Catalog;

/// <summary>Which rows of the log are asked for; what is null does not restrict.</summary>
internal sealed record LogChoice
{
    /// <summary>How far it was read before.</summary>
    public LogPlace After { get; init; }

    /// <summary>The user names of the person who is asked about.</summary>
    public IReadOnlyCollection<string>? Accounts { get; init; }

    public DateTime? From { get; init; }

    public DateTime? Until { get; init; }

    /// <summary>The kind of command or the sort of access.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit that is asked about, with all below it.</summary>
    public IReadOnlySet<string>? Unit { get; init; }

    /// <summary>A text that the sentence contains in one of its languages, as <see cref="CodeKey"/> reads it.</summary>
    public string? Content { get; init; }

    /// <summary>Whether many rows may be read for one that is picked.</summary>
    public bool IsScanning => Unit is not null || Content is not null;

    /// <summary>Whether a row is asked for.</summary>
    public bool Picks(LogRow row) =>
        (Kind is null || row.Kind.ForPrograms == Kind)
        && (Accounts is null || Accounts.Contains(row.Account))
        && (Unit is null || row.Units.Any(unit => Unit.Contains(unit.Code)))
        && (Content is null || Contains(row.Sentence.Zh) || Contains(row.Sentence.En));

    private bool Contains(string sentence) => CodeKey.Of(sentence).Contains(Content!, StringComparison.Ordinal);

    /// <summary>The user names of whoever is called so, by code, name or user name; a name that nobody has is a user name.</summary>
    public static IReadOnlyCollection<string> AccountsOf(BookSetup setup, string person)
    {
        var key = CodeKey.Of(person);
        bool IsCalled(string name) => CodeKey.Of(name) == key;
        var people = setup.People.Values.Where(each => IsCalled(each.Code) || IsCalled(each.Name.Zh) || IsCalled(each.Name.En) || each.Accounts.Any(IsCalled)).ToList();
        return people.Count == 0 ? [person] : [.. people.SelectMany(each => each.Accounts).Append(person).Distinct(StringComparer.Ordinal)];
    }
}
