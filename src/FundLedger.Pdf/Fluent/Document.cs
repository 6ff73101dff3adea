using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Fonts;
using FundLedger.Pdf.Writing;

namespace FundLedger.Pdf.Fluent;

/// <summary>
/// A document of pages. It is written as a tagged PDF that is kept for long (PDF/A-3a) and read by everyone (PDF/UA-1); the
/// same content makes the same bytes.
/// </summary>
/// <example>
/// <code>
/// var pdf = Document.Create(container => container.Page(page =>
/// {
///     page.Size(PageSizes.A4);
///     page.Margin(40);
///     page.Content().Column(column => column.Item().SemanticHeader1().Text("预算执行情况"));
///     page.Footer().AlignRight().Text(text => { text.CurrentPageNumber(); text.Span(" / "); text.TotalPages(); });
/// })).WithMetadata(metadata).GeneratePdf();
/// </code>
/// </example>
public sealed class Document
{
    private readonly List<Action<PageDescriptor>> _pages = [];
    private readonly List<EmbeddedFile> _attachments = [];
    private DocumentMetadata _metadata = new() { Title = "—", Created = DateTimeOffset.UnixEpoch };

    private Document()
    {
    }

    /// <summary>Composes a document.</summary>
    public static Document Create(Action<DocumentDescriptor> compose)
    {
        var document = new Document();
        compose(new DocumentDescriptor(document._pages));
        return document;
    }

    /// <summary>What the document says about itself.</summary>
    public Document WithMetadata(DocumentMetadata metadata)
    {
        _metadata = metadata;
        return this;
    }

    /// <summary>Adds a file that the document carries.</summary>
    public Document WithAttachment(EmbeddedFile attachment)
    {
        _attachments.Add(attachment);
        return this;
    }

    /// <summary>Writes the document.</summary>
    /// <exception cref="CharacterNotDrawableException">A text holds a character that the font lacks.</exception>
    public byte[] GeneratePdf()
    {
        using var output = new MemoryStream();
        GeneratePdf(output);
        return output.ToArray();
    }

    /// <summary>
    /// Writes the document page by page, and returns how many it has. A page is written as soon as it is laid out, and nothing
    /// of it is kept; what says how many there are follows at the end.
    /// </summary>
    /// <param name="output">Where to; it is not closed, and need not be able to seek.</param>
    /// <param name="cancellation">Ends the work after the page at hand.</param>
    /// <exception cref="CharacterNotDrawableException">A text holds a character that the font lacks.</exception>
    public int GeneratePdf(Stream output, CancellationToken cancellation = default)
    {
        var shaper = new TextShaper();
        var context = new LayoutContext(shaper, TextStyle.Initial);
        using var pdf = new PdfDocument(output, _metadata, shaper);
        var sheets = new List<OpenSheet>();
        foreach (var sheet in _pages.SelectMany(compose => LayOut(compose, context)))
        {
            cancellation.ThrowIfCancellationRequested();
            sheets.Add(sheet.AddTo(pdf, context, sheets.Count + 1));
        }
        foreach (var sheet in sheets)
        {
            cancellation.ThrowIfCancellationRequested();
            sheet.Close(pdf, context, sheets.Count);
        }
        pdf.Finish(_attachments);
        return sheets.Count;
    }

    private static IEnumerable<Sheet> LayOut(Action<PageDescriptor> compose, LayoutContext context)
    {
        var page = new PageDescriptor();
        compose(page);
        return page.LayOut(context);
    }
}

/// <summary>Takes the pages of a document.</summary>
public sealed class DocumentDescriptor
{
    private readonly List<Action<PageDescriptor>> _pages;

    internal DocumentDescriptor(List<Action<PageDescriptor>> pages) => _pages = pages;

    /// <summary>Adds pages of one look: as many as the content needs. They are composed when it is their turn.</summary>
    public void Page(Action<PageDescriptor> compose) => _pages.Add(compose);
}
