using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>A heading, with room for something of what follows; also a bookmark.</summary>
internal static class HeadingRendering
{
    public static void Compose(Container place, Heading heading, RenderContext context) => Compose(place, context.In(heading.Text));

    public static void Compose(Container place, string text) => place.EnsureSpace(90).PaddingTop(4)
        .Section(text, 2).SemanticHeader2().Text(text).FontSize(11.5f).Bold().FontColor(ReportStyle.Navy);
}
