namespace FundLedger.Reports.Rendering;

/// <summary>Columns of a table that stand beside each other on a page, with their widths and the size of their texts.</summary>
/// <param name="Columns">The columns, by their place in the table.</param>
/// <param name="Widths">Their widths in points.</param>
/// <param name="FontSize">The size of their texts in points.</param>
internal sealed record TableSlice(IReadOnlyList<int> Columns, IReadOnlyList<float> Widths, float FontSize)
{
    /// <summary>Sizes that are tried, from the one that reads best.</summary>
    private static readonly float[] Sizes = [8.5f, 8, 7.5f, 7, 6.5f, 6];

    /// <summary>The size where even the smallest one does not fit into one slice.</summary>
    private const float SlicedSize = 7.5f;

    /// <summary>How many columns at the left stand in every slice, at most.</summary>
    private const int MostKeys = 2;

    /// <summary>How wide one of them may be before it is broken into lines, in points.</summary>
    private const float LongestKey = 120;

    /// <summary>A table that needs less of the width than this is not spread over all of it.</summary>
    private const float Narrow = 0.5f;

    /// <summary>What each of its columns gets over what it needs, in points.</summary>
    private const float Ease = 28;

    /// <summary>One slice where the page is wide enough at some size, else as few as hold all columns.</summary>
    public static IReadOnlyList<TableSlice> Of(ReportTable table, RenderContext context)
    {
        var widths = ColumnWidths.Of(table, context);
        var all = Enumerable.Range(0, table.Columns.Count).ToList();
        foreach (var size in Sizes)
        {
            if (all.Sum(at => widths[at].Least(size)) <= context.Width)
                return [Filled(table, all, widths, size, context.Width)];
        }

        var keys = all.TakeWhile(at => !table.Columns[at].Right).Take(MostKeys).ToList();
        var slices = new List<TableSlice>();
        var columns = new List<int>(keys);
        foreach (var at in all.Skip(keys.Count))
        {
            if (columns.Count > keys.Count && columns.Append(at).Sum(each => Wanted(each)) > context.Width)
            {
                slices.Add(Filled(table, columns, widths, SlicedSize, context.Width));
                columns = [.. keys];
            }

            columns.Add(at);
        }

        return [.. slices, Filled(table, columns, widths, SlicedSize, context.Width)];

        // Names of rows are read in every slice: they are not squeezed, unless they are very long.
        float Wanted(int at) => keys.Contains(at) ? Math.Max(widths[at].Least(SlicedSize), Math.Min(widths[at].Most(SlicedSize), LongestKey)) : widths[at].Least(SlicedSize);
    }

    /// <summary>
    /// What is left of the width goes to the columns that would like more: to texts, which are broken in every row, before
    /// titles of numbers, the modest first; and then to all alike.
    /// </summary>
    private static TableSlice Filled(ReportTable table, IReadOnlyList<int> columns, IReadOnlyList<ColumnWidths> widths, float size, float width)
    {
        var filled = columns.Select(at => widths[at].Least(size)).ToArray();
        var room = Math.Max(0, width - filled.Sum());
        foreach (var alike in Enumerable.Range(0, columns.Count).GroupBy(i => table.Columns[columns[i]].Right).OrderBy(group => group.Key))
        {
            var waiting = alike.Count();
            foreach (var i in alike.OrderBy(i => widths[columns[i]].Most(size) - filled[i]))
            {
                var more = Math.Min(Math.Max(0, widths[columns[i]].Most(size) - filled[i]), room / waiting);
                (filled[i], room, waiting) = (filled[i] + more, room - more, waiting - 1);
            }
        }

        // A small table stays narrow: its rows are read more easily than across a page.
        var rest = filled.Sum() < width * Narrow ? Math.Min(room / columns.Count, Ease) : room / columns.Count;
        return new TableSlice(columns, [.. filled.Select(each => each + rest)], size);
    }
}
