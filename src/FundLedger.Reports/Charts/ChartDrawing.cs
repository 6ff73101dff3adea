using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Draws charts: the same for a page of a PDF and for SVG.</summary>
internal static class ChartDrawing
{
    /// <summary>The most that the rows of a chart may take of a page, in points.</summary>
    private const float MostRows = 560;

    /// <summary>The height in points that a chart needs in a width.</summary>
    public static float HeightOf(ChartData data, float width, ChartReader reader) => data switch
    {
        GroupedBars bars => GroupedBarsDrawing.HeightOf(bars, width, reader),
        StackedBars bars => StackedBarsDrawing.HeightOf(bars, width, reader),
        LineChart lines => LineChartDrawing.HeightOf(lines, width, reader),
        DurationBoxes boxes => DurationBoxesDrawing.HeightOf(boxes),
        SmallMultiples charts => SmallMultiplesDrawing.HeightOf(charts, width),
        _ => throw new ArgumentException($"There is no drawing of {data.GetType().Name}.", nameof(data)),
    };

    /// <summary>Draws a chart into an area.</summary>
    public static void Draw(ICanvas canvas, Rect area, ChartData data, ChartReader reader)
    {
        if (IsEmpty(data))
        {
            canvas.Text(reader.In("无数据", "no data"), new Position(area.X, area.Y + ChartStyle.Ascent), ChartStyle.TextSize, ChartStyle.Faint);
            return;
        }

        switch (data)
        {
            case GroupedBars bars:
                GroupedBarsDrawing.Draw(canvas, area, bars, reader);
                break;
            case StackedBars bars:
                StackedBarsDrawing.Draw(canvas, area, bars, reader);
                break;
            case LineChart lines:
                LineChartDrawing.Draw(canvas, area, lines, reader);
                break;
            case DurationBoxes boxes:
                DurationBoxesDrawing.Draw(canvas, area, boxes, reader);
                break;
            case SmallMultiples charts:
                SmallMultiplesDrawing.Draw(canvas, area, charts, reader);
                break;
            default:
                throw new ArgumentException($"There is no drawing of {data.GetType().Name}.", nameof(data));
        }
    }

    private static bool IsEmpty(ChartData data) => data switch
    {
        GroupedBars bars => bars.Groups.Count == 0 || bars.Series.Count == 0,
        StackedBars bars => bars.Groups.Count == 0 || bars.Series.Count == 0,
        LineChart lines => lines.Points.Count == 0 || lines.Series.Count == 0,
        DurationBoxes boxes => boxes.Boxes.Count == 0,
        SmallMultiples charts => charts.Points.Count == 0 || charts.Charts.Count == 0,
        _ => false,
    };

    /// <summary>Rows of a height each; lower ones where there are so many that they would not fit on a page.</summary>
    internal static float RowsHeight(int rows, float each) => Math.Min(Math.Max(1, rows) * each, MostRows);
}
