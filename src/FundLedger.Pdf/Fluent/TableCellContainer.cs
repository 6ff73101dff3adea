namespace FundLedger.Pdf.Fluent;

/// <summary>A cell of a table. Where its place is not said it stands after the one before.</summary>
public sealed class TableCellContainer : Container
{
    internal TableCellContainer()
    {
    }

    /// <summary>Its row from zero; null: after the one before.</summary>
    internal int? AtRow { get; private set; }

    internal int? AtColumn { get; private set; }

    internal int Columns { get; private set; } = 1;

    internal int Rows { get; private set; } = 1;

    internal bool HeadsRow { get; private set; }

    /// <summary>Puts it into a row, from one.</summary>
    public TableCellContainer Row(int row)
    {
        AtRow = row - 1;
        return this;
    }

    /// <summary>Puts it into a column, from one.</summary>
    public TableCellContainer Column(int column)
    {
        AtColumn = column - 1;
        return this;
    }

    /// <summary>Over how many rows it stands.</summary>
    public TableCellContainer RowSpan(int rows)
    {
        Rows = rows;
        return this;
    }

    /// <summary>Over how many columns it stands.</summary>
    public TableCellContainer ColumnSpan(int columns)
    {
        Columns = columns;
        return this;
    }

    /// <summary>Makes it the header of its row, for those who hear the table read.</summary>
    public TableCellContainer HeaderOfRow()
    {
        HeadsRow = true;
        return this;
    }
}
