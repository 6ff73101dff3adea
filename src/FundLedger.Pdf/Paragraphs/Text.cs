using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Paragraphs;

/// <summary>A paragraph. It may go on over pages, but leaves no single line of four or more behind, and takes none along.</summary>
internal sealed class Text(IReadOnlyList<TextSpan> spans, Alignment alignment) : Element
{
    private const int ShortParagraph = 4;

    public Text(string text)
        : this([new TextSpan(text)], Alignment.Left)
    {
    }

    /// <summary>The same, aligned otherwise.</summary>
    public Text Aligned(Alignment other) => new(spans, other);

    public override Placement Layout(Size space, LayoutContext context)
    {
        var paragraph = new Paragraph(spans, context);
        return Layout(paragraph, paragraph.Break(space.Width), 0, null, space, context);
    }

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line that is not placed yet.</param>
    /// <param name="part">What its parts on pages have in common, once it is split.</param>
    /// <param name="space">The room.</param>
    /// <param name="context">The context.</param>
    private Placement Layout(Paragraph paragraph, IReadOnlyList<Line> lines, int first, object? part, Size space, LayoutContext context)
    {
        var last = first;
        var height = 0f;
        for (; last < lines.Count && height + paragraph.Height(lines[last]) <= space.Height + Tolerance; last++)
            height += paragraph.Height(lines[last]);
        if (last < lines.Count && lines.Count - first >= ShortParagraph && !context.MustPlace)
            last = last - first < 2 ? first : Math.Min(last, lines.Count - 2);
        if (last == first)
            return Placement.None;
        if (last == lines.Count)
            return new(new TextBox(paragraph, lines, first, last, alignment, part), null);
        part ??= new object();
        return new(new TextBox(paragraph, lines, first, last, alignment, part), new Remainder(this, paragraph, lines, last, part));
    }

    /// <summary>The lines of a paragraph that are left for the next page, which is as wide.</summary>
    private sealed class Remainder(Text text, Paragraph paragraph, IReadOnlyList<Line> lines, int first, object part) : Element
    {
        public override Placement Layout(Size space, LayoutContext context) => text.Layout(paragraph, lines, first, part, space, context);
    }
}
