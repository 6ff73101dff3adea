namespace FundLedger.Reports.Layout;

/// <summary>What is alike on pages: the paper, and what stands around the content.</summary>
internal sealed record PageFrame(Size Size, Sides Margin, Element Header, Element Footer, Element Background, TextStyle Style)
{
    // Headers and footers are as high with any number of pages.
    private static readonly PageNumbers Wide = new(8888, 8888);

    /// <summary>What is left for the content.</summary>
    public Size Room(LayoutContext context)
    {
        var within = context with { Page = Wide };
        var room = Margin.Within(Size);
        return room with { Height = room.Height - Lay(Header, within).Size.Height - Lay(Footer, within).Size.Height };
    }

    public void Paint(IPageCanvas page, Box content, LayoutContext around)
    {
        var context = around with { Style = Style.Within(around.Style) };
        var area = Margin.Within(new Rect(0, 0, Size.Width, Size.Height));
        var (header, footer) = (Lay(Header, context), Lay(Footer, context));
        page.BeginArtifact();
        Background.Layout(Size, context).Box?.Paint(page, new Rect(0, 0, Size.Width, Size.Height));
        header.Paint(page, area with { Height = header.Size.Height });
        page.EndArtifact();
        content.Paint(page, new Rect(area.X, area.Y + Lay(Header, context with { Page = Wide }).Size.Height, area.Width, content.Size.Height));
        page.BeginArtifact();
        footer.Paint(page, new Rect(area.X, area.Bottom - footer.Size.Height, area.Width, footer.Size.Height));
        page.EndArtifact();
    }

    private Box Lay(Element element, LayoutContext context) =>
        element.Layout(Margin.Within(Size), context).Box ?? throw new InvalidOperationException("A header or footer is larger than the page.");
}
