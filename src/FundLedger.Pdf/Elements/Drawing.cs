namespace FundLedger.Pdf.Elements;

/// <summary>A drawing as wide as the room or of its own width.</summary>
/// <param name="width">In points; null: the room's.</param>
/// <param name="height">In points.</param>
/// <param name="alternative">What it shows, for those who cannot see it; null where it is decoration.</param>
/// <param name="draw">Draws it into an area.</param>
internal sealed class Drawing(float? width, float height, string? alternative, Action<IPageCanvas, Rect> draw) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        if (height > space.Height + Tolerance)
            return Placement.None;
        var size = new Size(width ?? (float.IsFinite(space.Width) ? space.Width : 0), height);
        return Whole(size, (page, area) => Paint(page, new Rect(area.X, area.Y, width ?? area.Width, height)));
    }

    private void Paint(IPageCanvas page, Rect area)
    {
        if (alternative is null)
            page.BeginArtifact();
        else
            page.BeginTag(Tag.Figure(alternative, area));
        draw(page, area);
        if (alternative is null)
            page.EndArtifact();
        else
            page.EndTag();
    }
}
