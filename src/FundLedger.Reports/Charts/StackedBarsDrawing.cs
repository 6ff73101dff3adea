using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>
/// Draws <see cref="StackedBars"/>: parts one after another, and their sum at the end. Parts below zero go to the left, and
/// have a sum of their own there. A group with a part that is not known has no sum.
/// </summary>
internal static class StackedBarsDrawing
{
    public static float HeightOf(StackedBars data, float width, ChartReader reader) =>
        new ChartLegend(data.Series, reader, width).Height + BarFrame.HeightOf(ChartDrawing.RowsHeight(data.Groups.Count, 15));

    public static void Draw(ICanvas canvas, Rect area, StackedBars data, ChartReader reader)
    {
        var sums = Enumerable.Range(0, data.Groups.Count).SelectMany(group => new[] { SumOf(data, group, 1), SumOf(data, group, -1) }).ToList();
        var figures = ChartFigures.Of(data.Unit, sums.Cast<decimal?>(), reader);
        var legend = new ChartLegend(data.Series, reader, area.Width);
        legend.Draw(canvas, new Position(area.X, area.Y), area.Width, (index, mark) => canvas.Fill(mark, ChartStyle.OfSeries(index)));
        var frame = new BarFrame(canvas, new Rect(area.X, area.Y + legend.Height, area.Width, area.Height - legend.Height),
            figures, [.. data.Groups.Select(reader.In)], sums);
        for (var group = 0; group < data.Groups.Count; group++)
            DrawGroup(canvas, frame, figures, reader, data, group);
        frame.DrawZero();
    }

    private static void DrawGroup(ICanvas canvas, BarFrame frame, ChartFigures figures, ChartReader reader, StackedBars data, int group)
    {
        var (top, height) = (frame.TopOf(group) + frame.RowHeight * 0.15f, frame.RowHeight * 0.7f);
        var (right, left) = (0m, 0m);
        for (var series = 0; series < data.Series.Count; series++)
        {
            var value = data.Series[series].Values[group] ?? 0;
            var from = value < 0 ? left : right;
            frame.Bar(from, from + value, top, height, ChartStyle.OfSeries(series));
            if (from != 0 && value != 0)
                canvas.Line(new Position(frame.X(from), top), new Position(frame.X(from), top + height), 0.75f, ChartStyle.Paper);
            (left, right) = value < 0 ? (left + value, right) : (left, right + value);
        }

        var known = data.Series.All(series => series.Values[group] is not null);
        frame.AtEnd(right, known ? figures.Text(right) : reader.In("数据不全", "incomplete"), top, height, known ? ChartStyle.Ink : ChartStyle.Faint);
        if (left < 0 && known)
            frame.AtEnd(left, figures.Text(left), top, height, ChartStyle.Ink);
    }

    private static decimal SumOf(StackedBars data, int group, int sign) =>
        data.Series.Select(series => series.Values[group] ?? 0).Where(value => Math.Sign(value) == sign).Sum();
}
