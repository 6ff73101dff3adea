using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>
/// A table. On each further page its header stands again, as an artifact. Rows are not split unless one is higher than a page,
/// and a total does not stand alone on a page.
/// </summary>
/// <param name="content">What it shows.</param>
/// <param name="progress">What earlier pages hold; null on the first.</param>
internal sealed class Table(TableContent content, TableProgress? progress = null) : Element
{
    public override Placement Layout(Size space, LayoutContext context)
    {
        var state = progress ?? TableProgress.Start(content, space, context);
        var page = new TablePage(content, state, space.Height, context);
        if (!page.Open())
            return Placement.None;
        page.Fill();
        if (page.IsEmpty && content.Body.Count > state.Next)
        {
            if (!context.MustPlace)
                return Placement.None;
            if (state.BandAt(content, state.Next).Rows.Count > 1)
                return new Table(Apart(state.Next), state).Layout(space, context);
            if (!page.Split())
                return Placement.None;
        }
        var (box, next) = page.Close();
        return new(box, next is null ? null : new Table(content, next));
    }

    /// <summary>The same, with the rows of a band that is higher than a page each for itself.</summary>
    private TableContent Apart(int band) => content with
    {
        Body = [.. content.Body.Take(band), .. content.Body[band].Apart(content.Columns.Count), .. content.Body.Skip(band + 1)],
    };
}
