namespace FundLedger.Pdf.Elements;

/// <summary>An element that starts a section: its title is a bookmark, and links may lead to it.</summary>
internal sealed class Section(Element element, string title, int level) : Element
{
    public override Placement Layout(Size space, LayoutContext context) => element.Layout(space, context).Wrap(
        box => Box.Of(box.Size, (page, area) =>
        {
            page.Section(title, level, area.Y);
            box.Paint(page, area);
        }),
        rest => rest);
}
