namespace FundLedger.Pdf.Elements;

/// <summary>In a column, what follows stands on the next page. Elsewhere, and at either end of a column, it does nothing.</summary>
internal sealed class PageBreak : Element
{
    public override Placement Layout(Size space, LayoutContext context) => Whole(default, (_, _) => { });
}
