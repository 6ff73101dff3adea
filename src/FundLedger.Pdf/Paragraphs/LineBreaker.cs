namespace FundLedger.Pdf.Paragraphs;

/// <summary>A line of a paragraph: its characters, without the spaces at its end, and its width in points.</summary>
internal readonly record struct Line(int From, int To, float Width);

/// <summary>
/// Where lines of Chinese and Latin text end (after GB/T 15834-2011, 5.1): between ideographs, after spaces and hyphens; never
/// before a closing mark nor after an opening one, never within a number or a word unless it is wider than the line.
/// </summary>
internal static class LineBreaker
{
    private const string NotAtStart = "，。、；：？！…—～·．）》〉】〕〗」』”’％‰℃,.;:?!)]}%»";
    private const string NotAtEnd = "（《〈【〔〖「『“‘￥＄([{¥$£€«";

    // Where a word that is wider than a line is best cut: after the separators of an amount or a code.
    private const string CutAfter = ",./-_:@";

    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text; <c>\n</c> ends a line.</param>
    /// <param name="widths">The width of each UTF-16 character in points: zero for the second half of a pair.</param>
    /// <param name="room">How wide a line may be.</param>
    public static List<Line> Break(string text, ReadOnlySpan<float> widths, float room)
    {
        var lines = new List<Line>();
        var (start, width, end) = (0, 0f, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                lines.Add(Trim(text, widths, start, at));
                (start, width, end) = (at + 1, 0, 0);
                continue;
            }
            if (at > start && MayBreak(text, at))
                end = at;
            if (at > start && text[at] != ' ' && widths[at] > 0 && width + widths[at] > room + 0.01f)
            {
                var cut = end > start ? end : Cut(text, start, at);
                lines.Add(Trim(text, widths, start, cut));
                // The rest of the word is looked at again, as the start of a line.
                (start, width, end, at) = (cut, 0, 0, cut - 1);
                continue;
            }
            width += widths[at];
        }
        lines.Add(Trim(text, widths, start, text.Length));
        return lines;
    }

    /// <summary>Whether a line may end before a character.</summary>
    internal static bool MayBreak(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (after == ' ' || char.IsLowSurrogate(after) || NotAtStart.Contains(after) || NotAtEnd.Contains(before))
            return false;
        return before == ' ' || IsWide(before) || IsWide(after) || (before is '-' or '/' && char.IsLetter(after));
    }

    private static int Cut(string text, int start, int at)
    {
        for (var cut = at; cut > start + 1; cut--)
        {
            if (CutAfter.Contains(text[cut - 1]))
                return cut;
        }
        return at;
    }

    private static Line Trim(string text, ReadOnlySpan<float> widths, int from, int to)
    {
        while (to > from && text[to - 1] == ' ')
            to--;
        var width = 0f;
        for (var at = from; at < to; at++)
            width += widths[at];
        return new Line(from, to, width);
    }

    /// <summary>Ideographs, kana, full-width forms, and the characters beyond the first plane.</summary>
    private static bool IsWide(char character) => character >= '\u2E80';
}
