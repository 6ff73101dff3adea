using FundLedger.Pdf;

namespace FundLedger.Reports.Rendering;

/// <summary>How reports look on paper.</summary>
internal static class ReportStyle
{
    public const float Margin = 36;

    public const float TextSize = 9;

    public const float SmallSize = 7;

    public static readonly Color Navy = Color.Hex("#17365D");

    public static readonly Color Faint = Color.Hex("#5B6472");

    public static readonly Color Rule = Color.Hex("#C4CCD8");

    public static readonly Color Tint = Color.Hex("#F3F5F9");

    public static readonly Color Red = Color.Hex("#B3261E");

    public static readonly Color Green = Color.Hex("#1B6B3A");
}
