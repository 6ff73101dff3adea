using FundLedger.Pdf.Tables;

namespace FundLedger.Pdf.Fluent;

/// <summary>Cells of a table, row by row.</summary>
public sealed class TableCellsDescriptor
{
    private readonly int _columns;
    private readonly bool _header;
    private readonly List<(TableCellContainer Cell, TableRowKind Kind, bool StartsRow)> _cells = [];
    private TableRowKind _kind;
    private bool _startsRow;

    internal TableCellsDescriptor(int columns, bool header) => (_columns, _header) = (columns, header);

    /// <summary>Adds a cell, after the one before.</summary>
    public TableCellContainer Cell()
    {
        _cells.Add((new TableCellContainer(), _kind, _startsRow));
        _startsRow = false;
        return _cells[^1].Cell;
    }

    /// <summary>The next cell starts a row of a kind.</summary>
    internal void StartRow(TableRowKind kind) => (_kind, _startsRow) = (kind, true);

    /// <summary>The rows, with empty cells where none was given.</summary>
    internal IReadOnlyList<TableRow> Rows()
    {
        var grid = new TableGrid(_columns);
        foreach (var (cell, kind, startsRow) in _cells)
            grid.Add(cell, kind, startsRow, _header ? "Column" : cell.HeadsRow ? "Row" : null);
        return grid.Rows();
    }
}
