using System.Globalization;
using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Fonts;
using FundLedger.Pdf.Pictures;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// A tagged PDF 1.7 file that is kept for long and read by everyone: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
/// The same content always makes the same bytes. A document is written by one thread; several may be at a time.
/// </summary>
internal sealed class PdfDocument : IDisposable
{
    private readonly DocumentMetadata _metadata;
    private readonly PdfFile _file;
    private readonly int _pageTree;
    private readonly int _resources;
    private readonly PdfBuffer _content = new();
    private readonly List<int> _pages = [];
    private readonly List<int> _owners = [];
    private readonly List<(int Id, PdfLink Link)> _links = [];
    private readonly Dictionary<FontFace, PdfFont> _fonts = [];
    private readonly Dictionary<Picture, PdfImage> _images = new(ReferenceEqualityComparer.Instance);

    public PdfDocument(Stream output, DocumentMetadata metadata, TextShaper shaper)
    {
        (_metadata, Shaper) = (metadata, shaper);
        _file = new PdfFile(output);
        _pageTree = _file.NewId();
        _resources = _file.NewId();
        Structure = new StructureTree(_file);
        ForeignWords = new ForeignWords(metadata.Language);
    }

    public TextShaper Shaper { get; }

    public StructureTree Structure { get; }

    public Outline Outline { get; } = new();

    public string Language => _metadata.Language;

    public ForeignWords ForeignWords { get; }

    /// <summary>Adds a page, drawn at once.</summary>
    /// <param name="size">The size of its paper.</param>
    /// <param name="under">True where something is drawn under it later.</param>
    /// <param name="over">True where something is drawn over it later.</param>
    /// <param name="draw">Draws it.</param>
    public OpenPage AddPage(Size size, bool under, bool over, Action<IPageCanvas> draw)
    {
        var page = new PdfPage(this, _file.NewId(), size, Content());
        var open = new OpenPage(under ? _file.NewId() : 0, over ? _file.NewId() : 0);
        draw(page);
        _owners.Add(page.WriteTo(_file, _pageTree, _resources, _pages.Count, open));
        _pages.Add(page.Id);
        return open;
    }

    /// <summary>Draws what stands under or over a page; it is no part of the document's content.</summary>
    public void Draw(int part, Size size, Action<IPageCanvas> draw)
    {
        var page = new PdfPage(this, part, size, Content());
        draw(page);
        page.WriteContent(_file, part);
    }

    /// <summary>The font as this document uses it.</summary>
    public PdfFont Font(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
            _fonts[face] = font = new PdfFont(face, _file.NewId(), "F" + (_fonts.Count + 1).ToString(CultureInfo.InvariantCulture));
        return font;
    }

    /// <summary>The name of a picture in the resources.</summary>
    public string Image(Picture picture)
    {
        if (!_images.TryGetValue(picture, out var image))
            _images[picture] = image = new PdfImage("I" + (_images.Count + 1).ToString(CultureInfo.InvariantCulture), PdfImage.Write(_file, picture));
        return image.Name;
    }

    /// <summary>Adds a link, and returns the number of its object.</summary>
    public int AddLink(PdfLink link)
    {
        _links.Add((_file.NewId(), link));
        return _links[^1].Id;
    }

    /// <summary>Writes what the pages share, and ends the file.</summary>
    public void Finish(IReadOnlyList<EmbeddedFile> attachments)
    {
        foreach (var font in _fonts.Values)
            font.WriteTo(_file);
        WriteResources();
        foreach (var (index, (id, link)) in _links.Index())
            link.WriteTo(_file, id, _pages.Count + index, Outline);
        _file.Add(_pageTree, new PdfBuffer().Write("<</Type/Pages/Count "u8).Write(_pages.Count).Write("/Kids"u8).References(_pages).Write(">>"u8));
        var catalog = new PdfBuffer().Write("<</Type/Catalog/Pages "u8).Reference(_pageTree).Write("/Lang"u8).Literal(Language)
            .Write("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8)
            .Reference(Structure.Finish(_owners, _links.ConvertAll(link => link.Link.Owner)));
        if (!Outline.IsEmpty)
            catalog.Write("/PageMode/UseOutlines/Outlines "u8).Reference(Outline.WriteTo(_file));
        WriteColours(catalog);
        PdfAttachments.Write(_file, catalog, attachments, PdfMetadata.Date(_metadata.Created));
        catalog.Write("/Metadata "u8).Reference(PdfMetadata.WriteXmp(_file, _metadata)).Write(">>"u8);
        _file.Finish(_file.Add(catalog), PdfMetadata.WriteInfo(_file, _metadata));
    }

    public void Dispose() => _file.Dispose();

    private PdfBuffer Content()
    {
        _content.Clear();
        return _content;
    }

    private void WriteResources()
    {
        var buffer = new PdfBuffer().Write("<</Font<<"u8);
        foreach (var font in _fonts.Values)
            buffer.Write("/"u8).Write(font.Name).Write(" "u8).Reference(font.Id);
        buffer.Write(">>/XObject<<"u8);
        foreach (var image in _images.Values)
            buffer.Write("/"u8).Write(image.Name).Write(" "u8).Reference(image.Id);
        _file.Add(_resources, buffer.Write(">>>>"u8));
    }

    /// <summary>What the colours of the document mean (ISO 19005-3, 6.2.3).</summary>
    private void WriteColours(PdfBuffer catalog)
    {
        var profile = _file.AddStream("/N 3"u8, SrgbProfile.Bytes);
        catalog.Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Write(">>]"u8);
    }
}

/// <summary>A page that is drawn, and the numbers of what is drawn under and over it later; 0: nothing.</summary>
internal readonly record struct OpenPage(int Under, int Over);
