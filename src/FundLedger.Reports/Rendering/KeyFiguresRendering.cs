using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>Key figures as cards beside each other.</summary>
internal static class KeyFiguresRendering
{
    private const float Between = 6;
    private const float Inside = 6;
    private const float LargestSize = 13;
    private const int MostAcross = 6;

    public static void Compose(Container place, KeyFigures part, RenderContext context) => place.Column(column =>
    {
        column.Spacing(Between);
        foreach (var row in part.Figures.Chunk(Across(part, context)))
            column.Item().ShowEntire().Row(cards => ComposeRow(cards, row, Across(part, context), context));
    });

    private static int Across(KeyFigures part, RenderContext context) =>
        Math.Clamp(part.Figures.Count, 1, context.Report.Landscape ? MostAcross : MostAcross / 2 + (part.Figures.Count == 4 ? 1 : 0));

    private static void ComposeRow(RowDescriptor cards, IReadOnlyList<KeyFigure> figures, int across, RenderContext context)
    {
        cards.Spacing(Between);
        var width = (context.Width - (across - 1) * Between) / across - 2 * Inside - 2;
        foreach (var figure in figures)
            ComposeCard(cards.RelativeItem(), figure, width, context);
        for (var i = figures.Count; i < across; i++)
            cards.RelativeItem();
    }

    private static void ComposeCard(Container place, KeyFigure figure, float width, RenderContext context) => place
        .BorderLeft(2, ToneMark.ColorOf(figure.Tone) ?? ReportStyle.Navy).Background(ReportStyle.Tint).Padding(Inside).Column(column =>
        {
            column.Item().Row(row =>
            {
                row.Spacing(4);
                row.RelativeItem().Text(context.In(figure.Title)).FontSize(7.5f).FontColor(ReportStyle.Faint);
                if (ToneMark.WordOf(figure.Tone) is not { } word)
                    return;
                row.ConstantItem(8).PaddingTop(2).Drawing(7f, null, (canvas, area) => ToneMark.Draw(canvas, area with { Height = 7 }, figure.Tone));
                row.AutoItem().Text(context.In(word)).FontSize(7.5f).Bold().FontColor(ToneMark.ColorOf(figure.Tone)!.Value);
            });
            var text = context.Text(figure.Value);
            var value = column.Item().Text(text).Bold().FontSize(Math.Clamp(width / Math.Max(0.01f, ChartText.WidthOf(text, 1)), 6, LargestSize));
            if (RenderContext.IsNegative(figure.Value))
                value.FontColor(ReportStyle.Red);
        });
}
