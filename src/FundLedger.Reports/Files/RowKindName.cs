namespace FundLedger.Reports;

internal static class RowKindName
{
    /// <summary>The kind of a row as files write it.</summary>
    public static string Name(this RowKind kind) => kind switch
    {
        RowKind.Body => "body",
        RowKind.Group => "group",
        RowKind.Subtotal => "subtotal",
        RowKind.Total => "total",
    };
}
