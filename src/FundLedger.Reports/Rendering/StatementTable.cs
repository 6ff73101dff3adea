using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>The table of a statement: rows with their amounts, of a form with two sides both beside each other.</summary>
internal sealed class StatementTable
{
    private const float Largest = 8;
    private const float Smallest = 5.5f;
    private const float Step = 0.25f;

    /// <summary>The least that a row's name needs, in sizes of its font.</summary>
    private const float LeastName = 13;

    private const float IndentOf = 0.9f;

    /// <summary>A form of more lines stands close, so that it and its signatures are on one page.</summary>
    private const int MostAtEase = 34;

    private readonly StatementSheet _sheet;
    private readonly RenderContext _context;
    private readonly float _amount;
    private readonly TableStyle _style;

    public StatementTable(StatementSheet sheet, RenderContext context)
    {
        (_sheet, _context) = (sheet, context);
        _style = TableStyle.Form with { PaddingX = 3, PaddingY = Math.Max(sheet.Left.Count, sheet.Right.Count) > MostAtEase ? 0.7f : 1.7f };
        _amount = sheet.Left.Concat(sheet.Right).SelectMany(row => row.Cells)
            .Select(cell => ChartText.WidthOf(TextOf(cell), 1.08f)).Concat(sheet.Columns.Select(TitleOf)).Max();
        for (FontSize = Largest; FontSize > Smallest && !Fits(); FontSize -= Step)
        {
        }
    }

    /// <summary>The largest size at which amounts stand on one line and names have room.</summary>
    public float FontSize { get; private set; }

    private int Sides => _sheet.Second is null ? 1 : 2;

    private float AmountWidth => _amount * FontSize + 2 * _style.PaddingX + 1;

    private float NumberWidth => _sheet.HasNumbers ? 3 * FontSize + 2 * _style.PaddingX : 0;

    public void Compose(TableDescriptor table)
    {
        table.Style(_style);
        table.ColumnsDefinition(columns =>
        {
            for (var side = 0; side < Sides; side++)
            {
                columns.RelativeColumn();
                if (_sheet.HasNumbers)
                    columns.ConstantColumn(NumberWidth);
                foreach (var _ in _sheet.Columns)
                    columns.ConstantColumn(AmountWidth);
            }
        });
        table.Header(ComposeHeader);
        foreach (var (left, right) in Beside())
        {
            table.Row(TableRowKind.Body, cells =>
            {
                ComposeRow(cells, left);
                if (Sides == 2)
                    ComposeRow(cells, right);
            });
        }
    }

    private void ComposeHeader(TableCellsDescriptor header)
    {
        var rows = _sheet.Columns.Any(column => column.Group is not null) ? 2 : 1;
        foreach (var first in new[] { _sheet.First, _sheet.Second }.OfType<LocalName>())
        {
            header.Cell().RowSpan(rows).AlignMiddle().Text(_context.In(first)).AlignCenter();
            if (_sheet.HasNumbers)
                header.Cell().RowSpan(rows).AlignMiddle().Text(_context.In("行次", "No.")).AlignCenter();
            for (var (at, span) = (0, 1); at < _sheet.Columns.Count; at += span)
            {
                var column = _sheet.Columns[at];
                span = column.Group is null ? 1 : _sheet.Columns.Skip(at).TakeWhile(each => each.Group == column.Group).Count();
                if (column.Group is { } group)
                    header.Cell().ColumnSpan(span).Text(_context.In(group)).AlignCenter();
                else
                    header.Cell().RowSpan(rows).AlignMiddle().Text(_context.In(column.Name)).AlignCenter();
            }
        }

        foreach (var column in _sheet.Columns.Where(column => column.Group is not null))
            header.Cell().Text(_context.In(column.Name)).AlignCenter();
    }

    private void ComposeRow(TableCellsDescriptor cells, SheetRow? row)
    {
        var name = cells.Cell();
        if (row is not null)
        {
            var text = name.HeaderOfRow().PaddingLeft(row.Indent * IndentOf * FontSize).Text(_context.In(row.Name));
            if (row.Kind != RowKind.Body)
                text.Bold();
        }

        if (_sheet.HasNumbers)
            cells.Cell().Text(row?.Number ?? "").AlignCenter();
        for (var at = 0; at < _sheet.Columns.Count; at++)
        {
            var place = cells.Cell();
            if (row is { Cells.Count: > 0 })
            {
                var amount = _context.Put(place, row.Cells[at], right: true);
                if (row.Kind != RowKind.Body)
                    amount.Bold();
            }
        }
    }

    /// <summary>Rows beside each other; the totals of both sides stand on the last line.</summary>
    private IEnumerable<(SheetRow? Left, SheetRow? Right)> Beside()
    {
        var (left, right) = (_sheet.Left, _sheet.Right);
        var lines = Math.Max(left.Count, right.Count);
        for (var line = 0; line < lines; line++)
            yield return (At(left, line), At(right, line));

        SheetRow? At(IReadOnlyList<SheetRow> rows, int line) =>
            line == lines - 1 ? (rows.Count > 0 ? rows[^1] : null) : line < rows.Count - 1 ? rows[line] : null;
    }

    private bool Fits() => Sides * (NumberWidth + _sheet.Columns.Count * AmountWidth + LeastName * FontSize) <= _context.Width;

    private string TextOf(AmountText? cell) => _context.Text(cell);

    /// <summary>A title may be broken over lines, Chinese anywhere.</summary>
    private float TitleOf(SheetColumn column) => Math.Min(4.6f, ChartText.WidthOf(_context.In(column.Name), 1.08f));
}
