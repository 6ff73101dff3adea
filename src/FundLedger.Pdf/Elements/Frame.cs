namespace FundLedger.Pdf.Elements;

/// <summary>A background and lines at the sides of an element, as wide as the room.</summary>
/// <param name="element">The element.</param>
/// <param name="background">What fills it.</param>
/// <param name="lines">How wide the lines are, in points; 0: none.</param>
/// <param name="color">Their colour.</param>
internal sealed class Frame(Element element, Color? background, Sides lines, Color color) : Element
{
    public override Placement Layout(Size space, LayoutContext context) => element.Layout(space, context).Wrap(
        box => Box.Of(float.IsFinite(space.Width) ? box.Size with { Width = space.Width } : box.Size, (page, area) =>
        {
            page.BeginArtifact();
            if (background is { } fill)
                page.Fill(area, fill);
            Lines(page, area, lines, color);
            page.EndArtifact();
            box.Paint(page, area);
        }),
        rest => new Frame(rest, background, lines, color));

    /// <summary>Draws lines along the sides of an area.</summary>
    public static void Lines(ICanvas canvas, Rect area, Sides widths, Color color)
    {
        if (widths.Left > 0)
            canvas.Line(new(area.X, area.Y), new(area.X, area.Bottom), widths.Left, color);
        if (widths.Top > 0)
            canvas.Line(new(area.X, area.Y), new(area.Right, area.Y), widths.Top, color);
        if (widths.Right > 0)
            canvas.Line(new(area.Right, area.Y), new(area.Right, area.Bottom), widths.Right, color);
        if (widths.Bottom > 0)
            canvas.Line(new(area.X, area.Bottom), new(area.Right, area.Bottom), widths.Bottom, color);
    }
}
