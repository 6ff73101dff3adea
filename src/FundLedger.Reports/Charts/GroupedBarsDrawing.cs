using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Draws <see cref="GroupedBars"/>: a bar a series in each group, with its value; what is not known is said so.</summary>
internal static class GroupedBarsDrawing
{
    public static float HeightOf(GroupedBars data, float width, ChartReader reader) =>
        new ChartLegend(data.Series, reader, width).Height + BarFrame.HeightOf(ChartDrawing.RowsHeight(data.Groups.Count, 7.5f * data.Series.Count + 5));

    public static void Draw(ICanvas canvas, Rect area, GroupedBars data, ChartReader reader)
    {
        var figures = ChartFigures.Of(data.Unit, data.Series.SelectMany(series => series.Values), reader);
        var legend = new ChartLegend(data.Series, reader, area.Width);
        legend.Draw(canvas, new Position(area.X, area.Y), area.Width, (index, mark) => canvas.Fill(mark, ChartStyle.OfSeries(index)));
        var frame = new BarFrame(canvas, new Rect(area.X, area.Y + legend.Height, area.Width, area.Height - legend.Height),
            figures, [.. data.Groups.Select(reader.In)], data.Series.SelectMany(series => series.Values).OfType<decimal>());
        var height = frame.RowHeight * 0.8f / Math.Max(1, data.Series.Count);
        for (var group = 0; group < data.Groups.Count; group++)
        {
            for (var series = 0; series < data.Series.Count; series++)
                DrawBar(frame, figures, reader, data.Series[series].Values[group], frame.TopOf(group) + frame.RowHeight * 0.1f + series * height, height, series);
        }

        frame.DrawZero();
    }

    private static void DrawBar(BarFrame frame, ChartFigures figures, ChartReader reader, decimal? value, float top, float height, int series)
    {
        if (value is not { } known)
        {
            frame.AtEnd(0, reader.In("无数据", "no data"), top, height, ChartStyle.Faint);
            return;
        }

        frame.Bar(0, known, top, height * 0.92f, ChartStyle.OfSeries(series));
        frame.AtEnd(known, figures.Text(known), top, height, ChartStyle.Ink);
    }
}
