using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>A chart as SVG, for a page.</summary>
internal static class ChartSvg
{
    /// <param name="chart">The chart.</param>
    /// <param name="width">How wide it is drawn, in units of the picture; it can be shown at any size.</param>
    /// <param name="reader">Who reads it.</param>
    public static string Of(ChartPart chart, float width, ChartReader reader)
    {
        var size = new Size(width, ChartDrawing.HeightOf(chart.Data, width, reader));
        var canvas = new SvgCanvas(size);
        ChartDrawing.Draw(canvas, new Rect(0, 0, size.Width, size.Height), chart.Data, reader);
        return canvas.ToSvg(reader.In(chart.Title), reader.In(chart.Data.Alternative));
    }
}
