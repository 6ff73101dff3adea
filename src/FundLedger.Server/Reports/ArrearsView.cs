namespace FundLedger.Server;

/// <summary>绩效拖欠账龄表: arrears by unit and days late.</summary>
internal static class ArrearsView
{
    public static void Write(
        Output output, BookSetup setup, AsOf asOf, IReadOnlyList<ArrearsRow> units, IReadOnlyList<ArrearsRow> total)
    {
        var columns = ArrearsColumns.Of(setup).In(output.Language);
        if (!output.IsText)
        {
            output.Rows([.. units, .. total], columns);
            return;
        }

        output.Heading(setup, asOf, "绩效拖欠账龄", "Arrears of performance pay");
        ArrearsRow[] rows = [.. units, .. total];
        output.Table(rows, columns.Named(ArrearsColumns.Ageing),
            output.In("逾期未付，按迟付天数", "Overdue, by days late"));
        output.Table(rows, columns.Named(ArrearsColumns.Lateness),
            output.In("迟付程度", "How late"));
    }
}
