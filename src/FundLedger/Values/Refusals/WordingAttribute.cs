using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FundLedger.Values;

/// <summary>
/// What a member of a closed list says, in both languages, with places for facts: <c>{name}</c> for one that is always given,
/// <c>{name:before|after}</c> for one that may be missing and is then left out with what stands around it.
/// </summary>
/// <param name="chinese">What it says to a reader of Chinese.</param>
/// <param name="english">What it says to a reader of English.</param>
[AttributeUsage(AttributeTargets.Field)]
public partial class WordingAttribute(string chinese, string english) : Attribute
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;

    /// <summary>The text in one language, its places not filled.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The names of the facts that must be given.</summary>
    public IEnumerable<string> Required =>
        Place().Matches(Chinese + English).Where(match => !match.Groups[2].Success).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>The text in one language, with its facts.</summary>
    public string Fill(IReadOnlyList<(string Name, object? Value)> facts, Language language) => Place().Replace(In(language), match =>
    {
        var fact = Refusal.Told(facts.FirstOrDefault(fact => fact.Name == match.Groups[1].Value).Value, language);
        return match.Groups[2].Success && fact.Length > 0 ? $"{match.Groups[2].Value}{fact}{match.Groups[3].Value}" : fact;
    });

    /// <summary>The facts that are there; what throws is at fault where one is missing that must be given.</summary>
    internal IReadOnlyList<(string Name, object? Value)> Checked(IReadOnlyList<(string Name, object? Value)> facts)
    {
        CheckGiven(facts);
        return facts.Any(fact => fact.Value is null) ? [.. facts.Where(fact => fact.Value is not null)] : facts;
    }

    /// <summary>The rows of a closed list whose members carry one each.</summary>
    internal static FrozenDictionary<TEnum, TRow> Rows<TEnum, TRow>()
        where TEnum : struct, Enum
        where TRow : WordingAttribute =>
        typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static).ToFrozenDictionary(
            field => (TEnum)field.GetValue(null)!,
            field => field.GetCustomAttribute<TRow>() ?? throw new InvalidOperationException($"{field.Name} says nothing."));

    [Conditional("DEBUG")]
    private void CheckGiven(IReadOnlyList<(string Name, object? Value)> facts)
    {
        if (Required.Except(facts.Where(fact => fact.Value is not null).Select(fact => fact.Name)).ToList() is { Count: > 0 } missing)
            throw new ArgumentException($"'{English}' lacks {string.Join(", ", missing)}.", nameof(facts));
    }

    [GeneratedRegex(@"\{([a-z]+)(?::([^|}]*)\|([^}]*))?\}")]
    private static partial Regex Place();
}
