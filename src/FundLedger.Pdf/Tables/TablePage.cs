using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>A page of a table, as it is filled.</summary>
internal sealed class TablePage(TableContent content, TableProgress progress, float room, LayoutContext context)
{
    private readonly LayoutContext _body = context with { MustPlace = false };
    private readonly LayoutContext _header = Styled(context, content.Style.HeaderText);
    private readonly LayoutContext _total = Styled(context, content.Style.TotalText);
    private readonly List<LaidBand> _placed = [];
    private LaidBand? _head;
    private LaidBand? _brought;
    private LaidBand? _carried;
    private Band? _rest;
    private float _height;
    private int _next = progress.Next;

    public bool IsEmpty => _placed.Count == 0;

    private int Rows => progress.Rows + _placed.Sum(band => band.Rows) - (_rest is null ? 0 : 1);

    /// <summary>Places the header, and on further pages the sums so far, or the group that goes on; false where they do not fit.</summary>
    public bool Open()
    {
        if (content.Header is { } header)
        {
            _head = Lay(header, _header);
            if (_head is null)
                return false;
            _height += _head.Height;
        }
        if (!progress.IsFirstPage && (content.Carried?.Invoke(new Carry(progress.Rows, Forward: false)) ?? content.GoesOn?.Invoke(progress.Rows)) is { } again)
        {
            _brought = Lay(again, _total);
            _height += _brought?.Height ?? 0;
        }
        return true;
    }

    /// <summary>Places rows while they fit.</summary>
    public void Fill()
    {
        for (; _next < content.Body.Count; _next++)
        {
            var band = progress.BandAt(content, _next);
            if (Lay(band, ContextOf(band)) is not { } laid)
            {
                MakeRoom(band.Kind);
                return;
            }
            Push(laid);
        }
    }

    /// <summary>Places as much of the next row as fits, where it is higher than a page; false where nothing of it does.</summary>
    public bool Split()
    {
        var band = progress.BandAt(content, _next);
        var (laid, rest) = LaidBand.Lay(band, progress.Widths, content.Style, room - _height, ContextOf(band) with { MustPlace = true });
        if (laid is null)
            return false;
        Push(laid);
        _rest = rest;
        if (rest is null)
            _next++;
        return true;
    }

    /// <summary>The page, and where the next one goes on; null at the table's end.</summary>
    public (Box Box, TableProgress? Next) Close()
    {
        var box = Box.Of(new Size(progress.Widths.Sum(), _height + (_carried?.Height ?? 0)), Paint);
        return (box, _next == content.Body.Count ? null : progress with { Next = _next, Rows = Rows, IsFirstPage = false, Rest = _rest });
    }

    /// <summary>Takes off what may not be the last of a page that the table goes on after, and what stands where the carried sums go.</summary>
    private void MakeRoom(TableRowKind following)
    {
        if (following is TableRowKind.Total or TableRowKind.Subtotal && _placed.Count > 1)
            Pop();
        while (_placed.Count > 1 && _placed[^1].Kind == TableRowKind.Group)
            Pop();
        while (content.Carried is { } carried && !IsEmpty)
        {
            _carried = Lay(carried(new Carry(Rows, Forward: true)), _total);
            if (_carried is not null)
                break;
            Pop();
        }
    }

    private static LayoutContext Styled(LayoutContext context, TextStyle style) =>
        context with { MustPlace = false, Style = style.Within(context.Style) };

    private LayoutContext ContextOf(Band band) => band.Kind == TableRowKind.Body ? _body : _total;

    private LaidBand? Lay(Band band, LayoutContext within) => LaidBand.Lay(band, progress.Widths, content.Style, room - _height, within).Laid;

    private void Push(LaidBand laid)
    {
        _placed.Add(laid);
        _height += laid.Height;
    }

    private void Pop()
    {
        _height -= _placed[^1].Height;
        _placed.RemoveAt(_placed.Count - 1);
        _next--;
    }

    private void Paint(IPageCanvas page, Rect area)
    {
        page.BeginArtifact();
        var at = new Position(area.X, area.Y);
        var row = progress.Rows;
        foreach (var (laid, kind) in All())
        {
            var background = kind is { } known ? content.Style.Background(known, row % 2 == 1) : content.Style.HeaderBackground;
            laid.PaintLines(page, at, progress.Widths, background, kind == TableRowKind.Total);
            at = at with { Y = at.Y + laid.Height };
            row += laid == _head || laid == _brought ? 0 : laid.Rows;
        }
        page.EndArtifact();
        page.BeginTag(Tag.Table, progress.Part);
        PaintCells(page, new Position(area.X, area.Y));
        page.EndTag();
    }

    private void PaintCells(IPageCanvas page, Position at)
    {
        foreach (var (laid, _) in All())
        {
            // What a page repeats is no part of the document.
            var repeated = laid == _brought || laid == _carried || (laid == _head && !progress.IsFirstPage);
            if (repeated)
                page.BeginArtifact();
            laid.PaintCells(page, at, progress.Widths);
            if (repeated)
                page.EndArtifact();
            at = at with { Y = at.Y + laid.Height };
        }
    }

    /// <summary>All bands of the page from the top, and what they are; null: the header.</summary>
    private IEnumerable<(LaidBand Laid, TableRowKind? Kind)> All()
    {
        if (_head is not null)
            yield return (_head, null);
        if (_brought is not null)
            yield return (_brought, _brought.Kind);
        foreach (var laid in _placed)
            yield return (laid, laid.Kind);
        if (_carried is not null)
            yield return (_carried, TableRowKind.Subtotal);
    }
}
