namespace FundLedger.Server;

/// <summary>A report as tables for a terminal.</summary>
internal static class ReportText
{
    public static void Write(Output output, Report report)
    {
        var source = report.Source;
        output.Line(
            $"{report.Title.Zh}  {source.Name.In(Language.Chinese)}  截至 {Refusal.Text(source.Date)}（{Refusal.Text(source.KnownAt)} 前所记）  （{source.Currency.Code}）",
            $"{report.Title.En}  {source.Name.In(Language.English)}  as of {Refusal.Text(source.Date)} (recorded by {Refusal.Text(source.KnownAt)})  ({source.Currency.Code})");
        foreach (var (title, value) in report.Scope)
            output.Line($"{title.Zh} {value.Zh}", $"{title.En} {value.In(Language.English)}");
        foreach (var part in report.Parts)
            Write(output, part);
    }

    /// <summary>Charts and signatures are for paper.</summary>
    private static void Write(Output output, ReportPart part)
    {
        switch (part)
        {
            case KeyFigures figures:
                foreach (var figure in figures.Figures)
                    output.Line($"{figure.Title.Zh} {CellText.ForPeople(figure.Value, output.Language)}", $"{figure.Title.En} {CellText.ForPeople(figure.Value, output.Language)}");
                break;
            case Note note:
                output.Line(note.Text.Zh, note.Text.In(Language.English));
                break;
            case Heading heading:
                output.Line(heading.Text.Zh, heading.Text.In(Language.English));
                break;
            case ReportTable table:
                output.Table(table.Rows, ColumnsOf(table), table.Title?.In(output.Language));
                break;
            case DrawnPart drawn:
                foreach (var table in drawn.Tables)
                    Write(output, table);
                break;
        }
    }

    private static Column<ReportRow>[] ColumnsOf(ReportTable table) =>
        [.. table.Columns.Select((column, i) => new Column<ReportRow>(column.Name, column.Title, row => row.Values[i] ?? (row.Kind == RowKind.Body ? null : ""), column.Right))];
}
