using FundLedger.Pdf;

namespace FundLedger.Reports.Rendering;

/// <summary>How something should be taken: a sign and a word beside the colour, which not everyone sees.</summary>
internal static class ToneMark
{
    public static Color? ColorOf(Tone tone) => tone switch
    {
        Tone.Plain => null,
        Tone.Good => ReportStyle.Green,
        Tone.Bad => ReportStyle.Red,
    };

    public static LocalName? WordOf(Tone tone) => tone switch
    {
        Tone.Plain => null,
        Tone.Good => new LocalName("正常", "Good"),
        Tone.Bad => new LocalName("警示", "Red flag"),
    };

    /// <summary>A flag, or a tick.</summary>
    public static void Draw(ICanvas canvas, Rect area, Tone tone)
    {
        var (x, y, size) = (area.X, area.Y, area.Height);
        if (tone == Tone.Bad)
        {
            canvas.Path([new(x + size * 0.15f, y), new(x + size * 0.95f, y + size * 0.28f), new(x + size * 0.15f, y + size * 0.56f)], closed: true, ReportStyle.Red, null, 0);
            canvas.Line(new Position(x + size * 0.15f, y), new Position(x + size * 0.15f, y + size), size * 0.12f, ReportStyle.Red);
        }
        else
        {
            canvas.Path([new(x + size * 0.1f, y + size * 0.55f), new(x + size * 0.4f, y + size * 0.85f), new(x + size * 0.9f, y + size * 0.15f)], closed: false, null, ReportStyle.Green, size * 0.16f);
        }
    }
}
