using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Draws <see cref="SmallMultiples"/>: one small chart a series, all on one scale, the last value beside each name.</summary>
internal static class SmallMultiplesDrawing
{
    private const float LeastWidth = 118;
    private const float CellHeight = 78;
    private const float Between = 10;
    private const int Steps = 3;

    public static float HeightOf(SmallMultiples data, float width) => RowsOf(data, width) * CellHeight + CaptionHeight(data);

    public static void Draw(ICanvas canvas, Rect area, SmallMultiples data, ChartReader reader)
    {
        var values = data.Charts.SelectMany(chart => chart.Values).ToList();
        var figures = ChartFigures.Of(data.Unit, values, reader);
        var scale = ChartScale.Of(values.OfType<decimal>().Select(figures.Scaled), Steps);
        if (figures.Caption.Length > 0)
            canvas.Text(figures.Caption, new Position(area.X, area.Y + ChartStyle.Ascent), ChartStyle.TextSize, ChartStyle.Faint);
        var across = AcrossOf(data, area.Width);
        var width = (area.Width + Between) / across;
        var height = (area.Height - CaptionHeight(data)) / RowsOf(data, area.Width);
        for (var i = 0; i < data.Charts.Count; i++)
        {
            var cell = new Rect(area.X + i % across * width, area.Y + CaptionHeight(data) + i / across * height, width - Between, height);
            DrawCell(canvas, cell, data.Charts[i], [.. data.Points.Select(reader.In)], figures, scale, reader);
        }
    }

    private static void DrawCell(
        ICanvas canvas, Rect cell, Series chart, IReadOnlyList<string> points, ChartFigures figures, ChartScale scale, ChartReader reader)
    {
        var last = chart.Values.LastOrDefault(value => value is not null);
        var text = last is { } known ? figures.Text(known) : reader.In("无数据", "no data");
        var taken = canvas.Measure(text, ChartStyle.TextSize) + ChartStyle.Gap;
        var baseline = cell.Y + ChartStyle.Ascent;
        canvas.Text(ChartText.Fit(canvas, reader.In(chart.Name), ChartStyle.TextSize, cell.Width - taken), new Position(cell.X, baseline), ChartStyle.TextSize, ChartStyle.Ink);
        canvas.Text(text, new Position(cell.Right, baseline), ChartStyle.TextSize, last is null ? ChartStyle.Faint : ChartStyle.Ink, Alignment.Right);
        var left = scale.Ticks.Max(tick => canvas.Measure(figures.Tick(tick), 6)) + ChartStyle.Gap;
        var plot = new Rect(cell.X + left, cell.Y + ChartStyle.LineHeight + 2, cell.Width - left - ChartStyle.Gap, cell.Height - 3 * ChartStyle.LineHeight);
        var lines = new LinePlot(canvas, plot, scale, points.Count);
        lines.DrawGrid();
        foreach (var tick in new[] { scale.Least, 0, scale.Most }.Distinct())
            canvas.Text(figures.Tick(tick), new Position(plot.X - ChartStyle.Gap / 2, lines.Y(tick) + 2), 6, ChartStyle.Faint, Alignment.Right);
        lines.Draw([.. chart.Values.Select(value => value is { } at ? figures.Scaled(at) : (double?)null)], 0);
        if (points.Count == 0)
            return;
        var below = plot.Bottom + ChartStyle.Gap + 5;
        canvas.Text(points[0], new Position(plot.X, below), 6, ChartStyle.Faint);
        if (points.Count > 1)
            canvas.Text(points[^1], new Position(plot.Right, below), 6, ChartStyle.Faint, Alignment.Right);
    }

    /// <summary>Percentages need no caption.</summary>
    private static float CaptionHeight(SmallMultiples data) => data.Unit == ChartUnit.Percent ? 0 : ChartStyle.LineHeight;

    private static int AcrossOf(SmallMultiples data, float width) => Math.Max(1, Math.Min(data.Charts.Count, (int)((width + Between) / (LeastWidth + Between))));

    private static int RowsOf(SmallMultiples data, float width) => Math.Max(1, (data.Charts.Count + AcrossOf(data, width) - 1) / AcrossOf(data, width));
}
