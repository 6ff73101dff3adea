using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using FundLedger.Fonts;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace FundLedger.Pdf.Fonts;

/// <summary>
/// A font that texts are set in. Lengths are in thousandths of the font size. Made once for a process and never changed, so
/// that documents are set in parallel.
/// </summary>
internal sealed class FontFace
{
    /// <summary>The height of the em box above the baseline.</summary>
    public const float Ascent = 0.88f;

    private const int UnitsPerEm = 1000;

    // Each character stays a glyph of its own, so that it is read back as it was written.
    private static readonly Feature[] Features = [Feature.Parse("-liga"), Feature.Parse("-clig"), Feature.Parse("-dlig"), Feature.Parse("-hlig")];

    private static readonly Tag ProportionalWidths = Tag.Parse("pwid");

    private static readonly Lazy<FontFace> LazyRegular = new(() => Open("NotoSansSC-Regular", NotoSansSC.OpenRegular()));
    private static readonly Lazy<FontFace> LazyBold = new(() => Open("NotoSansSC-Bold", NotoSansSC.OpenBold()));

    private readonly Font _font;

    // What was asked before, by 256 characters and by glyph; zero: not yet. Threads that ask at once write the same.
    private readonly ushort[]?[] _glyphs = new ushort[0x1100][];
    private readonly short[] _advances;

    private FontFace(string name, Face face, Font font)
    {
        (Name, _font, Header, Outlines) = (name, font, FontHeader.Of(face), new FontOutlines(face));
        _advances = new short[face.GlyphCount];
    }

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Bold => LazyBold.Value;

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    public FontHeader Header { get; }

    /// <summary>What its glyphs are drawn by.</summary>
    public FontOutlines Outlines { get; }

    /// <summary>The width of a glyph when nothing stands beside it.</summary>
    public int Advance(ushort glyph)
    {
        ref var advance = ref _advances[glyph];
        if (advance == 0)
            advance = (short)_font.GetHorizontalGlyphAdvance(glyph);
        return advance;
    }

    /// <summary>The glyphs of a text.</summary>
    /// <exception cref="CharacterNotDrawableException">The font lacks a character.</exception>
    public ShapedText Shape(string text)
    {
        var plain = ShapeByCharacter(text);
        return text.AsSpan().ContainsAnyExcept(StandingAlone) ? ShapeByTables(text) ?? plain : plain;
    }

    /// <summary>What needs no shaping: digits, their punctuation, and ideographs with theirs. Other letters may be kerned.</summary>
    private static SearchValues<char> StandingAlone { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => !char.IsAsciiLetter(c) && c is < '\u00C0' or >= '\u2000')]);

    private ShapedText ShapeByCharacter(string text)
    {
        var glyphs = new ushort[text.Length];
        var advances = new int[text.Length];
        List<int>? starts = null;
        var count = 0;
        for (var at = 0; at < text.Length; count++)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done)
                throw new CharacterNotDrawableException($"{text[at]}", text[at], text);
            if (length > 1)
                starts ??= [.. Enumerable.Range(0, count)];
            starts?.Add(at);
            glyphs[count] = Glyph(rune, text);
            advances[count] = Advance(glyphs[count]);
            at += length;
        }
        return new ShapedText(this, text, glyphs.AsMemory(0, count), advances, starts?.ToArray());
    }

    /// <summary>The glyphs by the font's own rules; null where a glyph cannot be told to stand for characters of its own.</summary>
    private ShapedText? ShapeByTables(string text)
    {
        using var buffer = new Buffer { ClusterLevel = ClusterLevel.MonotoneCharacters };
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Script.Latin;
        buffer.Language = new HarfBuzzSharp.Language("zh-Hans");
        _font.Shape(buffer, [.. Features, .. NarrowMarks(text)]);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var (glyphs, advances, starts) = (new ushort[infos.Length], new int[infos.Length], new int[infos.Length]);
        for (var i = 0; i < infos.Length; i++)
        {
            (glyphs[i], advances[i], starts[i]) = ((ushort)infos[i].Codepoint, positions[i].XAdvance, (int)infos[i].Cluster);
            if (glyphs[i] == 0 || (i > 0 && starts[i] <= starts[i - 1]))
                return null;
        }
        return new ShapedText(this, text, glyphs, advances, infos.Length == text.Length ? null : starts);
    }

    /// <summary>
    /// Quotation marks are as wide as an ideograph in this font. They are narrow in a text without ideographs, and an
    /// apostrophe between two letters is anywhere.
    /// </summary>
    private static IEnumerable<Feature> NarrowMarks(string text)
    {
        var latin = !text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF');
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\u2018' or '\u2019' or '\u201C' or '\u201D' && (latin || IsBetweenLetters(text, at)))
                yield return new Feature(ProportionalWidths, 1, (uint)at, (uint)at + 1);
        }
    }

    private static bool IsBetweenLetters(string text, int at) => at > 0 && at + 1 < text.Length && IsLatin(text[at - 1]) && IsLatin(text[at + 1]);

    private static bool IsLatin(char character) => char.IsLetter(character) && character < '\u2000';

    private static FontFace Open(string name, Stream file)
    {
        var blob = Read(file);
        blob.MakeImmutable();
        var face = new Face(blob, 0);
        face.MakeImmutable();
        var font = new Font(face);
        font.SetFunctionsOpenType();
        font.SetScale(UnitsPerEm, UnitsPerEm);
        return new FontFace(name, face, font);
    }

    private ushort Glyph(Rune rune, string text)
    {
        var page = _glyphs[rune.Value >> 8] ??= new ushort[256];
        ref var glyph = ref page[rune.Value & 0xFF];
        if (glyph == 0)
            glyph = _font.TryGetNominalGlyph((uint)rune.Value, out var found) ? (ushort)found : throw new CharacterNotDrawableException(rune.ToString(), rune.Value, text);
        return glyph;
    }

    private static unsafe Blob Read(Stream file)
    {
        // The memory is a part of the loaded assembly, which stays for as long as the process.
        if (file is UnmanagedMemoryStream mapped)
            return new Blob((nint)mapped.PositionPointer, checked((int)mapped.Length), MemoryMode.ReadOnly);
        var memory = Marshal.AllocHGlobal(checked((int)file.Length));
        file.ReadExactly(new Span<byte>((void*)memory, (int)file.Length));
        return new Blob(memory, (int)file.Length, MemoryMode.ReadOnly);
    }
}
