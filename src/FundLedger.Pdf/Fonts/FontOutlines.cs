using HarfBuzzSharp;

namespace FundLedger.Pdf.Fonts;

/// <summary>
/// The tables of a font that its glyphs are drawn by, and no others: all that a PDF needs (ISO 32000-1, 9.9). To leave the
/// others out before cutting, not after, makes cutting a hundred times as fast.
/// </summary>
internal sealed class FontOutlines
{
    private static readonly string[] Tables = ["glyf", "loca", "head", "hhea", "hmtx", "maxp"];

    // Kept for as long as the process, as its font is.
    private readonly nint _face;

    public FontOutlines(Face font)
    {
        _face = Harfbuzz.NewFace();
        foreach (var table in Tables.Select(Tag.Parse))
        {
            using var blob = font.ReferenceTable(table);
            if (Harfbuzz.AddTable(_face, table, blob.Handle) == 0)
                throw new InvalidOperationException($"The font's table {table} cannot be read.");
        }
    }

    /// <summary>The outlines of some glyphs, as a TrueType file of its own.</summary>
    /// <param name="glyphs">The glyphs.</param>
    public FontSubset Subset(IReadOnlyList<ushort> glyphs)
    {
        var input = Harfbuzz.NewInput();
        var plan = nint.Zero;
        try
        {
            var kept = Harfbuzz.GlyphSet(input);
            foreach (var glyph in glyphs)
                Harfbuzz.Add(kept, glyph);
            Harfbuzz.SetFlags(input, Harfbuzz.NoHinting | Harfbuzz.NoLayoutClosure);
            plan = Harfbuzz.NewPlan(_face, input);
            return new FontSubset(Harfbuzz.Execute(plan), [.. glyphs.Select(glyph => Harfbuzz.NewNumber(plan, glyph))]);
        }
        finally
        {
            Harfbuzz.DestroyPlan(plan);
            Harfbuzz.DestroyInput(input);
        }
    }
}

/// <summary>The part of a font that a document draws with.</summary>
/// <param name="File">A TrueType file.</param>
/// <param name="Glyphs">The new number of each glyph that was asked for, in the order asked.</param>
internal sealed record FontSubset(byte[] File, IReadOnlyList<ushort> Glyphs);
