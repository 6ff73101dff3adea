using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Draws a <see cref="LineChart"/>: the scale at the left, points below, a mark of its own for each line.</summary>
internal static class LineChartDrawing
{
    private const float PlotHeight = 150;
    private const int Steps = 5;

    public static float HeightOf(LineChart data, float width, ChartReader reader) =>
        new ChartLegend(data.Series, reader, width).Height + PlotHeight + 2 * ChartStyle.LineHeight + ChartStyle.Gap;

    public static void Draw(ICanvas canvas, Rect area, LineChart data, ChartReader reader)
    {
        var values = data.Series.SelectMany(series => series.Values).ToList();
        var figures = ChartFigures.Of(data.Unit, values, reader);
        var scale = ChartScale.Of(values.OfType<decimal>().Select(figures.Scaled), Steps);
        var legend = new ChartLegend(data.Series, reader, area.Width);
        legend.Draw(canvas, new Position(area.X, area.Y), area.Width, (index, mark) => LinePlot.DrawMark(canvas, mark, index));
        var top = area.Y + legend.Height + ChartStyle.LineHeight;
        var left = scale.Ticks.Max(tick => canvas.Measure(figures.Tick(tick), ChartStyle.TextSize)) + 2 * ChartStyle.Gap;
        var plot = new Rect(area.X + left, top, area.Width - left - 4 * ChartStyle.Gap, area.Bottom - top - ChartStyle.LineHeight - ChartStyle.Gap);
        var lines = new LinePlot(canvas, plot, scale, data.Points.Count);
        lines.DrawGrid();
        DrawScale(canvas, lines, scale, figures, plot);
        DrawPoints(canvas, lines, [.. data.Points.Select(reader.In)], plot);
        for (var series = 0; series < data.Series.Count; series++)
            lines.Draw([.. data.Series[series].Values.Select(value => value is { } known ? figures.Scaled(known) : (double?)null)], series);
        if (figures.Caption.Length > 0)
            canvas.Text(figures.Caption, new Position(area.X, top - ChartStyle.LineHeight + ChartStyle.Ascent), ChartStyle.TextSize, ChartStyle.Faint);
    }

    private static void DrawScale(ICanvas canvas, LinePlot lines, ChartScale scale, ChartFigures figures, Rect plot)
    {
        foreach (var tick in scale.Ticks)
        {
            canvas.Text(figures.Tick(tick), new Position(plot.X - ChartStyle.Gap, lines.Y(tick) + 0.36f * ChartStyle.TextSize),
                ChartStyle.TextSize, ChartStyle.Faint, Alignment.Right);
        }
    }

    /// <summary>Names of the points; those that would run into the one before are left out.</summary>
    internal static void DrawPoints(ICanvas canvas, LinePlot lines, IReadOnlyList<string> names, Rect plot)
    {
        var free = float.MinValue;
        for (var point = 0; point < names.Count; point++)
        {
            var half = canvas.Measure(names[point], ChartStyle.TextSize) / 2;
            var x = Math.Clamp(lines.X(point), plot.X, plot.Right);
            if (x - half < free)
                continue;
            canvas.Text(names[point], new Position(x, plot.Bottom + ChartStyle.Gap + ChartStyle.Ascent), ChartStyle.TextSize, ChartStyle.Faint, Alignment.Center);
            free = x + half + ChartStyle.Gap;
        }
    }
}
