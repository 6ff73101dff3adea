using FundLedger.Pdf.Fluent;

namespace FundLedger.Pdf.Tables;

/// <summary>Finds each cell of a table its place.</summary>
internal sealed class TableGrid(int columns)
{
    private readonly List<(List<TableCell> Cells, TableRowKind Kind)> _rows = [];

    // Places of cells that stand where the cursor has not been: below it, or put there by their number.
    private readonly HashSet<(int Row, int Column)> _taken = [];
    private int _row;
    private int _column;

    public void Add(TableCellContainer cell, TableRowKind kind, bool startsRow, string? heads)
    {
        if (cell.Columns > columns)
            throw new InvalidOperationException($"A cell of {cell.Columns} columns stands in a table of {columns}.");
        if (startsRow && _column > 0)
            (_row, _column) = (_row + 1, 0);
        var placed = cell.AtRow is not null || cell.AtColumn is not null;
        var (row, column) = placed ? (cell.AtRow ?? _row, cell.AtColumn ?? 0) : Next(cell.Columns);
        if (!placed)
            (_row, _column) = (row, column + cell.Columns);
        if (placed || cell.Rows > 1)
            Take(row, column, cell);
        while (_rows.Count < row + cell.Rows)
            _rows.Add(([], kind));
        _rows[row].Cells.Add(new TableCell(cell.Build(), column, cell.Columns, cell.Rows, heads));
    }

    /// <summary>The rows, with empty cells where none was given.</summary>
    public IReadOnlyList<TableRow> Rows()
    {
        for (var row = 0; row < _rows.Count; row++)
            Fill(row);
        return _rows.ConvertAll(row => new TableRow(row.Cells, row.Kind));
    }

    /// <summary>The next place from the cursor on where a cell fits.</summary>
    private (int Row, int Column) Next(int span)
    {
        var (row, column) = (_row, _column);
        while (column + span > columns || IsTaken(row, column, span))
            (row, column) = column + span >= columns ? (row + 1, 0) : (row, column + 1);
        return (row, column);
    }

    private bool IsTaken(int row, int column, int span)
    {
        for (var at = column; _taken.Count > 0 && at < column + span; at++)
        {
            if (_taken.Contains((row, at)))
                return true;
        }
        return false;
    }

    private void Take(int row, int column, TableCellContainer cell)
    {
        for (var down = 0; down < cell.Rows; down++)
        {
            for (var right = 0; right < cell.Columns; right++)
            {
                if (!_taken.Add((row + down, column + right)))
                    throw new InvalidOperationException($"Two cells stand in row {row + down + 1}, column {column + right + 1}.");
            }
        }
    }

    private void Fill(int row)
    {
        var cells = _rows[row].Cells;
        var free = new bool[columns];
        Array.Fill(free, true);
        foreach (var cell in cells)
            free.AsSpan(cell.Column, cell.ColumnSpan).Clear();
        for (var column = 0; column < columns; column++)
        {
            if (free[column] && !_taken.Contains((row, column)))
                cells.Add(new TableCell(TableCell.Empty, column, 1, 1, null));
        }
        cells.Sort((left, right) => left.Column - right.Column);
    }
}
