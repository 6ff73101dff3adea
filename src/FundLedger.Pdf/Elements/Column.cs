namespace FundLedger.Pdf.Elements;

/// <summary>Elements below each other. It goes on over pages.</summary>
/// <param name="items">The elements.</param>
/// <param name="spacing">The room between two, in points.</param>
/// <param name="next">The first that is not placed yet.</param>
/// <param name="started">What is left of it, where it is placed in part.</param>
internal sealed class Column(IReadOnlyList<Element> items, float spacing, int next = 0, Element? started = null) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        var placed = new List<(float Y, Box Box)>();
        var (y, width) = (0f, 0f);
        for (var at = next; at < items.Count; at++)
        {
            if (items[at] is PageBreak)
            {
                if (placed.Count > 0 && at + 1 < items.Count)
                    return new(Stack(placed, new Size(width, y)), new Column(items, spacing, at + 1));
                continue;
            }
            var top = placed.Count == 0 ? 0 : y + spacing;
            var element = at == next && started is not null ? started : items[at];
            var (box, rest) = element.Layout(space with { Height = space.Height - top }, context with { MustPlace = context.MustPlace && placed.Count == 0 });
            if (box is not null)
            {
                placed.Add((top, box));
                (y, width) = (top + box.Size.Height, Math.Max(width, box.Size.Width));
            }
            if (box is null || rest is not null)
                return placed.Count == 0 ? Placement.None : new(Stack(placed, new Size(width, y)), new Column(items, spacing, at, rest ?? element));
        }
        return new(Stack(placed, new Size(width, y)), null);
    }

    private static Box Stack(List<(float Y, Box Box)> placed, Size size) => Box.Of(size, (page, area) =>
    {
        foreach (var (y, box) in placed)
            box.Paint(page, new Rect(area.X, area.Y + y, area.Width, box.Size.Height));
    });
}
