using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;

namespace FundLedger.Server;

/// <summary>What is drawn on a page beside its text: bars and lines of charts, rules and backgrounds of tables.</summary>
internal static class PrintedDrawing
{
    /// <summary>Each path of a page in order: where it goes, and in which colours.</summary>
    public static IReadOnlyList<string> Of(Page page) => [.. page.Paths.Where(path => !path.IsClipping).Select(Of)];

    private static string Of(PdfPath path)
    {
        var way = new StringBuilder();
        foreach (var command in path.SelectMany(part => part.Commands))
            command.WriteSvg(way, 0);
        if (path.IsFilled)
            way.Append("fill ").Append(path.FillColor);
        if (path.IsStroked)
            way.Append("stroke ").Append(path.StrokeColor);
        return way.ToString();
    }
}
