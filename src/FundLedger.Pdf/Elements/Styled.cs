namespace FundLedger.Pdf.Elements;

/// <summary>An element whose texts look in a way where they do not say otherwise.</summary>
internal sealed class Styled(Element element, TextStyle style) : Element
{
    public override Placement Layout(Size space, LayoutContext context) =>
        element.Layout(space, context with { Style = style.Within(context.Style) }).Wrap(box => box, rest => new Styled(rest, style));
}
