using System.Globalization;

namespace FundLedger.Commands;

/// <summary>The documents that the entries of a year's end name.</summary>
public static class YearEndDocument
{
    private const string Prefix = "year-end-";

    /// <summary>The document of the entries that carry quota over, let it lapse or claw it back.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for a year that is none.</exception>
    public static string Of(int year) => year is >= 1900 and <= 9990
        ? Prefix + year.ToString(CultureInfo.InvariantCulture)
        : throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", new Reason(Because.NotBetween, ("least", 1900), ("most", 9990), ("given", year))));

    /// <summary>The document of the entries that carry over what the finance bureau has confirmed.</summary>
    public static string ConfirmedOf(int year) => Of(year) + "-confirmed";

    /// <summary>The document of the entries that carry over what was used in the new year before anybody had confirmed it.</summary>
    public static string UsedOf(int year) => Of(year) + "-used";

    /// <summary>The documents of what carries quota over, lets it lapse or claws it back: a year is judged without them.</summary>
    public static IReadOnlyList<string> CarryingOf(int year) => [Of(year), ConfirmedOf(year), UsedOf(year)];

    /// <summary>
    /// The document of the entries that close revenue and expense. It is another one, so that a closed year can be read
    /// as it was before: with what was carried, without what was closed.
    /// </summary>
    public static string ClosingOf(int year) => Of(year) + "-closing";

    /// <summary>Whether a code is kept for year ends.</summary>
    public static bool Is(string document) => document.StartsWith(Prefix, StringComparison.Ordinal);
}
