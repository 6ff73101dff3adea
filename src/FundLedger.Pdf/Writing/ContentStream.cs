using FundLedger.Pdf.Fonts;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// The drawing operators of a page (ISO 32000-1, annex A). Here the origin is at the top left, as in the layout; in the file
/// it is at the bottom left.
/// </summary>
internal sealed class ContentStream(PdfBuffer buffer, float height)
{
    private Color? _fill;
    private Color? _stroke;
    private float _lineWidth = -1;
    private (PdfFont? Font, float Size) _font;

    public ReadOnlySpan<byte> Bytes => buffer.Bytes;

    /// <summary>Starts marked content with its operands.</summary>
    public PdfBuffer Mark(string tag) => buffer.Write("/"u8).Write(tag);

    public void EndMark() => buffer.Write("EMC\n"u8);

    public void Text(PdfFont font, float size, Color color, Position baseline, ShapedText text, int from, int to)
    {
        Fill(color);
        buffer.Write("BT "u8);
        if (_font != (font, size))
            buffer.Write("/"u8).Write(font.Name).Write(" "u8).Write(size).Write(" Tf "u8);
        _font = (font, size);
        Point(baseline).Write("Td["u8);
        Codes(font, text, from, to);
        buffer.Write("]TJ ET\n"u8);
    }

    public void Fill(Rect area, Color color)
    {
        Fill(color);
        Area(area).Write("re f\n"u8);
    }

    public void Line(Position from, Position to, float width, Color color)
    {
        Stroke(color, width);
        Point(from).Write("m "u8);
        Point(to).Write("l S\n"u8);
    }

    public void Path(ReadOnlySpan<Position> points, bool closed, Color? fill, Color? stroke, float width)
    {
        if (fill is { } ink)
            Fill(ink);
        if (stroke is { } line)
            Stroke(line, width);
        for (var i = 0; i < points.Length; i++)
            Point(points[i]).Write(i == 0 ? "m "u8 : "l "u8);
        if (closed)
            buffer.Write("h "u8);
        buffer.Write((fill, stroke) switch
        {
            (not null, not null) => "B\n"u8,
            (not null, null) => "f\n"u8,
            _ => "S\n"u8,
        });
    }

    /// <summary>Draws a picture of the page's resources.</summary>
    public void Image(string name, Rect area)
    {
        buffer.Write("q "u8).Write(area.Width).Write(" 0 0 "u8).Write(area.Height).Write(" "u8);
        Point(new Position(area.X, area.Bottom)).Write("cm /"u8).Write(name).Write(" Do Q\n"u8);
    }

    /// <summary>Draws turned anticlockwise around a place.</summary>
    public void Rotated(Position around, float degrees, Action draw)
    {
        var (sine, cosine) = MathF.SinCos(degrees * MathF.PI / 180);
        var (x, y) = (around.X, height - around.Y);
        buffer.Write("q "u8).Fraction(cosine).Write(" "u8).Fraction(sine).Write(" "u8).Fraction(-sine).Write(" "u8).Fraction(cosine).Write(" "u8)
            .Write(x - x * cosine + y * sine).Write(" "u8).Write(y - x * sine - y * cosine).Write(" cm\n"u8);
        draw();
        buffer.Write("Q\n"u8);
        // What was set within is as before again: to be on the safe side, it is set anew.
        (_fill, _stroke, _lineWidth, _font) = (null, null, -1, default);
    }

    /// <summary>The corner points of an area as the file has them.</summary>
    public Rect Flip(Rect area) => area with { Y = height - area.Bottom };

    private void Codes(PdfFont font, ShapedText text, int from, int to)
    {
        buffer.Write("<"u8);
        for (var glyph = from; glyph < to; glyph++)
        {
            buffer.Hex(font.Code(text, glyph));
            var kern = font.Advance(text.Glyphs[glyph]) - text.Advances[glyph];
            if (kern != 0 && glyph + 1 < to)
                buffer.Write(">"u8).Write(kern).Write("<"u8);
        }
        buffer.Write(">"u8);
    }

    private void Fill(Color color)
    {
        if (_fill != color)
            Ink(color).Write("rg\n"u8);
        _fill = color;
    }

    private void Stroke(Color color, float width)
    {
        if (_stroke != color)
            Ink(color).Write("RG\n"u8);
        if (_lineWidth != width)
            buffer.Write(width).Write(" w\n"u8);
        (_stroke, _lineWidth) = (color, width);
    }

    private PdfBuffer Ink(Color color) => buffer.Fraction(color.Red / 255f).Write(" "u8).Fraction(color.Green / 255f).Write(" "u8)
        .Fraction(color.Blue / 255f).Write(" "u8);

    private PdfBuffer Point(Position point) => buffer.Write(point.X).Write(" "u8).Write(height - point.Y).Write(" "u8);

    private PdfBuffer Area(Rect area) => Point(new Position(area.X, area.Bottom)).Write(area.Width).Write(" "u8).Write(area.Height).Write(" "u8);
}
