namespace FundLedger.Pdf.Elements;

/// <summary>An element that moves to the next page rather than being split; and where little room is left, whether it fits or not.</summary>
/// <param name="element">The element.</param>
/// <param name="whole">True: all of it, unless it is larger than a page.</param>
/// <param name="leastRoom">The room that must be left on the page, in points.</param>
internal sealed class KeepTogether(Element element, bool whole, float leastRoom) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        if (context.MustPlace)
            return element.Layout(space, context);
        var placed = space.Height < leastRoom ? Placement.None : element.Layout(space, context);
        return placed.IsWhole || !whole ? placed : Placement.None;
    }
}
