namespace FundLedger.Pdf;

/// <summary>What a row of a table is: its style says how each kind looks.</summary>
public enum TableRowKind
{
    Body,

    /// <summary>A line that names the group of the rows below it.</summary>
    Group,

    Subtotal,

    Total,
}
