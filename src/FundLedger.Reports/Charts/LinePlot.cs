using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Lines over ordered points. A line is broken where a value is not known.</summary>
/// <param name="canvas">What it is drawn on.</param>
/// <param name="plot">Where the lines are.</param>
/// <param name="scale">The scale upwards.</param>
/// <param name="points">How many points there are.</param>
internal sealed class LinePlot(ICanvas canvas, Rect plot, ChartScale scale, int points)
{
    private const float MarkSize = 4.5f;

    public float X(int point) => points < 2 ? plot.X + plot.Width / 2 : plot.X + plot.Width * point / (points - 1);

    public float Y(double value) => plot.Bottom - scale.Share(value) * plot.Height;

    public void DrawGrid()
    {
        foreach (var tick in scale.Ticks)
            canvas.Line(new Position(plot.X, Y(tick)), new Position(plot.Right, Y(tick)), 0.5f, ChartStyle.Grid);
        canvas.Line(new Position(plot.X, Y(0)), new Position(plot.Right, Y(0)), 0.75f, ChartStyle.Faint);
    }

    public void Draw(IReadOnlyList<double?> values, int series)
    {
        var run = new List<Position>();
        for (var point = 0; point < values.Count; point++)
        {
            if (values[point] is { } value)
                run.Add(new Position(X(point), Y(value)));
            else
                DrawRun(run, series);
        }

        DrawRun(run, series);
    }

    private void DrawRun(List<Position> run, int series)
    {
        if (run.Count > 1)
            canvas.Path([.. run], closed: false, null, ChartStyle.OfSeries(series), 1.25f);
        foreach (var at in run)
            DrawMark(canvas, new Rect(at.X - MarkSize / 2, at.Y - MarkSize / 2, MarkSize, MarkSize), series);
        run.Clear();
    }

    /// <summary>Square, triangle, diamond or triangle on its head: lines can be told apart by their marks alone.</summary>
    public static void DrawMark(ICanvas canvas, Rect area, int series)
    {
        var (left, right, top, bottom) = (area.X, area.Right, area.Y, area.Bottom);
        var (x, y) = (area.X + area.Width / 2, area.Y + area.Height / 2);
        Position[] shape = (series % 4) switch
        {
            0 => [new(left, top), new(right, top), new(right, bottom), new(left, bottom)],
            1 => [new(x, top), new(right, bottom), new(left, bottom)],
            2 => [new(x, top), new(right, y), new(x, bottom), new(left, y)],
            _ => [new(left, top), new(right, top), new(x, bottom)],
        };
        canvas.Path(shape, closed: true, ChartStyle.OfSeries(series), null, 0);
    }
}
