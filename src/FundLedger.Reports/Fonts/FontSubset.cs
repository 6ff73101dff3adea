using HarfBuzzSharp;

namespace FundLedger.Reports.Fonts;

/// <summary>The part of a font that a document draws with: a TrueType file of its own.</summary>
/// <param name="File">The file.</param>
/// <param name="Glyphs">The new number of each glyph that was asked for, in the order asked.</param>
internal sealed record FontSubset(byte[] File, IReadOnlyList<ushort> Glyphs)
{
    // What a viewer does not read from a font that is embedded in a PDF (ISO 32000-1, 9.9).
    private static readonly uint[] Dropped =
        [.. new[] { "GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "gasp", "DSIG", "name", "OS/2", "post", "cmap" }
            .Select(name => (uint)Tag.Parse(name))];

    public static unsafe FontSubset Of(Face face, IReadOnlyList<ushort> glyphs)
    {
        var input = Harfbuzz.SubsetInput();
        try
        {
            var kept = Harfbuzz.GlyphSet(input);
            foreach (var glyph in glyphs)
                Harfbuzz.Add(kept, glyph);
            var dropped = Harfbuzz.Set(input, Harfbuzz.DroppedTables);
            foreach (var tag in Dropped)
                Harfbuzz.Add(dropped, tag);
            Harfbuzz.SetFlags(input, Harfbuzz.NoHinting | Harfbuzz.NoLayoutClosure);
            return Cut(face, input, glyphs);
        }
        finally
        {
            Harfbuzz.DestroyInput(input);
        }
    }

    private static unsafe FontSubset Cut(Face face, nint input, IReadOnlyList<ushort> glyphs)
    {
        var plan = Harfbuzz.Plan(face.Handle, input);
        var cut = plan == 0 ? 0 : Harfbuzz.Execute(plan);
        var blob = cut == 0 ? 0 : Harfbuzz.Blob(cut);
        try
        {
            if (blob == 0)
                throw new InvalidOperationException("The font could not be cut to its used glyphs.");
            var numbers = Harfbuzz.NewNumbers(plan);
            var data = Harfbuzz.Data(blob, out var length);
            return new FontSubset(new ReadOnlySpan<byte>(data, checked((int)length)).ToArray(),
                [.. glyphs.Select(glyph => checked((ushort)Harfbuzz.Get(numbers, glyph)))]);
        }
        finally
        {
            Harfbuzz.DestroyBlob(blob);
            Harfbuzz.DestroyFace(cut);
            Harfbuzz.DestroyPlan(plan);
        }
    }
}
