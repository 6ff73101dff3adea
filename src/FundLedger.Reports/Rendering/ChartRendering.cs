using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>A chart under its title; what it shows is said to those who cannot see it.</summary>
internal static class ChartRendering
{
    public static void Compose(Container place, ChartPart part, RenderContext context) => place.ShowEntire().Column(column =>
    {
        column.Spacing(4);
        var title = context.In(part.Title);
        column.Item().Section(title, 2).SemanticHeader2().Text(title).FontSize(10).Bold().FontColor(ReportStyle.Navy);
        var reader = new ChartReader(context.Language, context.Report.Source.Currency);
        column.Item().Drawing(ChartDrawing.HeightOf(part.Data, context.Width, reader), context.In(part.Data.Alternative),
            (canvas, area) => ChartDrawing.Draw(canvas, area, part.Data, reader));
    });
}
