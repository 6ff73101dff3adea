namespace FundLedger.Pdf.Elements;

/// <summary>How wide something is.</summary>
/// <param name="Constant">In points; 0 where it is not constant.</param>
/// <param name="Relative">Its part of what the others leave; 0 where it is not relative. Neither: as wide as it needs.</param>
internal readonly record struct Width(float Constant, float Relative)
{
    /// <summary>The widths that columns get of a room.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="room">The room, without what stands between them; where it is endless, no column takes more than it needs.</param>
    /// <param name="natural">How wide a column's content would be by itself.</param>
    public static float[] Share(IReadOnlyList<Width> columns, float room, Func<int, float> natural)
    {
        var widths = columns.Select((column, at) => column switch
        {
            { Constant: > 0 } => column.Constant,
            { Relative: > 0 } when float.IsFinite(room) => 0,
            _ => Math.Min(natural(at), room),
        }).ToArray();
        if (!float.IsFinite(room))
            return widths;
        var unit = Math.Max(0, room - widths.Sum()) / Math.Max(columns.Sum(column => column.Relative), float.Epsilon);
        for (var at = 0; at < widths.Length; at++)
        {
            if (columns[at].Relative > 0)
                widths[at] = columns[at].Relative * unit;
        }
        return widths;
    }
}

/// <summary>Elements beside each other. It moves to the next page as a whole where it can.</summary>
internal sealed class Row(IReadOnlyList<(Element Element, Width Width)> items, float spacing) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        var widths = Width.Share([.. items.Select(item => item.Width)], space.Width - spacing * (items.Count - 1),
            at => items[at].Element.Layout(space, context).Box?.Size.Width ?? 0);
        var placements = items.Select((item, at) => item.Element.Layout(space with { Width = widths[at] }, context)).ToList();
        // On a page that must take something, those that fit are taken, and the others stay as they are.
        if (context.MustPlace ? placements.TrueForAll(placed => placed.Box is null) : placements.Exists(placed => placed.Box is null))
            return Placement.None;
        var boxes = placements.ConvertAll(placed => placed.Box);
        var size = new Size(widths.Sum() + spacing * (items.Count - 1), boxes.Max(box => box?.Size.Height ?? 0));
        var rests = items.Select((item, at) => placements[at].Box is null ? item.Element : placements[at].Rest).ToList();
        return new(Box.Of(size, (page, area) => Paint(page, area, boxes, widths)),
            rests.TrueForAll(rest => rest is null) ? null : new Row([.. rests.Select((rest, at) => (rest ?? new Gap(0), items[at].Width))], spacing));
    }

    private void Paint(IPageCanvas page, Rect area, List<Box?> boxes, float[] widths)
    {
        var x = area.X;
        for (var at = 0; at < boxes.Count; at++)
        {
            boxes[at]?.Paint(page, new Rect(x, area.Y, widths[at], area.Height));
            x += widths[at] + spacing;
        }
    }
}
