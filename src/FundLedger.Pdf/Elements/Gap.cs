namespace FundLedger.Pdf.Elements;

/// <summary>Empty room of a height in points.</summary>
internal sealed class Gap(float height) : Element
{
    public override Placement Layout(Size space, LayoutContext context) =>
        height > space.Height + Tolerance && !context.MustPlace ? Placement.None : Whole(new Size(0, Math.Min(height, space.Height)), (_, _) => { });
}
