using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>A word across a page, so light that what stands over it is read with ease.</summary>
internal static class Watermark
{
    private static readonly Color Ink = Color.Hex("#E8EBF0");

    public static void Draw(IPageCanvas page, Rect area, string text)
    {
        var centre = new Position(area.X + area.Width / 2, area.Y + area.Height / 2);
        // As wide as two thirds of the diagonal.
        var length = MathF.Sqrt(area.Width * area.Width + area.Height * area.Height) * 2 / 3;
        var size = Math.Min(length / page.Measure(text, 1, bold: true), area.Height / 4);
        var angle = MathF.Atan2(area.Height, area.Width) * 180 / MathF.PI;
        page.Rotated(centre, angle, () => page.Text(text, centre with { Y = centre.Y + size / 3 }, size, Ink, Alignment.Center, bold: true));
    }
}
