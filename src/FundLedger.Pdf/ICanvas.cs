namespace FundLedger.Pdf;

/// <summary>
/// What charts and other drawings are drawn on: a page of a PDF, or SVG. Points, origin at the top left. Text here is part
/// of a drawing: its meaning is in the drawing's alternative text.
/// </summary>
public interface ICanvas
{
    /// <summary>Fills a rectangle.</summary>
    void Fill(Rect area, Color color);

    /// <summary>Draws a straight line.</summary>
    void Line(Position from, Position to, float width, Color color);

    /// <summary>Draws through points: an open line, or a closed shape that may be filled.</summary>
    void Path(ReadOnlySpan<Position> points, bool closed, Color? fill, Color? stroke, float width);

    /// <summary>Draws a line of text at a baseline; <paramref name="at"/> is its left end, middle or right end by alignment.</summary>
    void Text(string text, Position at, float size, Color color, Alignment alignment = Alignment.Left, bool bold = false);

    /// <summary>The width of a text in points.</summary>
    float Measure(string text, float size, bool bold = false);
}
