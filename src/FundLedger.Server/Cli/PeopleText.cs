using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>People in results: names for people, codes for programs.</summary>
internal static class PeopleText
{
    public static object? Of(Output output, BookSetup setup, IReadOnlyCollection<string> people) =>
        output.IsText ? (people.Count == 0 ? null : string.Join(output.In("、", ", "), people.Select(person => NameOf(output, setup, person))))
        : output.IsCsv ? string.Join(' ', people)
        : new JsonArray([.. people.Select(person => JsonValue.Create(person))]);

    public static object? Of(Output output, BookSetup setup, string? person) =>
        string.IsNullOrEmpty(person) ? null : output.IsText ? NameOf(output, setup, person) : person;

    /// <summary>Who acted, and for whom: the holder of the role stands first in a chain.</summary>
    public static object? Acting(Output output, BookSetup setup, string person, IReadOnlyList<string> chain) =>
        output.IsText && chain.Count > 1
            ? output.In($"{NameOf(output, setup, person)}（代 {NameOf(output, setup, chain[0])}）", $"{NameOf(output, setup, person)} (for {NameOf(output, setup, chain[0])})")
            : Of(output, setup, person);

    private static string NameOf(Output output, BookSetup setup, string person) =>
        setup.People.TryGetValue(person, out var known) ? known.Name.In(output.Language) : person;
}
