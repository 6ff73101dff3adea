using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>Lines to sign on, up to five beside each other.</summary>
internal static class SignaturesRendering
{
    private const int MostAcross = 5;

    public static void Compose(Container place, Signatures part, RenderContext context) => place.ShowEntire().PaddingTop(10).Column(column =>
    {
        column.Spacing(10);
        var across = Math.Min(MostAcross, part.Blocks.Count);
        foreach (var blocks in part.Blocks.Chunk(Math.Max(1, across)))
        {
            column.Item().Row(row =>
            {
                row.Spacing(14);
                foreach (var block in blocks)
                    row.RelativeItem().SignatureLine(OfficeOf(block, context), block.Person is { } person ? context.In(person) : "");
                for (var i = blocks.Length; i < across; i++)
                    row.RelativeItem();
            });
        }
    });

    private static string OfficeOf(Signature block, RenderContext context) => block.Date is { } date
        ? $"{context.In(block.Office)} · {Refusal.Text(date)}"
        : block.Person is null ? $"{context.In(block.Office)} · {context.In("日期", "date")}" : context.In(block.Office);
}
