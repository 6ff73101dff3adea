using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Tables;

namespace FundLedger.Pdf.Fluent;

/// <summary>A table. Its cells are given row by row, or each by its place.</summary>
public sealed class TableDescriptor : IComposition
{
    private readonly TableColumnsDescriptor _columns = new();
    private TableCellsDescriptor? _header;
    private Action<TableCellsDescriptor, Carry>? _carried;
    private Func<int, Action<TableCellsDescriptor>?>? _goesOn;
    private TableStyle _style = TableStyle.Figures;
    private TableCellsDescriptor? _body;
    private IReadOnlyList<Band>? _rows;

    internal TableDescriptor()
    {
    }

    private TableCellsDescriptor Body => _body ??= new TableCellsDescriptor(_columns.Widths.Count, header: false);

    /// <summary>The widths of its columns; to be said first.</summary>
    public void ColumnsDefinition(Action<TableColumnsDescriptor> define) => define(_columns);

    /// <summary>How it looks.</summary>
    public void Style(TableStyle style) => _style = style;

    /// <summary>Its header, which stands again on every page.</summary>
    public void Header(Action<TableCellsDescriptor> compose) => compose(_header = new TableCellsDescriptor(_columns.Widths.Count, header: true));

    /// <summary>Adds a cell, after the one before.</summary>
    public TableCellContainer Cell() => Body.Cell();

    /// <summary>Adds a row of a kind.</summary>
    public void Row(TableRowKind kind, Action<TableCellsDescriptor> compose)
    {
        Body.StartRow(kind);
        compose(Body);
        Body.StartRow(TableRowKind.Body);
    }

    /// <summary>
    /// The rows of a table that has many: each is composed when its page is laid out, and not kept. They are all of its rows.
    /// </summary>
    /// <param name="rows">The rows; each may be asked for several times.</param>
    /// <param name="kind">What kind a row is.</param>
    /// <param name="compose">Composes a row.</param>
    public void Rows<T>(IReadOnlyList<T> rows, Func<T, TableRowKind> kind, Action<TableCellsDescriptor, T> compose) =>
        _rows = new MadeList<T, Band>(rows, row => BandOf(kind(row), cells => compose(cells, row)));

    /// <summary>
    /// Carries sums over pages: composes the row at the foot of a page that the table goes on after (过次页), and the row at the
    /// head of the next (承前页), given how many of the table's rows stand above.
    /// </summary>
    public void CarryForward(Action<TableCellsDescriptor, Carry> compose) => _carried = compose;

    /// <summary>
    /// Says at the head of a further page where its rows belong: composes a row of a group, given how many of the table's
    /// rows stand above; null: none is needed.
    /// </summary>
    public void GoOn(Func<int, Action<TableCellsDescriptor>?> compose) => _goesOn = compose;

    Element IComposition.Build()
    {
        var header = _header?.Rows();
        return new Table(new TableContent(_columns.Widths, header is { Count: > 0 } ? new Band(header) : null, _rows ?? [.. Bands(Body.Rows())], _style)
        {
            Carried = _carried is null ? null : carry => BandOf(TableRowKind.Subtotal, cells => _carried(cells, carry)),
            GoesOn = _goesOn is null ? null : rows => _goesOn(rows) is { } compose ? BandOf(TableRowKind.Group, compose) : null,
        });
    }

    private Band BandOf(TableRowKind kind, Action<TableCellsDescriptor> compose)
    {
        var cells = new TableCellsDescriptor(_columns.Widths.Count, header: false);
        cells.StartRow(kind);
        compose(cells);
        return new Band(cells.Rows());
    }

    /// <summary>Rows that cells join are one band.</summary>
    private static IEnumerable<Band> Bands(IReadOnlyList<TableRow> rows)
    {
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            for (var row = first; row < end; row++)
                end = Math.Min(rows.Count, Math.Max(end, row + rows[row].Cells.Select(cell => cell.RowSpan).DefaultIfEmpty(1).Max()));
            yield return new Band([.. rows.Skip(first).Take(end - first)]);
            first = end;
        }
    }
}
