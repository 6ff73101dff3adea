using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>Names of the series, each beside its mark, in as many lines as they need.</summary>
internal sealed class ChartLegend
{
    private const float MarkSize = 7;
    private const float Between = 14;

    private readonly List<(string Name, int Index, float X, float Y)> _places = [];

    /// <summary>Lays the names out; one series needs no legend.</summary>
    public ChartLegend(IReadOnlyList<Series> series, ChartReader reader, float width)
    {
        if (series.Count < 2)
            return;
        var (x, y) = (0f, 0f);
        for (var i = 0; i < series.Count; i++)
        {
            var name = reader.In(series[i].Name);
            var taken = MarkSize + ChartStyle.Gap + ChartText.WidthOf(name, ChartStyle.TextSize);
            if (x > 0 && x + taken > width)
                (x, y) = (0, y + ChartStyle.LineHeight);
            _places.Add((name, i, x, y));
            x += taken + Between;
        }

        Height = y + ChartStyle.LineHeight + ChartStyle.Gap;
    }

    public float Height { get; }

    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="at">Its top left.</param>
    /// <param name="width">How wide it may be.</param>
    /// <param name="mark">Draws the mark of a series by its index in a square.</param>
    public void Draw(ICanvas canvas, Position at, float width, Action<int, Rect> mark)
    {
        foreach (var (name, index, x, y) in _places)
        {
            mark(index, new Rect(at.X + x, at.Y + y, MarkSize, MarkSize));
            var left = at.X + x + MarkSize + ChartStyle.Gap;
            canvas.Text(ChartText.Fit(canvas, name, ChartStyle.TextSize, at.X + width - left), new Position(left, at.Y + y + ChartStyle.Ascent), ChartStyle.TextSize, ChartStyle.Ink);
        }
    }
}
