using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Fonts;

namespace FundLedger.Pdf.Paragraphs;

/// <summary>A paragraph whose glyphs are known.</summary>
internal sealed class Paragraph
{
    private readonly Run[] _runs;
    private readonly TextStyle _around;

    public Paragraph(IReadOnlyList<TextSpan> spans, LayoutContext context)
    {
        _around = context.Style;
        _runs = new Run[spans.Count];
        for (var at = 0; at < _runs.Length; at++)
        {
            var text = spans[at].On(context.Page);
            var style = spans[at].Style?.Within(context.Style) ?? context.Style;
            _runs[at] = new Run(Text.Length, context.Shaper.Shape(text.Replace('\n', ' '), style.IsBold!.Value), style, spans[at].Target);
            Text = at == 0 ? text : Text + text;
        }
    }

    public string Text { get; } = "";

    /// <summary>The lines of the paragraph in a width.</summary>
    public IReadOnlyList<Line> Break(float room)
    {
        if (_runs is [var run] && run.Width <= room + 0.01f && !Text.Contains('\n', StringComparison.Ordinal))
            return [new Line(0, Text.Length, run.Width)];
        return LineBreaker.Break(Text, Widths(), room);
    }

    /// <summary>The height of a line: that of its highest part.</summary>
    public float Height(Line line)
    {
        var height = 0f;
        foreach (var run in _runs)
        {
            if (run.Touches(line))
                height = Math.Max(height, run.Style.Size!.Value * run.Style.LineHeight!.Value);
        }
        return height > 0 ? height : _around.Size!.Value * _around.LineHeight!.Value;
    }

    /// <summary>Paints a line, its baseline where its largest part has it.</summary>
    public void Paint(IPageCanvas page, Line line, Position topLeft)
    {
        var size = 0f;
        foreach (var run in _runs)
        {
            if (run.Touches(line))
                size = Math.Max(size, run.Style.Size!.Value);
        }
        var at = topLeft with { Y = topLeft.Y + (Height(line) - size) / 2 + FontFace.Ascent * size };
        foreach (var run in _runs)
        {
            if (run.Touches(line))
                at = at with { X = at.X + run.Paint(page, line, at) };
        }
    }

    private float[] Widths()
    {
        var widths = new float[Text.Length];
        foreach (var run in _runs)
            run.Measure(widths);
        return widths;
    }

    private sealed record Run(int Start, ShapedText Shaped, TextStyle Style, LinkTarget? Target)
    {
        public float Width => Shaped.Width * Style.Size!.Value / 1000;

        public bool Touches(Line line) => Start < line.To && Start + Shaped.Text.Length > line.From;

        public void Measure(float[] widths)
        {
            for (var glyph = 0; glyph < Shaped.Glyphs.Length; glyph++)
                widths[Start + Shaped.Start(glyph)] = Shaped.Advances[glyph] * Style.Size!.Value / 1000;
        }

        /// <summary>Paints what of it stands in a line, and returns how wide that is.</summary>
        public float Paint(IPageCanvas page, Line line, Position at)
        {
            var from = Shaped.GlyphAt(Math.Max(0, line.From - Start));
            var to = Shaped.GlyphAt(Math.Min(Shaped.Text.Length, line.To - Start));
            var size = Style.Size!.Value;
            var width = Shaped.WidthOf(from, to) * size / 1000;
            if (Target is not null)
                page.BeginTag(Tag.Link, this);
            page.Glyphs(Shaped, from, to, at, size, Style.Ink!.Value, Style.Language);
            if (Target is not null)
            {
                page.Link(new Rect(at.X, at.Y - FontFace.Ascent * size, width, size), Target);
                page.EndTag();
            }
            return width;
        }
    }
}
