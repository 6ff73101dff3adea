using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>Several terms in one cell: an array for programs, names one after another for people. None of them is a dash.</summary>
/// <param name="Terms">The terms, in order.</param>
public sealed record ListText(IReadOnlyList<TermText> Terms)
{
    /// <summary>People: codes for programs, names for people.</summary>
    public static ListText People(BookSetup setup, IEnumerable<string> people) => new([.. people.Select(person => TermText.Of(setup, person))]);

    public LocalName ForPeople => Terms.Count == 0
        ? new LocalName("—", "—")
        : new LocalName(string.Join("、", Terms.Select(term => term.ForPeople.Zh)), string.Join(", ", Terms.Select(term => term.ForPeople.In(Language.English))));

    /// <summary>The codes, with blanks between.</summary>
    public string ForCsv => string.Join(' ', Terms.Select(term => term.ForPrograms));

    public JsonArray ForPrograms => new([.. Terms.Select(term => JsonValue.Create(term.ForPrograms))]);
}
