using System.Text;

namespace FundLedger.Reports;

/// <summary>
/// A report's tables as CSV (RFC 4180): one table alone is a header and its rows; of several, each stands under a line with its
/// name, and an empty line is between them. Where a table has rows that are no plain ones, its last column says which.
/// </summary>
public static class CsvFile
{
    public static byte[] Write(Report report)
    {
        var csv = new StringBuilder();
        var tables = report.Tables;
        foreach (var table in tables)
        {
            if (tables.Count > 1)
                csv.Append(csv.Length > 0 ? "\n" : "").Append(CsvCell.Of(table.Name)).Append('\n');
            Write(csv, table);
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Write(StringBuilder csv, ReportTable table)
    {
        var kinds = table.Rows.Any(row => row.Kind != RowKind.Body);
        csv.AppendJoin(',', table.Columns.Select(column => column.Name)).Append(kinds ? ",rowKind\n" : "\n");
        foreach (var row in table.Rows)
        {
            csv.AppendJoin(',', row.Values.Select(CsvCell.Of));
            csv.Append(kinds ? "," + row.Kind.Name() : "").Append('\n');
        }
    }
}
