using FundLedger.Pdf;

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

    /// <summary>The widths of all columns, in one reading of the rows.</summary>
    public static IReadOnlyList<ColumnWidths> Of(ReportTable table, RenderContext context)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).ToList();
        var (whole, word) = (new float[columns.Count], new float[columns.Count]);
        foreach (var row in table.Rows)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            // A line that names a group takes the whole row, and the name of a sum the empty places beside it.
            foreach (var at in columns.Where(at => row.Kind != RowKind.Group && RowLabel.Span(table, row, columns, at) == 1))
            {
                var text = context.Text(row.Values[at]);
                // What is no plain row is bold.
                var bold = row.Kind == RowKind.Body ? 1 : 1.06f;
                whole[at] = Math.Max(whole[at], ChartText.WidthOf(text, 1) * bold);
                if (!table.Columns[at].Right)
                    word[at] = Math.Max(word[at], WordOf(text) * bold);
            }
        }

        return columns.ConvertAll(at => Of(table.Columns[at], whole[at], word[at], context));
    }

    private static ColumnWidths Of(ReportColumn column, float whole, float word, RenderContext context)
    {
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
            word = single ? 0 : word + ChartText.WidthOf(rune);
            most = Math.Max(most, word);
        }

        return Math.Min(most, LongestWord);
    }
}
