using System.Text;

namespace FundLedger.Reports;

/// <summary>
/// A report's tables as CSV (RFC 4180): one table alone is a header and its rows; of several, each stands under a line with its
/// name, and an empty line is between them. Where a table has rows that are no plain ones, its last column says which.
/// </summary>
public static class CsvFile
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the rows as they come, names in the reader's language.</summary>
    public static void Write(Report report, Language language, Stream output, CancellationToken cancellation)
    {
        using var csv = new StreamWriter(output, Plain, leaveOpen: true) { NewLine = "\n" };
        var tables = report.Tables;
        foreach (var (at, table) in tables.Index())
        {
            if (at > 0)
                csv.WriteLine();
            if (tables.Count > 1)
                csv.WriteLine(CsvCell.Of(table.Name, language));
            Write(csv, table.WithoutPeople(), language, cancellation);
        }
    }

    private static void Write(StreamWriter csv, ReportTable table, Language language, CancellationToken cancellation)
    {
        var kinds = table.Rows.Any(row => row.Kind != RowKind.Body);
        csv.WriteLine(string.Join(',', table.Columns.Select(column => column.Name)) + (kinds ? ",rowKind" : ""));
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            csv.Write(string.Join(',', row.Values.Select(value => CsvCell.Of(value, language))));
            csv.WriteLine(kinds ? "," + row.Kind.Name() : "");
        }
    }
}
