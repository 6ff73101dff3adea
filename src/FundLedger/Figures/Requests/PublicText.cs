using System.Text;

namespace FundLedger.Figures;

/// <summary>Texts as they may be shown to everybody.</summary>
internal static class PublicText
{
    /// <summary>Telephone numbers begin here, and so do the numbers of cards, accounts and identities.</summary>
    private const int FewestDigits = 6;

    /// <summary>
    /// A text with <c>*</c> for every digit of six or more in a row; a blank or a hyphen between two digits does not
    /// break the row, as in <c>138 0000 0000</c>.
    /// </summary>
    public static string Masked(string text)
    {
        var masked = new StringBuilder(text);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfNumber(text, start);
            if (Enumerable.Range(start, end - start).Count(at => char.IsDigit(text[at])) >= FewestDigits)
            {
                for (var at = start; at < end; at++)
                    masked[at] = char.IsDigit(text[at]) ? '*' : text[at];
            }

            start = Math.Max(end, start + 1);
        }

        return masked.ToString();
    }

    /// <summary>The place after the last digit of a number that begins at a place; the place itself where none does.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        for (var at = start; at < text.Length && (char.IsDigit(text[at]) || (at > start && IsJoint(text[at]) && end == at)); at++)
        {
            if (char.IsDigit(text[at]))
                end = at + 1;
        }

        return end;
    }

    private static bool IsJoint(char each) => char.IsWhiteSpace(each) || char.GetUnicodeCategory(each) == System.Globalization.UnicodeCategory.DashPunctuation;
}
