using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Paragraphs;

/// <summary>Lines of a paragraph on a page.</summary>
internal sealed class TextBox(Paragraph paragraph, IReadOnlyList<Line> lines, int first, int last, Alignment alignment, object? part)
    : Box(Measure(paragraph, lines, first, last))
{
    public override void Paint(IPageCanvas page, Rect area)
    {
        if (Size.Width <= 0)
            return;
        page.BeginTag(Tag.Paragraph, part);
        var y = area.Y;
        for (var i = first; i < last; i++)
        {
            var line = lines[i];
            var left = area.X + alignment.Offset(area.Width) - alignment.Offset(line.Width);
            if (line.To > line.From)
                paragraph.Paint(page, line, new Position(left, y));
            y += paragraph.Height(line);
        }
        page.EndTag();
    }

    private static Size Measure(Paragraph paragraph, IReadOnlyList<Line> lines, int first, int last)
    {
        var (width, height) = (0f, 0f);
        for (var i = first; i < last; i++)
        {
            width = Math.Max(width, lines[i].Width);
            height += paragraph.Height(lines[i]);
        }
        return new Size(width, height);
    }
}
