using System.Globalization;
using System.Text;
using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>
/// Writes a drawing as SVG: presentation attributes only, no style, no script, no link, so that it stands under the
/// strictest content security policy, in a page or in a file of its own.
/// </summary>
internal sealed class SvgCanvas(Size size) : ICanvas
{
    private readonly StringBuilder _svg = new();

    public void Fill(Rect area, Color color) => Element(
        $"<rect x=\"{area.X:0.##}\" y=\"{area.Y:0.##}\" width=\"{area.Width:0.##}\" height=\"{area.Height:0.##}\" fill=\"{Hex(color)}\"/>");

    public void Line(Position from, Position to, float width, Color color) => Element(
        $"<line x1=\"{from.X:0.##}\" y1=\"{from.Y:0.##}\" x2=\"{to.X:0.##}\" y2=\"{to.Y:0.##}\" stroke=\"{Hex(color)}\" stroke-width=\"{width:0.##}\"/>");

    public void Path(ReadOnlySpan<Position> points, bool closed, Color? fill, Color? stroke, float width)
    {
        _svg.Append(closed ? "<polygon points=\"" : "<polyline points=\"");
        for (var i = 0; i < points.Length; i++)
            _svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : " ")}{points[i].X:0.##},{points[i].Y:0.##}");
        Element($"\" fill=\"{(fill is { } inside ? Hex(inside) : "none")}\" stroke=\"{(stroke is { } edge ? Hex(edge) : "none")}\" stroke-width=\"{width:0.##}\"/>");
    }

    public void Text(string text, Position at, float size, Color color, Alignment alignment = Alignment.Left, bool bold = false) => Element(
        $"<text x=\"{at.X:0.##}\" y=\"{at.Y:0.##}\" font-size=\"{size:0.##}\" fill=\"{Hex(color)}\"{Anchor(alignment)}{(bold ? " font-weight=\"bold\"" : "")}>{Escaped(text)}</text>");

    /// <summary>About the width: the font is the reader's.</summary>
    public float Measure(string text, float size, bool bold = false) => ChartText.WidthOf(text, size) * (bold ? 1.05f : 1);

    /// <summary>The drawing as an element that says what it shows.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    public string ToSvg(string title, string description) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width:0.##} {size.Height:0.##}\" role=\"img\" font-family=\"sans-serif\"><title>{Escaped(title)}</title><desc>{Escaped(description)}</desc>{_svg}</svg>");

    private void Element(FormattableString element) => _svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Hex(Color color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";

    private static string Anchor(Alignment alignment) => alignment switch
    {
        Alignment.Left => "",
        Alignment.Center => " text-anchor=\"middle\"",
        Alignment.Right => " text-anchor=\"end\"",
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
