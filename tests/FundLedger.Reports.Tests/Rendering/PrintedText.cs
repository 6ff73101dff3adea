using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace FundLedger.Reports.Tests.Rendering;

/// <summary>What a PDF says in its text, read by a library of others.</summary>
internal static partial class PrintedText
{
    /// <summary>The text of all pages, words parted by blanks.</summary>
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    /// <summary>How often each number stands in it: amounts and rates, with their signs and separators.</summary>
    public static Dictionary<string, int> NumbersOf(byte[] pdf) =>
        Number().Matches(Of(pdf)).GroupBy(match => match.Value).ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"-?[0-9][0-9,]*\.[0-9]+%?")]
    private static partial Regex Number();
}
