using System.Globalization;

namespace FundLedger;

/// <summary>The document that the entries of a year's end name.</summary>
public static class YearEndDocument
{
    private const string Prefix = "year-end-";

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for a year that is none.</exception>
    public static string Of(int year) => year is >= 1900 and <= 9990
        ? Prefix + year.ToString(CultureInfo.InvariantCulture)
        : throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", year));

    /// <summary>Whether a code is kept for year ends.</summary>
    public static bool Is(string document) => document.StartsWith(Prefix, StringComparison.Ordinal);
}
