using FundLedger.Reports.Layout;

namespace FundLedger.Reports.Rendering;

/// <summary>How wide a column may be, in sizes of its font: numbers are never broken, texts and titles may be.</summary>
/// <param name="Value">What its values need.</param>
/// <param name="Full">What its title and values take where nothing is broken.</param>
internal sealed record ColumnWidths(float Value, float Full)
{
    /// <summary>A text is broken into lines of at least this many full-width characters.</summary>
    private const float LeastText = 5;

    /// <summary>A word longer than this is broken all the same.</summary>
    private const float LongestWord = 17;

    private static readonly float Padding = 2 * TableStyle.Figures.PaddingX;

    public float Least(float size) => Value * size + Padding + 1;

    public float Most(float size) => Full * size + Padding + 1;

    public static IReadOnlyList<ColumnWidths> Of(ReportTable table, RenderContext context) =>
        [.. table.Columns.Select((column, at) => Of(table, column, at, context))];

    private static ColumnWidths Of(ReportTable table, ReportColumn column, int at, RenderContext context)
    {
        // A line that names a group takes the whole row, and the name of a sum the empty places beside it.
        var columns = Enumerable.Range(0, table.Columns.Count).ToList();
        var texts = table.Rows.Where(row => row.Kind != RowKind.Group && RowLabel.Span(table, row, columns, at) == 1)
            .Select(row => (row.Kind, Text: context.Text(row.Values[at])));
        var (whole, word) = (0f, 0f);
        foreach (var (kind, text) in texts)
        {
            // What is no plain row is bold.
            var bold = kind == RowKind.Body ? 1 : 1.06f;
            whole = Math.Max(whole, ChartText.WidthOf(text, 1) * bold);
            if (!column.Right)
                word = Math.Max(word, WordOf(text) * bold);
        }

        var title = context.In(column.Title);
        var (titleWhole, titleWord) = (ChartText.WidthOf(title, 1) * 1.06f, WordOf(title) * 1.06f);
        var titleLeast = Math.Max(titleWord, Math.Min(titleWhole, titleWhole / 2 + 1));
        return column.Right
            ? new ColumnWidths(Math.Max(whole, titleLeast), Math.Max(whole, titleWhole))
            : new ColumnWidths(Math.Max(Math.Max(word, Math.Min(whole, LeastText)), titleLeast), Math.Max(whole, titleWhole));
    }

    /// <summary>The longest piece that cannot be broken: a word of Latin letters, a single Chinese character.</summary>
    private static float WordOf(string text)
    {
        var (most, word) = (0f, 0f);
        foreach (var rune in text.EnumerateRunes())
        {
            var single = rune.Value is ' ' or '/' or '-' || rune.Value >= 0x2E80;
            word = single ? 0 : word + ChartText.WidthOf(rune.ToString(), 1);
            most = Math.Max(most, word);
        }

        return Math.Min(most, LongestWord);
    }
}
