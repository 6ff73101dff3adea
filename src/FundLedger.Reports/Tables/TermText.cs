namespace FundLedger.Reports;

/// <summary>One of a closed list of terms: its name in JSON for programs, its title for people.</summary>
/// <param name="ForPrograms">Its name in JSON; null where people are told something that is nothing for programs.</param>
/// <param name="ForPeople">Its title.</param>
public readonly record struct TermText(string? ForPrograms, LocalName ForPeople)
{
    /// <summary>Nothing, for people not even a dash.</summary>
    public static TermText Empty { get; } = new(null, new LocalName("", ""));

    /// <summary>A code, and its name beside it for people.</summary>
    public static TermText Of(string code, LocalName name) => new(code, new LocalName($"{code} {name.Zh}", $"{code} {name.In(Language.English)}"));

    /// <summary>A person: the code for programs, the name for people.</summary>
    public static TermText Of(BookSetup setup, string person) =>
        new(person, setup.People.TryGetValue(person, out var known) ? known.Name : new LocalName(person, person));

    /// <summary>Who acted, and for whom: the holder of the role stands first in a chain.</summary>
    public static TermText Acting(BookSetup setup, string person, IReadOnlyList<string> chain)
    {
        var (actor, holder) = (Of(setup, person).ForPeople, chain.Count > 1 ? Of(setup, chain[0]).ForPeople : null);
        return new(person, holder is null ? actor : new LocalName($"{actor.Zh}（代 {holder.Zh}）", $"{actor.In(Language.English)} (for {holder.In(Language.English)})"));
    }

    /// <summary>A term of a closed list.</summary>
    public static TermText Of<T>(T term)
        where T : struct, Enum => new(Refusal.Text(term), TermNames.Find(term) ?? throw new ArgumentOutOfRangeException(nameof(term), term, null));
}
