using System.Globalization;
using System.Text.RegularExpressions;

namespace FundLedger;

/// <summary>Why something was refused: the rule, and the facts that it was judged by.</summary>
/// <param name="Rule">The rule, from the closed list.</param>
/// <param name="Facts">Named facts in the order in which they were given: account, date, limit, shortfall, …</param>
public sealed partial record Refusal(Rule Rule, IReadOnlyList<(string Name, object? Value)> Facts)
{
    /// <summary>The message for a reader of Chinese.</summary>
    public string Chinese => Fill(RuleText.Of(Rule).Chinese);

    /// <summary>The message for a reader of English.</summary>
    public string English => Fill(RuleText.Of(Rule).English);

    /// <summary>The message in the language asked for.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>A fact as text that does not depend on a culture: dates as ISO 8601, amounts as decimal strings.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Puts facts in their places; one that may be empty is <c>{name:before|after}</c>, and left out with both.</summary>
    private string Fill(string template) => Placeholder().Replace(template, match =>
    {
        var fact = Facts.Where(fact => fact.Name == match.Groups[1].Value).Select(fact => Text(fact.Value)).FirstOrDefault();
        return match.Groups[2].Success ? (string.IsNullOrEmpty(fact) ? "" : $"{match.Groups[2].Value}{fact}{match.Groups[3].Value}") : fact ?? match.Value;
    });

    [GeneratedRegex(@"\{(\w+)(?::([^|}]*)\|([^}]*))?\}")]
    private static partial Regex Placeholder();
}
