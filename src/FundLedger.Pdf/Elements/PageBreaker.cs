namespace FundLedger.Pdf.Elements;

/// <summary>Cuts content into pages.</summary>
internal static class PageBreaker
{
    /// <summary>Lays content out, page by page.</summary>
    /// <exception cref="InvalidOperationException">Something fits on no page: the layout is wrong.</exception>
    public static IEnumerable<Box> Pages(Element content, Size space, LayoutContext context)
    {
        var number = 0;
        var emptyBefore = false;
        for (Element? rest = content; rest is not null;)
        {
            number++;
            var placed = rest.Layout(space, context);
            if (placed.Box is null)
                placed = rest.Layout(space, context with { MustPlace = true });
            if (placed.Box is null)
                throw new InvalidOperationException($"Something is larger than a page of {space.Width} by {space.Height} points (page {number}).");
            // A page may be left empty once, by a page break; two in a row would go on for ever.
            var empty = placed is { Box.Size.Height: 0, Rest: not null };
            if (empty && emptyBefore)
                throw new InvalidOperationException($"Nothing can be placed on page {number}.");
            emptyBefore = empty;
            yield return placed.Box;
            rest = placed.Rest;
        }
    }
}
