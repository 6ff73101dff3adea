namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Tables of reports as texts that an accountant can read.</summary>
internal static class ReportTables
{
    public static ReportTable Table(this Report report, string name) =>
        report.Tables.Single(table => table.Name == name);

    /// <summary>A value for programs; empty where there is none.</summary>
    public static string Cell(this ReportTable table, ReportRow row, string column) => Text(row.Values[table.At(column)]);

    /// <summary>The columns asked for, in order; a line a row.</summary>
    public static string Text(this ReportTable table, params string[] columns) => string.Join('\n', table.Rows.Select(row =>
        string.Join(" | ", columns.Select(column => table.Cell(row, column)))));

    public static string Figure(this Report report, string name) =>
        Text(report.Parts.OfType<KeyFigures>().SelectMany(part => part.Figures).Single(figure => figure.Name == name).Value);

    public static int At(this ReportTable table, string column) =>
        table.Columns.Select(each => each.Name).ToList().IndexOf(column) is >= 0 and var at ? at : throw new KeyNotFoundException(column);

    private static string Text(object? value) => value switch
    {
        null => "—",
        LocalName name => name.Zh,
        _ => CellText.Node(value)?.ToString() ?? "",
    };
}
