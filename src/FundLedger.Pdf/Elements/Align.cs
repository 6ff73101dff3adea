using FundLedger.Pdf.Paragraphs;

namespace FundLedger.Pdf.Elements;

/// <summary>An element no larger than it needs to be, somewhere in the area that it is given.</summary>
internal sealed class Align(Element element, Alignment? horizontal, float vertical) : Element
{
    /// <summary>An element at a side; the lines of a text each for itself.</summary>
    public static Element Of(Element element, Alignment side) => element is Text text ? text.Aligned(side) : new Align(element, side, 0);

    public override Placement Layout(Size space, LayoutContext context) => element.Layout(space, context).Wrap(
        box => Box.Of(box.Size, (page, area) => box.Paint(page, Place(box.Size, area))),
        rest => new Align(rest, horizontal, vertical));

    private Rect Place(Size size, Rect area)
    {
        var width = horizontal is null ? area.Width : Math.Min(size.Width, area.Width);
        var x = horizontal is { } side ? area.X + side.Offset(area.Width) - side.Offset(width) : area.X;
        return new Rect(x, area.Y + (area.Height - size.Height) * vertical, width, size.Height);
    }
}
