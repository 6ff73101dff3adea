using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>What is alike on pages: the paper, and what stands around the content.</summary>
internal sealed class PageFrame
{
    private readonly Sides _margin;
    private readonly Element _header;
    private readonly Element _footer;
    private readonly Element _background;
    private readonly TextStyle _style;

    public PageFrame(Size size, Sides margin, Element header, Element footer, Element background, TextStyle style, LayoutContext around)
    {
        (Size, _margin, _header, _footer, _background, _style) = (size, margin, header, footer, background, style);
        // Headers and footers are as high with any number of pages.
        var (above, below) = (new PageNumbers(8888, 8888), new PageNumbers(8888, 8888));
        var top = Lay(header, Within(around, above)).Size.Height;
        background.Layout(size, Within(around, above));
        var bottom = Lay(footer, Within(around, below)).Size.Height;
        var room = margin.Within(new Rect(0, 0, size.Width, size.Height));
        Room = room with { Y = room.Y + top, Height = room.Height - top - bottom };
        (HeaderCounts, FooterCounts) = (above.TotalIsSaid, below.TotalIsSaid);
    }

    public Size Size { get; }

    /// <summary>What is left for the content.</summary>
    public Rect Room { get; }

    /// <summary>True where the header, or what is behind the page, says how many pages there are: it is painted when that is known.</summary>
    public bool HeaderCounts { get; }

    /// <summary>The same of the footer.</summary>
    public bool FooterCounts { get; }

    public void PaintHeader(IPageCanvas page, LayoutContext around, PageNumbers numbers)
    {
        var context = Within(around, numbers);
        var header = Lay(_header, context);
        page.BeginArtifact();
        _background.Layout(Size, context).Box?.Paint(page, new Rect(0, 0, Size.Width, Size.Height));
        header.Paint(page, _margin.Within(new Rect(0, 0, Size.Width, Size.Height)) with { Height = header.Size.Height });
        page.EndArtifact();
    }

    public void PaintFooter(IPageCanvas page, LayoutContext around, PageNumbers numbers)
    {
        var footer = Lay(_footer, Within(around, numbers));
        page.BeginArtifact();
        footer.Paint(page, new Rect(Room.X, Size.Height - _margin.Bottom - footer.Size.Height, Room.Width, footer.Size.Height));
        page.EndArtifact();
    }

    private LayoutContext Within(LayoutContext around, PageNumbers numbers) => around with { Style = _style.Within(around.Style), Page = numbers };

    private Box Lay(Element element, LayoutContext context) =>
        element.Layout(_margin.Within(Size), context).Box ?? throw new InvalidOperationException("A header or footer is larger than the page.");
}
