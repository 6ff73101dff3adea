using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Draws <see cref="DurationBoxes"/>: a line from the least to the most, a box for the middle half, the median across it.</summary>
internal static class DurationBoxesDrawing
{
    public static float HeightOf(DurationBoxes data) => BarFrame.HeightOf(ChartDrawing.RowsHeight(data.Boxes.Count, 15));

    public static void Draw(ICanvas canvas, Rect area, DurationBoxes data, ChartReader reader)
    {
        var figures = ChartFigures.Of(ChartUnit.Days, [], reader);
        var frame = new BarFrame(canvas, area, figures, [.. data.Boxes.Select(box => reader.In(box.Name))],
            data.Boxes.SelectMany(box => new[] { box.Box.Least, box.Box.Most }));
        frame.DrawZero();
        for (var row = 0; row < data.Boxes.Count; row++)
            DrawBox(canvas, frame, figures, data.Boxes[row].Box, frame.TopOf(row));
    }

    private static void DrawBox(ICanvas canvas, BarFrame frame, ChartFigures figures, DurationBox box, float rowTop)
    {
        var (top, height) = (rowTop + frame.RowHeight * 0.2f, frame.RowHeight * 0.6f);
        var middle = top + height / 2;
        var color = ChartStyle.OfSeries(0);
        canvas.Line(new Position(frame.X(box.Least), middle), new Position(frame.X(box.Most), middle), 1, color);
        foreach (var end in new[] { box.Least, box.Most })
            canvas.Line(new Position(frame.X(end), top + height * 0.2f), new Position(frame.X(end), top + height * 0.8f), 1, color);
        Position[] corners =
        [
            new(frame.X(box.Quarter), top), new(frame.X(box.ThreeQuarters), top),
            new(frame.X(box.ThreeQuarters), top + height), new(frame.X(box.Quarter), top + height),
        ];
        canvas.Path(corners, closed: true, Color.Hex("#C9DBEA"), color, 0.75f);
        canvas.Line(new Position(frame.X(box.Median), top), new Position(frame.X(box.Median), top + height), 2, color);
        frame.AtEnd(box.Most, $"{figures.Text(box.Median)} ({figures.Text(box.Least)}–{figures.Text(box.Most)})", top, height, ChartStyle.Ink);
    }
}
