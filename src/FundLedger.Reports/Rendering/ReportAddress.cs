using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FundLedger.Reports.Rendering;

/// <summary>
/// What a report is made again from, as one line: <c>fundledger:DEMO/budgets?as-of=…&amp;known-at=…&amp;lang=zh&amp;unit=A#head</c>. It
/// is in the QR code and in the file's metadata.
/// </summary>
/// <param name="Book">The book's code.</param>
/// <param name="Kind">The kind of report.</param>
/// <param name="AsOf">The pair.</param>
/// <param name="Language">The language.</param>
/// <param name="Options">The kind's options.</param>
/// <param name="Head">The hash of the chain's head, in hexadecimal.</param>
public sealed record ReportAddress(
    string Book, string Kind, AsOf AsOf, ReportLanguage Language, IReadOnlyDictionary<string, string> Options, string Head)
{
    private const string Scheme = "fundledger:";

    /// <summary>Longer ones are no address.</summary>
    private const int Longest = 4000;

    private static readonly (string Name, ReportLanguage Language)[] Languages =
        [("zh", ReportLanguage.Chinese), ("en", ReportLanguage.English), ("both", ReportLanguage.Both)];

    public static ReportAddress Of(Report report, ReportLanguage language) =>
        new(report.Source.Book, report.Kind, report.Source.AsOf, language, report.Options, report.Source.Head);

    public override string ToString()
    {
        var options = Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => $"&{Escaped(option.Key)}={Escaped(option.Value)}");
        return $"{Scheme}{Escaped(Book)}/{Escaped(Kind)}?as-of={Refusal.Text(AsOf.Date)}&known-at={Refusal.Text(AsOf.KnownAt)}&lang={NameOf(Language)}{string.Concat(options)}#{Head}";
    }

    /// <summary>Reads an address; one that is none is none, whatever it holds.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReportAddress? address)
    {
        address = null;
        if (text.Length > Longest || !text.StartsWith(Scheme, StringComparison.Ordinal) || text[Scheme.Length..].Split('?', '#') is not [var path, var query, var head]
            || path.Split('/') is not [var book, var kind])
        {
            return false;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (query.Split('&').Any(pair => pair.Split('=') is not [var name, var value] || !options.TryAdd(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)))
            || !options.Remove("as-of", out var date) || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !options.Remove("known-at", out var known) || !DateTime.TryParseExact(known, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            || !options.Remove("lang", out var language) || Languages.All(each => each.Name != language))
        {
            return false;
        }

        address = new ReportAddress(Uri.UnescapeDataString(book), Uri.UnescapeDataString(kind), new AsOf(day, moment),
            Languages.First(each => each.Name == language).Language, options, head);
        return true;
    }

    private static string NameOf(ReportLanguage language) => Languages.First(each => each.Language == language).Name;

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
