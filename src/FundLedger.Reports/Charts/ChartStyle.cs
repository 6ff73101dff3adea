using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>How charts look: quiet lines, one size of text, colours that are told apart without colour vision and in print.</summary>
internal static class ChartStyle
{
    public const float TextSize = 7.5f;

    /// <summary>From the top of a line of text to its baseline.</summary>
    public const float Ascent = 0.8f * TextSize;

    public const float LineHeight = 11;

    public const float Gap = 4;

    public static readonly Color Ink = Color.Hex("#222222");

    public static readonly Color Faint = Color.Hex("#666666");

    public static readonly Color Grid = Color.Hex("#D9D9D9");

    public static readonly Color Paper = Color.Hex("#FFFFFF");

    /// <summary>
    /// After Okabe and Ito, darkened to a contrast of 3:1 with paper (WCAG 2.2, 1.4.11); neighbours differ in lightness too,
    /// so that a copy in grey can be read.
    /// </summary>
    private static readonly Color[] Series =
    [
        Color.Hex("#1F4E79"), Color.Hex("#D07A1F"), Color.Hex("#00735A"), Color.Hex("#B06A9B"),
        Color.Hex("#5B2A3C"), Color.Hex("#4F97C7"), Color.Hex("#6B6B00"), Color.Hex("#444444"),
    ];

    public static Color OfSeries(int index) => Series[index % Series.Length];
}
