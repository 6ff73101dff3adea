
namespace FundLedger.Pdf.Fonts;

/// <summary>A text as glyphs, in reading order. Lengths are in thousandths of the font size.</summary>
internal sealed class ShapedText
{
    private readonly ReadOnlyMemory<ushort> _glyphs;
    private readonly int[] _advances;
    private readonly int[]? _starts;

    /// <param name="face">The font.</param>
    /// <param name="text">The text.</param>
    /// <param name="glyphs">Its glyphs.</param>
    /// <param name="advances">Their widths, with what kerning takes or adds; at least one for each glyph.</param>
    /// <param name="starts">Where in the text each glyph's characters start; null where each glyph is a character.</param>
    public ShapedText(FontFace face, string text, ReadOnlyMemory<ushort> glyphs, int[] advances, int[]? starts)
    {
        (Face, Text, _glyphs, _advances, _starts) = (face, text, glyphs, advances, starts);
        Width = WidthOf(0, glyphs.Length);
    }

    public FontFace Face { get; }

    public string Text { get; }

    public int Width { get; }

    public ReadOnlySpan<ushort> Glyphs => _glyphs.Span;

    public ReadOnlySpan<int> Advances => _advances;

    /// <summary>True where each glyph is one UTF-16 character.</summary>
    public bool IsOneToOne => _starts is null;

    /// <summary>Where the characters of a glyph start; the text's length for the glyph after the last.</summary>
    public int Start(int glyph) => glyph == _glyphs.Length ? Text.Length : _starts?[glyph] ?? glyph;

    /// <summary>The first glyph at or after a character.</summary>
    public int GlyphAt(int character)
    {
        if (_starts is null)
            return character;
        var found = Array.BinarySearch(_starts, character);
        return found < 0 ? ~found : found;
    }

    /// <summary>The width of some glyphs.</summary>
    public int WidthOf(int from, int to)
    {
        var width = 0;
        for (var glyph = from; glyph < to; glyph++)
            width += _advances[glyph];
        return width;
    }
}
