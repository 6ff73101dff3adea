using System.Text;
using Spectre.Console;

namespace FundLedger.Reports;

/// <summary>A report as tables for a terminal. Charts and signatures are for paper.</summary>
public static class TextFile
{
    /// <summary>What a column takes besides its cells.</summary>
    private const int Margin = 4;

    /// <summary>Texts are broken over lines before a table is: not to less than this.</summary>
    private const int NarrowText = 14;

    /// <summary>What a row is about, in its first column, not to less than this.</summary>
    private const int WideText = 28;

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes UTF-8.</summary>
    public static void Write(Report report, Language language, int? width, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, Plain, leaveOpen: true) { NewLine = "\n" };
        Write(report, language, width, text, cancellation);
    }

    /// <param name="report">The report.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">
    /// How wide the terminal is, in columns: a table that is wider is written in blocks below each other, each with the first
    /// column again. Null: as wide as the tables need.
    /// </param>
    /// <param name="text">Where it is written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Write(Report report, Language language, int? width, TextWriter text, CancellationToken cancellation) =>
        new Page(text, language, width, cancellation).Write(report);

    private sealed class Page(TextWriter text, Language language, int? width, CancellationToken cancellation)
    {
        public void Write(Report report)
        {
            var source = report.Source;
            var currency = source.Currency == Currency.None ? "" : $"  {source.Currency.Code}";
            text.WriteLine(In(new(
                $"{report.Title.Zh}  {source.Name.Zh}  截至 {Refusal.Text(source.Date)}{currency}",
                $"{report.Title.En}  {source.Name.In(Language.English)}  as of {Refusal.Text(source.Date)}{currency}")));
            if (report.Scope.Count > 0)
                text.WriteLine(string.Join("  ", report.Scope.Select(pair => $"{In(pair.Title)} {In(pair.Value)}")));
            foreach (var part in report.Parts)
            {
                cancellation.ThrowIfCancellationRequested();
                Write(part);
            }
        }

        private void Write(ReportPart part)
        {
            switch (part)
            {
                case KeyFigures figures:
                    Write(figures);
                    break;
                case Note note:
                    Paragraph(In(note.Text));
                    break;
                case Heading heading:
                    text.WriteLine();
                    text.WriteLine(In(heading.Text));
                    break;
                case ReportTable table:
                    Write(table.ForPeople());
                    break;
                case DrawnPart drawn:
                    foreach (var table in drawn.Tables)
                        Write(table.ForPeople());
                    break;
            }
        }

        private void Write(KeyFigures figures)
        {
            var names = figures.Figures.Select(figure => In(figure.Title)).ToList();
            var widest = names.Select(TerminalText.WidthOf).DefaultIfEmpty().Max();
            foreach (var (figure, name) in figures.Figures.Zip(names))
                text.WriteLine($"{name}{new string(' ', widest - TerminalText.WidthOf(name))}  {CellText.ForPeople(figure.Value, language)}");
        }

        private void Write(ReportTable table)
        {
            text.WriteLine();
            if (table.Rows.Count == 0)
            {
                text.WriteLine(table.Title is { } title ? $"{In(title)}{In(new("：无", ": none"))}" : In(new("无", "None")));
                return;
            }

            if (table.Title is { } name)
                text.WriteLine(In(name));
            if (table.IsProof)
            {
                text.WriteLine(In(new($"{table.Rows.Count} 行，写入文件时列出（--output、--format csv）。", $"{table.Rows.Count} rows, listed in files (--output, --format csv).")));
                return;
            }

            foreach (var block in BlocksOf(table))
                Draw(table, block);
        }

        private void Draw(ReportTable table, IReadOnlyList<int> columns)
        {
            var drawn = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
            foreach (var column in columns.Select(at => table.Columns[at]))
            {
                var heading = new TableColumn(Markup.Escape(In(column.Title))) { NoWrap = column.Right };
                drawn.AddColumn(column.Right ? heading.RightAligned() : heading);
            }

            foreach (var row in table.Rows)
                drawn.AddRow([.. columns.Select(at => Markup.Escape(CellOf(row, at)))]);
            using var lines = new StringWriter { NewLine = "\n" };
            TerminalText.On(lines, width ?? TerminalText.Unbounded).Write(drawn);
            foreach (var line in lines.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
                text.WriteLine(line);
        }

        /// <summary>The columns in blocks that fit, each with the first column: what a row is about.</summary>
        private IEnumerable<IReadOnlyList<int>> BlocksOf(ReportTable table)
        {
            int[] all = [.. Enumerable.Range(0, table.Columns.Count)];
            var widths = width is null ? [] : Array.ConvertAll(all, at => LeastOf(table, at) + Margin);
            if (width is not { } most || widths.Sum() <= most)
                return [all];
            var blocks = new List<List<int>>();
            var used = most;
            foreach (var at in all.Skip(1))
            {
                if (used + widths[at] > most && (blocks.Count == 0 || blocks[^1].Count > 1))
                {
                    blocks.Add([0]);
                    used = widths[0];
                }

                blocks[^1].Add(at);
                used += widths[at];
            }

            return blocks;
        }

        /// <summary>The least width of a column: an amount is not broken, a text may be.</summary>
        private int LeastOf(ReportTable table, int at)
        {
            var widest = table.Rows.Select(row => TerminalText.WidthOf(CellOf(row, at))).Append(0).Max();
            var title = TerminalText.WidthOf(In(table.Columns[at].Title));
            return table.Columns[at].Right ? Math.Max(widest, title) : Math.Min(Math.Max(widest, title), at == 0 ? WideText : NarrowText);
        }

        private string CellOf(ReportRow row, int at) =>
            row.Values[at] is null && row.Kind != RowKind.Body ? "" : CellText.ForPeople(row.Values[at], language);

        private void Paragraph(string line)
        {
            foreach (var part in TerminalText.LinesOf(line, width ?? TerminalText.Unbounded))
                text.WriteLine(part);
        }

        private string In(LocalName name) => name.In(language);
    }
}
