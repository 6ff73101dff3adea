namespace FundLedger.Pdf.Elements;

/// <summary>An element with a meaning of its own: a heading, a list. It is one part of the document on all its pages.</summary>
internal sealed class Tagged(Element element, Tag tag, object? part = null) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        var placed = element.Layout(space, context);
        var key = part ?? (placed.Rest is null ? null : new object());
        return placed.Wrap(
            box => Box.Of(box.Size, (page, area) =>
            {
                page.BeginTag(tag, key);
                box.Paint(page, area);
                page.EndTag();
            }),
            rest => new Tagged(rest, tag, key));
    }
}
