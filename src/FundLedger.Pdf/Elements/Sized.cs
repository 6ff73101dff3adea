namespace FundLedger.Pdf.Elements;

/// <summary>An element of a given width, height or least height, in points.</summary>
internal sealed class Sized(Element element, float? width, float? height, float leastHeight) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        var needed = Math.Max(height ?? 0, leastHeight);
        if (needed > space.Height + Tolerance)
            return Placement.None;
        var room = new Size(Math.Min(width ?? space.Width, space.Width), height ?? space.Height);
        return element.Layout(room, context).Wrap(
            box => Box.Of(new Size(width ?? box.Size.Width, Math.Max(needed, box.Size.Height)), (page, area) => box.Paint(page, area with { Width = width ?? area.Width })),
            rest => new Sized(rest, width, height, 0));
    }
}
