namespace FundLedger.Reports.Rendering;

/// <summary>A table as it stands on paper: rows of a group stand under a line that names it, instead of naming it each.</summary>
internal static class GroupedRows
{
    public static ReportTable Of(ReportTable table, RenderContext context)
    {
        if (table.GroupedBy == 0)
            return table;
        var rows = new List<ReportRow>();
        var known = "";
        foreach (var row in table.Rows)
        {
            var group = string.Join(' ', row.Values.Take(table.GroupedBy).Select(context.Text).Where(text => text.Length > 0));
            if (row.Kind == RowKind.Body && group != known)
                rows.Add(Line(known = group, table.Columns.Count - table.GroupedBy));
            rows.Add(Under(row, table.GroupedBy));
        }

        return table with { Columns = [.. table.Columns.Skip(table.GroupedBy)], Rows = rows };
    }

    /// <summary>The line of the group that a row belongs to; null for a line itself, and for a sum of all.</summary>
    public static ReportRow? LineAbove(ReportTable table, int row) => row >= table.Rows.Count || table.Rows[row].Kind is RowKind.Group or RowKind.Total
        ? null
        : table.Rows.Take(row).LastOrDefault(each => each.Kind == RowKind.Group);

    private static ReportRow Line(string group, int columns) => new([group, .. Enumerable.Repeat<object?>(null, columns - 1)], RowKind.Group);

    /// <summary>What a sum is called stands in the first column that is left.</summary>
    private static ReportRow Under(ReportRow row, int columns) => row with
    {
        Values = row.Kind == RowKind.Body
            ? [.. row.Values.Skip(columns)]
            : [row.Values[columns - 1], .. row.Values.Skip(columns + 1)],
    };
}
