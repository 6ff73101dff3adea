using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Content">What it shows.</param>
/// <param name="Column">Its first column, from zero.</param>
/// <param name="ColumnSpan">How many columns it stands in.</param>
/// <param name="RowSpan">How many rows it stands in.</param>
/// <param name="Heads">What it heads: <c>Column</c>, <c>Row</c>, or null where it holds data.</param>
internal sealed record TableCell(Element Content, int Column, int ColumnSpan, int RowSpan, string? Heads)
{
    private static readonly Tag ColumnHeader = new("TH") { Scope = "Column" };
    private static readonly Tag RowHeader = new("TH") { Scope = "Row" };

    public static readonly Element Empty = new Gap(0);

    public Tag Tag
    {
        get
        {
            var tag = Heads switch
            {
                null => Tag.Cell,
                "Row" => RowHeader,
                _ => ColumnHeader,
            };
            return ColumnSpan == 1 && RowSpan == 1 ? tag : tag with { ColumnSpan = ColumnSpan, RowSpan = RowSpan };
        }
    }

    public float Width(float[] columns)
    {
        var width = 0f;
        for (var column = Column; column < Column + ColumnSpan; column++)
            width += columns[column];
        return width;
    }
}

/// <summary>A row of a table: the cells that start in it, from the left.</summary>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, TableRowKind Kind = TableRowKind.Body);

/// <summary>Rows that cells join, so that they stay on one page: mostly one.</summary>
internal sealed record Band(IReadOnlyList<TableRow> Rows, BandParts? Parts = null)
{
    public TableRowKind Kind => Rows[0].Kind;

    /// <summary>Its rows apart, where they are too high for a page: cells stand in the first of their rows only.</summary>
    public IEnumerable<Band> Apart(int columns) => Rows.Select((row, at) => new Band([row with
    {
        Cells = [.. row.Cells.Select(cell => cell with { RowSpan = 1 }), .. Covered(at, columns)],
    }]));

    /// <summary>Empty cells for the columns of a row that cells from above reach into.</summary>
    private IEnumerable<TableCell> Covered(int row, int columns) => Enumerable.Range(0, columns)
        .Where(column => !Rows[row].Cells.Any(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan))
        .Select(column => new TableCell(TableCell.Empty, column, 1, 1, null));
}

/// <summary>What tells the row and the cells of a split band from others, on all its pages.</summary>
internal sealed class BandParts(int cells)
{
    public object Row { get; } = new();

    public object[] Cells { get; } = [.. Enumerable.Range(0, cells).Select(_ => new object())];
}
