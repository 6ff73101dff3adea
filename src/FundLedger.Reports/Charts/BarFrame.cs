using FundLedger.Pdf;

namespace FundLedger.Reports;

/// <summary>
/// Rows of bars: names at the left, the scale below. Bars lie, because names of units are long and units are many: thirty of
/// them can be read as well as three.
/// </summary>
internal sealed class BarFrame
{
    private const int Steps = 6;

    /// <summary>The share of the width that names may take.</summary>
    private const float NamesShare = 0.3f;

    /// <summary>Room at the right end for the value of the longest bar.</summary>
    private const float ValueRoom = 34;

    private readonly ICanvas _canvas;
    private readonly Rect _area;
    private readonly ChartFigures _figures;
    private readonly ChartScale _scale;

    public BarFrame(ICanvas canvas, Rect area, ChartFigures figures, IReadOnlyList<string> names, IEnumerable<decimal> values)
    {
        (_canvas, _area, _figures) = (canvas, area, figures);
        _scale = ChartScale.Of(values.Select(figures.Scaled), Steps);
        var widest = names.Select(name => canvas.Measure(name, ChartStyle.TextSize)).DefaultIfEmpty(0).Max();
        var left = Math.Max(Math.Min(widest, area.Width * NamesShare), canvas.Measure(figures.Caption, ChartStyle.TextSize) + ChartStyle.Gap) + 2 * ChartStyle.Gap;
        Plot = new Rect(area.X + left, area.Y, area.Width - left - ValueRoom, area.Height - ChartStyle.LineHeight - ChartStyle.Gap);
        RowHeight = names.Count == 0 ? Plot.Height : Plot.Height / names.Count;
        DrawScale();
        for (var i = 0; i < names.Count; i++)
            DrawName(names[i], i);
    }

    /// <summary>Where the bars are.</summary>
    public Rect Plot { get; }

    public float RowHeight { get; }

    /// <summary>The height that rows need, and the scale below them.</summary>
    public static float HeightOf(float rows) => rows + ChartStyle.LineHeight + ChartStyle.Gap;

    public float TopOf(int row) => Plot.Y + row * RowHeight;

    public float X(decimal value) => Plot.X + _scale.Share(_figures.Scaled(value)) * Plot.Width;

    /// <summary>A bar from one value to another.</summary>
    public void Bar(decimal from, decimal to, float top, float height, Color color)
    {
        var (left, right) = (Math.Min(X(from), X(to)), Math.Max(X(from), X(to)));
        _canvas.Fill(new Rect(left, top, right - left, height), color);
    }

    /// <summary>A text at the end of a bar: on the far side from zero.</summary>
    public void AtEnd(decimal value, string text, float top, float height, Color color)
    {
        var below = value < 0;
        var x = below ? X(value) - ChartStyle.Gap / 2 : X(Math.Max(value, 0)) + ChartStyle.Gap / 2;
        var size = Math.Min(ChartStyle.TextSize, Math.Max(4.5f, height));
        _canvas.Text(text, new Position(x, top + height / 2 + 0.36f * size), size, color, below ? Alignment.Right : Alignment.Left);
    }

    /// <summary>The line at zero, above the bars.</summary>
    public void DrawZero() => _canvas.Line(new Position(X(0), Plot.Y), new Position(X(0), Plot.Bottom), 0.75f, ChartStyle.Faint);

    private void DrawScale()
    {
        var baseline = Plot.Bottom + ChartStyle.Gap + ChartStyle.Ascent;
        var free = float.MinValue;
        foreach (var tick in _scale.Ticks)
        {
            var x = Plot.X + _scale.Share(tick) * Plot.Width;
            _canvas.Line(new Position(x, Plot.Y), new Position(x, Plot.Bottom), 0.5f, ChartStyle.Grid);
            var text = _figures.Tick(tick);
            var half = _canvas.Measure(text, ChartStyle.TextSize) / 2;
            if (x - half < free)
                continue;
            _canvas.Text(text, new Position(x, baseline), ChartStyle.TextSize, ChartStyle.Faint, Alignment.Center);
            free = x + half + ChartStyle.Gap;
        }

        if (_figures.Caption.Length > 0)
            _canvas.Text(_figures.Caption, new Position(_area.X, baseline), ChartStyle.TextSize, ChartStyle.Faint);
    }

    private void DrawName(string name, int row)
    {
        var size = Math.Min(ChartStyle.TextSize, Math.Max(5, RowHeight - 1));
        var right = Plot.X - ChartStyle.Gap;
        _canvas.Text(ChartText.Fit(_canvas, name, size, right - _area.X), new Position(right, TopOf(row) + RowHeight / 2 + 0.36f * size), size, ChartStyle.Ink, Alignment.Right);
    }
}
