using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Paragraphs;
using FundLedger.Pdf.Pictures;

namespace FundLedger.Pdf.Fluent;

/// <summary>What a place can take.</summary>
public static class Contents
{
    /// <summary>A paragraph of one look.</summary>
    public static TextSpanDescriptor Text(this Container container, string text) => container.Put(new TextSpanDescriptor(new TextSpan(text)));

    /// <summary>A paragraph of parts.</summary>
    public static void Text(this Container container, Action<TextDescriptor> compose) => compose(container.Put(new TextDescriptor()));

    /// <summary>Things below each other.</summary>
    public static void Column(this Container container, Action<ColumnDescriptor> compose) => compose(container.Put(new ColumnDescriptor()));

    /// <summary>Things beside each other.</summary>
    public static void Row(this Container container, Action<RowDescriptor> compose) => compose(container.Put(new RowDescriptor()));

    /// <summary>A table.</summary>
    public static void Table(this Container container, Action<TableDescriptor> compose) => compose(container.Put(new TableDescriptor()));

    /// <summary>A list of items with numbers or dots.</summary>
    public static void List(this Container container, Action<ListDescriptor> compose) => compose(container.Put(new ListDescriptor()));

    /// <summary>A drawing of a height in points, as wide as the room.</summary>
    /// <param name="container">The place.</param>
    /// <param name="height">The height in points.</param>
    /// <param name="alternative">What it shows, for those who cannot see it; null where it is decoration.</param>
    /// <param name="draw">Draws it into an area.</param>
    public static void Drawing(this Container container, float height, string? alternative, Action<ICanvas, Rect> draw) =>
        container.Put(new Composed(new Drawing(null, height, alternative, draw)));

    /// <summary>A drawing of a size in points.</summary>
    public static void Drawing(this Container container, Size size, string? alternative, Action<ICanvas, Rect> draw) =>
        container.Put(new Composed(new Drawing(size.Width, size.Height, alternative, draw)));

    /// <summary>A picture from a JPEG or PNG file, of a width in points.</summary>
    /// <param name="container">The place.</param>
    /// <param name="file">The file's bytes.</param>
    /// <param name="width">The width in points; its height follows.</param>
    /// <param name="alternative">What it shows, for those who cannot see it.</param>
    /// <exception cref="ArgumentException">It is neither JPEG nor PNG, or of a kind that is not drawn.</exception>
    public static void Image(this Container container, byte[] file, float width, string alternative) => Image(container, Picture.Of(file), width, alternative);

    /// <summary>A picture from rows of sRGB bytes, of a width in points.</summary>
    public static void Image(this Container container, ReadOnlySpan<byte> pixels, int columns, float width, string alternative) =>
        Image(container, new Picture(columns, pixels.Length / 3 / columns, 3, PictureCoding.Raw, pixels.ToArray()), width, alternative);

    /// <summary>A line across.</summary>
    public static void LineHorizontal(this Container container, float thickness, Color? color = null) =>
        container.Put(new Composed(new Drawing(null, thickness, null, (page, area) =>
            page.Line(new(area.X, area.Y + thickness / 2), new(area.Right, area.Y + thickness / 2), thickness, color ?? new Color(0, 0, 0)))));

    /// <summary>In a column, what follows stands on the next page.</summary>
    public static void PageBreak(this Container container) => container.Put(new Composed(new PageBreak()));

    /// <summary>A line to sign on, with the name above it where it is known, and what it is for below.</summary>
    public static void SignatureLine(this Container container, string office, string name = "") => container.Column(column =>
    {
        column.Item().MinHeight(18).AlignBottom().Text(name);
        column.Item().LineHorizontal(0.6f, Color.Hex("#6B7280"));
        column.Item().PaddingTop(2).DefaultTextStyle(style => style.FontSize(7.5f).FontColor(Color.Hex("#6B7280"))).Text(office);
    });

    internal static void Drawing(this Container container, float height, Action<IPageCanvas, Rect> draw) =>
        container.Put(new Composed(new Drawing(null, height, null, draw)));

    private static void Image(Container container, Picture picture, float width, string alternative) => container.Put(new Composed(
        new Drawing(width, width * picture.Height / picture.Width, alternative, (page, area) => page.Image(picture, area))));

    private sealed record Composed(Element Element) : IComposition
    {
        public Element Build() => Element;
    }
}
