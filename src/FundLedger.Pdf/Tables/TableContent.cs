using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>What a table shows.</summary>
/// <param name="Columns">The widths of its columns.</param>
/// <param name="Header">Its header, on every page; null: none.</param>
/// <param name="Body">Its rows.</param>
/// <param name="Style">How it looks.</param>
internal sealed record TableContent(IReadOnlyList<Width> Columns, Band? Header, IReadOnlyList<Band> Body, TableStyle Style)
{
    /// <summary>Makes the row that carries sums over a page; null: sums are not carried.</summary>
    public Func<Carry, Band>? Carried { get; init; }

    /// <summary>Makes the row at the head of a further page that says where its rows belong, given how many stand above; null: none.</summary>
    public Func<int, Band?>? GoesOn { get; init; }

    /// <summary>How wide a column's cells would be by themselves, the widest of them.</summary>
    public float Natural(int column, LayoutContext context)
    {
        var endless = new Size(float.PositiveInfinity, float.PositiveInfinity);
        var cells = Body.Prepend(Header).OfType<Band>().SelectMany(band => band.Rows).SelectMany(row => row.Cells);
        return 2 * Style.PaddingX + cells.Where(cell => cell.Column == column && cell.ColumnSpan == 1)
            .Select(cell => cell.Content.Layout(endless, context).Box?.Size.Width ?? 0).DefaultIfEmpty().Max();
    }
}
