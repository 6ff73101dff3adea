using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>A table of figures; one that is too wide for the page stands as several below each other, its first columns in each.</summary>
internal static class TableRendering
{
    public static void Compose(ColumnDescriptor column, ReportTable given, RenderContext context)
    {
        var table = GroupedRows.Of(given, context);
        if (table.Title is { } title)
            HeadingRendering.Compose(column.Item(), context.In(title));
        if (table.Rows.Count == 0)
        {
            column.Item().Text(context.In("无记录。", "No entries.")).FontColor(ReportStyle.Faint);
            return;
        }

        foreach (var slice in TableSlice.Of(table, context))
            column.Item().DefaultTextStyle(style => style.FontSize(slice.FontSize)).Table(descriptor => Compose(descriptor, table, slice, context));
    }

    private static void Compose(TableDescriptor descriptor, ReportTable table, TableSlice slice, RenderContext context)
    {
        descriptor.ColumnsDefinition(columns =>
        {
            foreach (var width in slice.Widths)
                columns.ConstantColumn(width);
        });
        descriptor.Header(header =>
        {
            foreach (var column in slice.Columns.Select(at => table.Columns[at]))
            {
                var text = header.Cell().AlignBottom().Text(context.In(column.Title));
                if (column.Right)
                    text.AlignRight();
            }
        });
        if (table.CarriesForward)
            descriptor.CarryForward(new CarriedSums(table, slice, context).Compose);
        if (table.GroupedBy > 0)
            descriptor.GoOn(rows => GroupedRows.LineAbove(table, rows) is { } line ? cells => ComposeGroup(cells, context.In("（续）", " (continued)"), line, slice, context) : null);
        descriptor.Rows(table.Rows, row => Drawn(row.Kind), (cells, row) => ComposeRow(cells, table, row, slice, context));
    }

    private static void ComposeRow(TableCellsDescriptor cells, ReportTable table, ReportRow row, TableSlice slice, RenderContext context)
    {
        if (row.Kind == RowKind.Group)
        {
            ComposeGroup(cells, "", row, slice, context);
            return;
        }

        for (var (i, span) = (0, 1); i < slice.Columns.Count; i += span)
        {
            var (value, right) = (row.Values[slice.Columns[i]], table.Columns[slice.Columns[i]].Right);
            span = RowLabel.Span(table, row, slice.Columns, i);
            var cell = cells.Cell();
            if (span > 1)
                cell.ColumnSpan(span);
            if (i == 0 && !right && value is not (null or ""))
                cell.HeaderOfRow();
            if (value is not null || row.Kind == RowKind.Body)
                context.Put(cell, value, right);
        }
    }

    private static TableRowKind Drawn(RowKind kind) => kind switch
    {
        RowKind.Body => TableRowKind.Body,
        RowKind.Group => TableRowKind.Group,
        RowKind.Subtotal => TableRowKind.Subtotal,
        RowKind.Total => TableRowKind.Total,
    };

    private static void ComposeGroup(TableCellsDescriptor cells, string suffix, ReportRow row, TableSlice slice, RenderContext context) =>
        cells.Cell().ColumnSpan(slice.Columns.Count).Text(context.Text(row.Values[0]) + suffix);
}
