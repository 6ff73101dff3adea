using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Fonts;
using FundLedger.Pdf.Pictures;

namespace FundLedger.Pdf.Writing;

/// <summary>A page while it is drawn. What is drawn belongs to the open part of the document's structure, or is an artifact.</summary>
internal sealed class PdfPage(PdfDocument document, int id, Size size, PdfBuffer buffer) : IPageCanvas
{
    private readonly ContentStream _content = new(buffer, size.Height);
    private readonly List<int> _owners = [];
    private readonly List<int> _links = [];
    private int _artifacts;

    // What the open mark belongs to; the page itself stands for artifacts.
    private object? _marked;

    /// <summary>The number of its object.</summary>
    public int Id { get; } = id;

    public void Fill(Rect area, Color color)
    {
        Mark();
        _content.Fill(area, color);
    }

    public void Line(Position from, Position to, float width, Color color)
    {
        Mark();
        _content.Line(from, to, width, color);
    }

    public void Path(ReadOnlySpan<Position> points, bool closed, Color? fill, Color? stroke, float width)
    {
        Mark();
        _content.Path(points, closed, fill, stroke, width);
    }

    public void Text(string text, Position at, float size, Color color, Alignment alignment = Alignment.Left, bool bold = false)
    {
        var shaped = document.Shaper.Shape(text, bold);
        var left = at.X - alignment.Offset(shaped.Width * size / 1000);
        Glyphs(shaped, 0, shaped.Glyphs.Length, at with { X = left }, size, color, null);
    }

    public float Measure(string text, float size, bool bold = false) => document.Shaper.Shape(text, bold).Width * size / 1000;

    public void Glyphs(ShapedText text, int from, int to, Position baseline, float size, Color color, string? language)
    {
        Mark();
        if (_artifacts > 0 || language == document.Language)
            Draw(text, from, to, baseline, size, color);
        else if (language is not null)
            DrawForeign(text, from, to, baseline, size, color, language);
        else
            DrawByWords(text, from, to, baseline, size, color);
    }

    public void Image(Picture picture, Rect area)
    {
        Mark();
        _content.Image(document.Image(picture), area);
    }

    public void Rotated(Position around, float degrees, Action draw)
    {
        Mark();
        _content.Rotated(around, degrees, draw);
    }

    public void BeginTag(Tag tag, object? part = null)
    {
        if (_artifacts == 0)
            document.Structure.Begin(tag.Area is { } area ? tag with { Area = _content.Flip(area) } : tag, part);
    }

    public void EndTag()
    {
        if (_artifacts == 0)
            document.Structure.End();
    }

    public void BeginArtifact() => _artifacts++;

    public void EndArtifact() => _artifacts--;

    public void Link(Rect area, LinkTarget target)
    {
        if (_artifacts > 0)
            return;
        var owner = document.Structure.Current ?? throw new InvalidOperationException("A link stands in no part of the document.");
        var link = document.AddLink(new PdfLink(_content.Flip(area), target, owner.Id));
        _links.Add(link);
        owner.AddAnnotation(Id, link);
    }

    public void Section(string title, int level, float y) => document.Outline.Add(new Bookmark(title, level, Id, size.Height - y));

    /// <summary>Writes the page, and returns the object that lists which part each mark belongs to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The tree of pages.</param>
    /// <param name="resources">What pages draw with.</param>
    /// <param name="index">The page's number, from zero.</param>
    /// <param name="open">What is drawn under and over it later.</param>
    public int WriteTo(PdfFile file, int parent, int resources, int index, OpenPage open)
    {
        var content = file.NewId();
        WriteContent(file, content);
        var page = new PdfBuffer().Write("<</Type/Page/Parent "u8).Reference(parent).Write("/MediaBox[0 0 "u8).Write(size.Width).Write(" "u8).Write(size.Height)
            .Write("]/Resources "u8).Reference(resources).Write("/Contents"u8).References(new[] { open.Under, content, open.Over }.Where(part => part > 0)).Write("/Tabs/S/StructParents "u8).Write(index);
        if (_links.Count > 0)
            page.Write("/Annots"u8).References(_links);
        file.Add(Id, page.Write(">>"u8));
        return file.Add(new PdfBuffer().References(_owners));
    }

    /// <summary>Writes what was drawn.</summary>
    public void WriteContent(PdfFile file, int id)
    {
        EndMark();
        file.AddStream(id, [], _content.Bytes);
    }

    /// <summary>Draws a text whose language is not said: foreign words are told by their letters.</summary>
    private void DrawByWords(ShapedText text, int from, int to, Position baseline, float size, Color color)
    {
        var words = document.ForeignWords;
        while (from < to)
        {
            var (end, foreign) = words.Part(text.Text, text.Start(from));
            var until = Math.Clamp(text.GlyphAt(end), from + 1, to);
            if (foreign)
                DrawForeign(text, from, until, baseline, size, color, words.Language);
            else
                Draw(text, from, until, baseline, size, color);
            baseline = baseline with { X = baseline.X + text.WidthOf(from, until) * size / 1000 };
            from = until;
        }
    }

    private void DrawForeign(ShapedText text, int from, int to, Position baseline, float size, Color color, string language)
    {
        _content.Mark("Span").Write("<</Lang("u8).Write(language).Write(")>>BDC\n"u8);
        Draw(text, from, to, baseline, size, color);
        _content.EndMark();
    }

    private void Draw(ShapedText text, int from, int to, Position baseline, float size, Color color) =>
        _content.Text(document.Font(text.Face), size, color, baseline, text, from, to);

    private void Mark()
    {
        var owner = _artifacts > 0 ? null : document.Structure.Current;
        if (_marked == (owner ?? (object)this))
            return;
        EndMark();
        _marked = owner ?? (object)this;
        if (owner is null)
        {
            _content.Mark("Artifact").Write(" BMC\n"u8);
            return;
        }
        _content.Mark(owner.Tag.Name).Write("<</MCID "u8).Write(_owners.Count).Write(">>BDC\n"u8);
        owner.AddContent(Id, _owners.Count);
        _owners.Add(owner.Id);
    }

    private void EndMark()
    {
        if (_marked is not null)
            _content.EndMark();
        _marked = null;
    }
}
