using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>A band of a table, laid out.</summary>
internal sealed class LaidBand
{
    private readonly Band _band;
    private readonly List<(TableCell Cell, Box? Box, int Row)> _cells = [];
    private readonly float[] _heights;
    private readonly TableStyle _style;
    private readonly BandParts? _parts;

    private LaidBand(Band band, TableStyle style, BandParts? parts)
    {
        (_band, _style, _parts) = (band, style, parts);
        _heights = new float[band.Rows.Count];
    }

    public float Height => _heights.Sum();

    public int Rows => _heights.Length;

    public TableRowKind Kind => _band.Kind;

    /// <summary>Lays out a band.</summary>
    /// <param name="band">The band.</param>
    /// <param name="columns">The widths of the columns.</param>
    /// <param name="style">The table's looks.</param>
    /// <param name="room">The height that is left.</param>
    /// <param name="context">The context; where it must place something, a single row is split, and what is left of it is returned.</param>
    public static (LaidBand? Laid, Band? Left) Lay(Band band, float[] columns, TableStyle style, float room, LayoutContext context)
    {
        var parts = band.Parts ?? (context.MustPlace ? new BandParts(band.Rows[0].Cells.Count) : null);
        var laid = new LaidBand(band, style, parts);
        var rests = new List<Element?>();
        for (var row = 0; row < band.Rows.Count; row++)
        {
            foreach (var cell in band.Rows[row].Cells)
            {
                var placed = cell.Content.Layout(style.Padding.Within(new Size(cell.Width(columns), room)), context);
                if (!context.MustPlace && !placed.IsWhole)
                    return default;
                laid.Add(cell, placed.Box, row);
                rests.Add(placed.Box is null ? cell.Content : placed.Rest);
            }
        }
        laid.Stretch();
        if (laid.Height > room + 0.01f || laid._cells.TrueForAll(cell => cell.Box is null))
            return default;
        return (laid, rests.TrueForAll(rest => rest is null) ? null : Rest(band, rests, parts));
    }

    /// <summary>Paints backgrounds and lines.</summary>
    public void PaintLines(ICanvas page, Position at, float[] columns, Color? background, bool strong)
    {
        var (y, width) = (at.Y, columns.Sum());
        if (background is { } fill)
            page.Fill(new Rect(at.X, at.Y, width, Height), fill);
        if (_style.RuleWidth <= 0)
            return;
        if (!_style.Grid && _heights.Length == 1)
            page.Line(new(at.X, at.Y + Height), new(at.X + width, at.Y + Height), _style.RuleWidth, _style.Rule);
        else
            PaintCellLines(page, at, columns);
        if (strong)
            page.Line(new(at.X, y), new(at.X + width, y), 2 * _style.RuleWidth, _style.HeaderBackground ?? _style.Rule);
    }

    /// <summary>Paints what the cells show, each row a part of the document.</summary>
    public void PaintCells(IPageCanvas page, Position at, float[] columns)
    {
        var cell = 0;
        for (var row = 0; row < _heights.Length; row++)
        {
            page.BeginTag(Tag.Row, _parts?.Row);
            for (; cell < _cells.Count && _cells[cell].Row == row; cell++)
            {
                page.BeginTag(_cells[cell].Cell.Tag, _parts?.Cells[cell]);
                _cells[cell].Box?.Paint(page, _style.Padding.Within(Area(_cells[cell].Cell, row, at, columns)));
                page.EndTag();
            }
            page.EndTag();
        }
    }

    private static Band Rest(Band band, List<Element?> rests, BandParts? parts) => new(
        [band.Rows[0] with { Cells = [.. band.Rows[0].Cells.Select((cell, at) => cell with { Content = rests[at] ?? TableCell.Empty })] }], parts);

    private void Add(TableCell cell, Box? box, int row)
    {
        _cells.Add((cell, box, row));
        if (cell.RowSpan == 1)
            _heights[row] = Math.Max(_heights[row], Needed(box));
    }

    /// <summary>Where a cell needs more than its rows are high, the last of them grows.</summary>
    private void Stretch()
    {
        if (_heights.Length == 1)
            return;
        foreach (var (cell, box, row) in _cells)
        {
            var last = Math.Min(row + cell.RowSpan, _heights.Length) - 1;
            _heights[last] += Math.Max(0, Needed(box) - _heights[row..(last + 1)].Sum());
        }
    }

    private float Needed(Box? box) => (box?.Size.Height ?? 0) + 2 * _style.PaddingY;

    private Rect Area(TableCell cell, int row, Position at, float[] columns)
    {
        var (x, y, height) = (at.X, at.Y, 0f);
        for (var column = 0; column < cell.Column; column++)
            x += columns[column];
        for (var above = 0; above < row; above++)
            y += _heights[above];
        for (var own = row; own < Math.Min(row + cell.RowSpan, _heights.Length); own++)
            height += _heights[own];
        return new Rect(x, y, cell.Width(columns), height);
    }

    private void PaintCellLines(ICanvas page, Position at, float[] columns)
    {
        var (side, bottom) = (_style.Grid ? _style.RuleWidth : 0, _style.RuleWidth);
        foreach (var (cell, _, row) in _cells)
        {
            var area = Area(cell, row, at, columns);
            Frame.Lines(page, area, new Sides(cell.Column == 0 ? side : 0, _style.Grid ? bottom : 0, side, bottom), _style.Rule);
        }
    }
}
