using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>The widths of a table's columns, from the left.</summary>
public sealed class TableColumnsDescriptor
{
    internal TableColumnsDescriptor()
    {
    }

    internal List<Width> Widths { get; } = [];

    /// <summary>A column of a width in points.</summary>
    public void ConstantColumn(float width) => Widths.Add(new Width(width, 0));

    /// <summary>A column that takes a part of what the others leave.</summary>
    public void RelativeColumn(float part = 1) => Widths.Add(new Width(0, part));

    /// <summary>A column as wide as its widest cell.</summary>
    public void AutoColumn() => Widths.Add(default);
}
