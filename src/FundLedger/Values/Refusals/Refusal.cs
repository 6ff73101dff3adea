using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FundLedger.Values;

/// <summary>Why something was refused: the rule, and the facts that it was judged by.</summary>
/// <param name="Rule">The rule, from the closed list.</param>
/// <param name="Facts">Named facts in the order in which they were given: account, date, limit, shortfall, …</param>
public sealed partial record Refusal(Rule Rule, IReadOnlyList<(string Name, object? Value)> Facts)
{
    /// <summary>The message for a reader of Chinese.</summary>
    public string Chinese => Fill(RuleText.Of(Rule).Chinese, Language.Chinese);

    /// <summary>The message for a reader of English.</summary>
    public string English => Fill(RuleText.Of(Rule).English, Language.English);

    /// <summary>The message in the language asked for.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>
    /// A fact as text that depends on no language: dates as ISO 8601, amounts as decimal strings, terms of closed lists as
    /// programs write them.
    /// </summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Enum term => JsonNamingPolicy.KebabCaseLower.ConvertName(term.ToString()),
        LocalName name => name.In(Language.English),
        IEnumerable<Enum> terms => string.Join(", ", terms.Select(Text)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A fact as it stands in a sentence.</summary>
    private static string Told(object? value, Language language) => value switch
    {
        LocalName name => name.In(language),
        IEnumerable<Enum> terms => string.Join(language == Language.Chinese ? "、" : ", ", terms.Select(term => Told(term, language))),
        _ => TermNames.Find(value)?.In(language) ?? Text(value),
    };

    /// <summary>Puts facts in their places; one that may be empty is <c>{name:before|after}</c>, and left out with both.</summary>
    private string Fill(string template, Language language) => Placeholder().Replace(template, match =>
    {
        var fact = Facts.Where(fact => fact.Name == match.Groups[1].Value).Select(fact => Told(fact.Value, language)).FirstOrDefault();
        return match.Groups[2].Success ? (string.IsNullOrEmpty(fact) ? "" : $"{match.Groups[2].Value}{fact}{match.Groups[3].Value}") : fact ?? match.Value;
    });

    [GeneratedRegex(@"\{(\w+)(?::([^|}]*)\|([^}]*))?\}")]
    private static partial Regex Placeholder();
}
