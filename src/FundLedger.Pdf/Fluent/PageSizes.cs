namespace FundLedger.Pdf.Fluent;

/// <summary>Sizes of paper (ISO 216).</summary>
public static class PageSizes
{
    public static Size A3 { get; } = new(841.89f, 1190.55f);

    public static Size A4 { get; } = new(595.28f, 841.89f);

    public static Size A5 { get; } = new(419.53f, 595.28f);

    /// <summary>On its side.</summary>
    public static Size Landscape(this Size size) => new(size.Height, size.Width);
}
