using FundLedger.Pdf.Fluent;
using UglyToad.PdfPig.Content;
using Opened = UglyToad.PdfPig.PdfDocument;

namespace FundLedger.Pdf.Tests;

/// <summary>Makes small documents, and reads them with a library that is not ours.</summary>
internal static class Pages
{
    public static readonly DocumentMetadata Metadata =
        new() { Title = "样张", Author = "财政局", Created = new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero) };

    /// <summary>Pages of 200 by 200 points with room for 180 by 180, texts of 10 points, lines of 12.</summary>
    public static byte[] Small(Action<Container> content) => Write(page =>
    {
        page.Size(new Size(200, 200));
        page.Margin(10);
        page.DefaultTextStyle(style => style.FontSize(10) with { LineHeight = 1.2f });
        content(page.Content());
    });

    public static byte[] Write(Action<PageDescriptor> page) => Document.Create(document => document.Page(page)).WithMetadata(Metadata).GeneratePdf();

    public static Opened Open(byte[] pdf) => Opened.Open(pdf);

    /// <summary>The text of each page, in the order written.</summary>
    public static List<string> Texts(byte[] pdf)
    {
        using var document = Opened.Open(pdf);
        return [.. document.GetPages().Select(Text)];
    }

    public static string Text(Page page) => string.Concat(page.Letters.Select(letter => letter.Value));

    public static string Text(byte[] pdf) => string.Concat(Texts(pdf));
}
