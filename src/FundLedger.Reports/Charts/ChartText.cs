using System.Globalization;
using System.Text;
using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Texts of charts that must fit their place.</summary>
internal static class ChartText
{
    /// <summary>
    /// About the width of a text, where no font is at hand: full-width characters are as wide as they are high, others as in
    /// the font that reports are set in, or a little more.
    /// </summary>
    public static float WidthOf(string text, float size)
    {
        var width = 0f;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune);
        return width * size;
    }

    /// <summary>The same of a character, in sizes of its font.</summary>
    public static float WidthOf(Rune character) => IsWide(character.Value) ? 1f : WidthOf(character.Value);

    private static float WidthOf(int character) => character switch
    {
        ' ' or '.' or ',' or ':' or ';' or 'i' or 'j' or 'l' or 'I' or '\'' or '|' => 0.32f,
        '-' or '(' or ')' or '/' or 'f' or 'r' or 't' => 0.4f,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.93f,
        >= 'A' and <= 'Z' => 0.7f,
        _ => 0.58f,
    };

    /// <summary>The text, or as much of it as fits, with … behind.</summary>
    public static string Fit(ICanvas canvas, string text, float size, float width)
    {
        if (canvas.Measure(text, size) <= width)
            return text;
        var elements = StringInfo.ParseCombiningCharacters(text);
        var kept = elements.Length;
        while (kept > 1 && canvas.Measure(text[..elements[kept - 1]] + "…", size) > width)
            kept--;
        return kept <= 1 ? "…" : text[..elements[kept - 1]] + "…";
    }

    private static bool IsWide(int character) => character is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF
        or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x20000
        or 0x2014 or 0x2026;
}
