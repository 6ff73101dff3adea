using System.Globalization;
using System.Text.Json;

namespace FundLedger.Values;

/// <summary>Why something was refused: the rule, and the facts that it was judged by.</summary>
/// <param name="Rule">The rule, from the closed list.</param>
/// <param name="Facts">Named facts in the order in which they were given: account, date, limit, shortfall, …</param>
public sealed record Refusal(Rule Rule, IReadOnlyList<(string Name, object? Value)> Facts)
{
    /// <summary>Named facts in the order in which they were given; each that the text of the rule names is among them.</summary>
    public IReadOnlyList<(string Name, object? Value)> Facts { get; init; } = Rules.Of(Rule).Checked(Facts);

    /// <summary>The message for a reader of Chinese.</summary>
    public string Chinese => In(Language.Chinese);

    /// <summary>The message for a reader of English.</summary>
    public string English => In(Language.English);

    /// <summary>The message in the language asked for.</summary>
    public string In(Language language) => Rules.Of(Rule).Fill(Facts, language);

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
        Refusal refusal => refusal.Rule.ToString(),
        LocalName or Reason => ((ITold)value).In(Language.English),
        IEnumerable<Enum> terms => string.Join(", ", terms.Select(Text)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A fact as it stands in a sentence.</summary>
    internal static string Told(object? value, Language language) => value switch
    {
        ITold told => told.In(language),
        Refusal refusal => refusal.In(language).TrimEnd('。', '.'),
        IEnumerable<Enum> terms => string.Join(language == Language.Chinese ? "、" : ", ", terms.Select(term => Told(term, language))),
        _ => TermNames.Find(value) is { } term ? Within(term, language) : Text(value),
    };

    /// <summary>A term within a sentence: in English without the capital that it has by itself.</summary>
    private static string Within(LocalName term, Language language) =>
        language == Language.Chinese ? term.Zh : char.ToLowerInvariant(term.En[0]) + term.En[1..];
}
