using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>Pages of one look.</summary>
public sealed class PageDescriptor
{
    private readonly Container _header = new();
    private readonly Container _footer = new();
    private readonly Container _content = new();
    private readonly Container _background = new();
    private Size _size = PageSizes.A4;
    private Sides _margin = Sides.All(40);
    private TextStyle _style = new();

    internal PageDescriptor()
    {
    }

    /// <summary>The size of the paper.</summary>
    public void Size(Size size) => _size = size;

    /// <summary>The margins, in points.</summary>
    public void Margin(float all) => _margin = Sides.All(all);

    /// <summary>The margins left and right, in points.</summary>
    public void MarginHorizontal(float length) => _margin = _margin with { Left = length, Right = length };

    /// <summary>The margin at the left, in points: a sheet that is bound has a wider one there.</summary>
    public void MarginLeft(float length) => _margin = _margin with { Left = length };

    /// <summary>The margins above and below, in points.</summary>
    public void MarginVertical(float length) => _margin = _margin with { Top = length, Bottom = length };

    /// <summary>How texts look where they do not say otherwise.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> style) => _style = style(_style);

    /// <summary>Stands at the head of every page; knows the page's number. It is no part of the document's content.</summary>
    public Container Header() => _header;

    /// <summary>Fills the pages.</summary>
    public Container Content() => _content;

    /// <summary>Stands at the foot of every page; knows the page's number. It is no part of the document's content.</summary>
    public Container Footer() => _footer;

    /// <summary>Stands behind every page, as large as the paper: a watermark.</summary>
    public Container Background() => _background;

    /// <summary>Writes a word across every page, behind the content: a draft, a copy.</summary>
    public void Watermark(string text) => _background.Drawing(_size.Height, (IPageCanvas page, Rect area) => Fluent.Watermark.Draw(page, area, text));

    /// <summary>Lays out the pages, each when it is asked for.</summary>
    internal IEnumerable<Sheet> LayOut(LayoutContext around)
    {
        var frame = new PageFrame(_size, _margin, _header.Build(), _footer.Build(), _background.Build(), _style, around);
        var room = new Size(frame.Room.Width, frame.Room.Height);
        return PageBreaker.Pages(_content.Build(), room, around with { Style = _style.Within(around.Style) }).Select(box => new Sheet(frame, box));
    }
}
