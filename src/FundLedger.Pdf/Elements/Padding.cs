namespace FundLedger.Pdf.Elements;

/// <summary>Room at the four sides of something, in points.</summary>
internal readonly record struct Sides(float Left, float Top, float Right, float Bottom)
{
    public static Sides All(float length) => new(length, length, length, length);

    public Size Around(Size size) => new(size.Width + Left + Right, size.Height + Top + Bottom);

    public Size Within(Size size) => new(size.Width - Left - Right, size.Height - Top - Bottom);

    public Rect Within(Rect area) => new(area.X + Left, area.Y + Top, area.Width - Left - Right, area.Height - Top - Bottom);
}

/// <summary>Room around an element.</summary>
internal sealed class Padding(Element element, Sides sides) : Element
{
    public override Placement Layout(Size space, LayoutContext context) => element.Layout(sides.Within(space), context).Wrap(
        box => Box.Of(sides.Around(box.Size), (page, area) => box.Paint(page, sides.Within(area))),
        rest => new Padding(rest, sides));
}
