using System.Globalization;
using System.Security.Cryptography;
using FundLedger.Pdf.Fonts;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// A font as one document uses it (ISO 32000-1, 9.7). Each pair of a glyph and the characters it stands for has a code of its
/// own, in the order of first use: so that every text is read back exactly as it was written, even where two characters
/// share a glyph.
/// </summary>
internal sealed class PdfFont(FontFace face, int id, string name)
{
    private readonly Dictionary<int, ushort> _codesOfCharacters = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> _codes = [];

    // Code 0 is the missing glyph.
    private readonly List<(ushort Glyph, string Text)> _used = [(0, "")];

    /// <summary>The number of its object.</summary>
    public int Id { get; } = id;

    /// <summary>Its name in the resources of pages.</summary>
    public string Name { get; } = name;

    /// <summary>The width of a glyph when nothing stands beside it.</summary>
    public int Advance(ushort glyph) => face.Advance(glyph);

    /// <summary>The code of a glyph of a text.</summary>
    public ushort Code(ShapedText text, int glyph)
    {
        var number = text.Glyphs[glyph];
        if (!text.IsOneToOne)
            return Code(number, text.Text[text.Start(glyph)..text.Start(glyph + 1)]);
        var key = number << 16 | text.Text[glyph];
        if (!_codesOfCharacters.TryGetValue(key, out var code))
            _codesOfCharacters[key] = code = Code(number, text.Text.Substring(glyph, 1));
        return code;
    }

    /// <summary>Writes the font and its parts.</summary>
    public void WriteTo(PdfFile file)
    {
        var glyphs = _used.Select(used => used.Glyph).ToList();
        var subset = face.Outlines.Subset(glyphs);
        var fontName = $"{Tag(subset.File)}+{face.Name}";
        var program = file.AddStream(new PdfBuffer().Write("/Length1 "u8).Write(subset.File.Length).Bytes, subset.File);
        var map = file.AddStream([], GlyphMap(subset.Glyphs));
        var characters = file.AddStream([], ToUnicode());
        var header = face.Header;
        var descriptor = file.Add(new PdfBuffer().Write($"<</Type/FontDescriptor/FontName/{fontName}/Flags 4/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 733/StemV 80")
            .Write($"/FontBBox[{Number(header.Left)} {Number(header.Bottom)} {Number(header.Right)} {Number(header.Top)}]/FontFile2 ").Reference(program).Write(">>"u8));
        var descendant = file.Add(Widths(new PdfBuffer().Write($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{fontName}"))
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap "u8).Reference(map)
            .Write("/FontDescriptor "u8).Reference(descriptor).Write(">>"u8));
        file.Add(Id, new PdfBuffer().Write($"<</Type/Font/Subtype/Type0/BaseFont/{fontName}/Encoding/Identity-H/DescendantFonts[").Reference(descendant)
            .Write("]/ToUnicode "u8).Reference(characters).Write(">>"u8));
    }

    private ushort Code(ushort glyph, string text)
    {
        if (!_codes.TryGetValue((glyph, text), out var code))
        {
            _codes[(glyph, text)] = code = checked((ushort)_used.Count);
            _used.Add((glyph, text));
        }
        return code;
    }

    /// <summary>Most glyphs are as wide as an ideograph; the others are listed.</summary>
    private PdfBuffer Widths(PdfBuffer buffer)
    {
        buffer.Write("/DW 1000/W["u8);
        for (var code = 0; code < _used.Count; code++)
        {
            var first = code;
            for (; code < _used.Count && face.Advance(_used[code].Glyph) != 1000; code++)
            {
                if (code == first)
                    buffer.Write(code).Write("["u8);
                buffer.Write(face.Advance(_used[code].Glyph)).Write(" "u8);
            }
            if (code > first)
                buffer.Write("]"u8);
        }
        return buffer.Write("]"u8);
    }

    private static byte[] GlyphMap(IReadOnlyList<ushort> glyphs)
    {
        var map = new byte[glyphs.Count * 2];
        for (var code = 0; code < glyphs.Count; code++)
            (map[code * 2], map[code * 2 + 1]) = ((byte)(glyphs[code] >> 8), (byte)(glyphs[code] & 0xFF));
        return map;
    }

    /// <summary>Which characters each code stands for (9.10.3).</summary>
    private ReadOnlySpan<byte> ToUnicode()
    {
        var buffer = new PdfBuffer().Write("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange<0000><FFFF>endcodespacerange

            """);
        ushort code = 1;
        foreach (var chunk in _used.Skip(1).Chunk(100))
        {
            buffer.Write(chunk.Length).Write(" beginbfchar\n"u8);
            foreach (var (_, text) in chunk)
                buffer.Write("<"u8).Hex(code++).Write("><"u8).Hex(text).Write(">\n"u8);
            buffer.Write("endbfchar\n"u8);
        }
        return buffer.Write("endcmap CMapName currentdict/CMap defineresource pop end end"u8).Bytes;
    }

    /// <summary>Six letters that tell this subset from others of the font (9.6.4).</summary>
    private static string Tag(byte[] file) =>
        string.Create(6, SHA256.HashData(file), (tag, hash) =>
        {
            for (var i = 0; i < tag.Length; i++)
                tag[i] = (char)('A' + hash[i] % 26);
        });

    private static string Number(short value) => value.ToString(CultureInfo.InvariantCulture);
}
