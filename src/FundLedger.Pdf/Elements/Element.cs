namespace FundLedger.Pdf.Elements;

/// <summary>
/// Something to be laid out. It keeps no state, so that the same element may be laid out again: what does not fit on a page
/// is another element.
/// </summary>
internal abstract class Element
{
    /// <summary>Lengths that differ by less are equal: a hundredth of a point.</summary>
    protected const float Tolerance = 0.01f;

    /// <summary>Lays out as much as fits.</summary>
    /// <param name="space">The room that is left on the page; its width may be endless, to ask for the natural width.</param>
    /// <param name="context">What holds around it.</param>
    public abstract Placement Layout(Size space, LayoutContext context);

    /// <summary>Paints with no ink of its own.</summary>
    protected static Placement Whole(Size size, Action<IPageCanvas, Rect> paint) => new(Box.Of(size, paint), null);
}

/// <summary>What became of an element on a page.</summary>
/// <param name="Box">What was placed; null: nothing, it asks for another page.</param>
/// <param name="Rest">What is left for the next page; null: nothing.</param>
internal readonly record struct Placement(Box? Box, Element? Rest)
{
    public static readonly Placement None;

    public bool IsWhole => Box is not null && Rest is null;

    /// <summary>The same with something around it, on this page and on the next.</summary>
    public Placement Wrap(Func<Box, Box> box, Func<Element, Element> rest) =>
        Box is null ? None : new(box(Box), Rest is null ? null : rest(Rest));
}

/// <summary>Something laid out: its natural size, and how it is painted into the area that it is given, which may be larger.</summary>
internal abstract class Box(Size size)
{
    public Size Size { get; } = size;

    public abstract void Paint(IPageCanvas page, Rect area);

    public static Box Of(Size size, Action<IPageCanvas, Rect> paint) => new Painting(size, paint);

    private sealed class Painting(Size size, Action<IPageCanvas, Rect> paint) : Box(size)
    {
        public override void Paint(IPageCanvas page, Rect area) => paint(page, area);
    }
}
