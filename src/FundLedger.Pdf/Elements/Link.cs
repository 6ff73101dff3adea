namespace FundLedger.Pdf.Elements;

/// <summary>An element that leads somewhere.</summary>
internal sealed class Link(Element element, LinkTarget target) : Element
{
    public override Placement Layout(Size space, LayoutContext context) => element.Layout(space, context).Wrap(
        box => Box.Of(box.Size, (page, area) =>
        {
            page.BeginTag(Tag.Paragraph);
            page.BeginTag(Tag.Link);
            box.Paint(page, area);
            page.Link(new Rect(area.X, area.Y, Math.Min(box.Size.Width, area.Width), box.Size.Height), target);
            page.EndTag();
            page.EndTag();
        }),
        rest => new Link(rest, target));
}
