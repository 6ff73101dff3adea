using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>A place that takes one thing. What is said before it stands around it, the first outermost; lengths are in points.</summary>
public class Container
{
    private static readonly Color Black = new(0, 0, 0);

    private List<Func<Element, Element>>? _around;
    private IComposition? _content;

    internal Container()
    {
    }

    public Container Padding(float all) => Around(element => new Padding(element, Sides.All(all)));

    public Container PaddingHorizontal(float length) => Around(element => new Padding(element, new Sides(length, 0, length, 0)));

    public Container PaddingVertical(float length) => Around(element => new Padding(element, new Sides(0, length, 0, length)));

    public Container PaddingLeft(float length) => Around(element => new Padding(element, new Sides(length, 0, 0, 0)));

    public Container PaddingTop(float length) => Around(element => new Padding(element, new Sides(0, length, 0, 0)));

    public Container PaddingRight(float length) => Around(element => new Padding(element, new Sides(0, 0, length, 0)));

    public Container PaddingBottom(float length) => Around(element => new Padding(element, new Sides(0, 0, 0, length)));

    public Container Background(Color color) => Around(element => new Frame(element, color, default, Black));

    /// <summary>Lines around it.</summary>
    public Container Border(float width, Color? color = null) => Lines(Sides.All(width), color);

    public Container BorderLeft(float width, Color? color = null) => Lines(new Sides(width, 0, 0, 0), color);

    public Container BorderTop(float width, Color? color = null) => Lines(new Sides(0, width, 0, 0), color);

    public Container BorderRight(float width, Color? color = null) => Lines(new Sides(0, 0, width, 0), color);

    public Container BorderBottom(float width, Color? color = null) => Lines(new Sides(0, 0, 0, width), color);

    public Container AlignLeft() => Around(element => Align.Of(element, Alignment.Left));

    public Container AlignCenter() => Around(element => Align.Of(element, Alignment.Center));

    public Container AlignRight() => Around(element => Align.Of(element, Alignment.Right));

    /// <summary>In the middle of the height.</summary>
    public Container AlignMiddle() => Around(element => new Align(element, null, 0.5f));

    /// <summary>At the bottom of the height.</summary>
    public Container AlignBottom() => Around(element => new Align(element, null, 1));

    public Container Width(float length) => Around(element => new Sized(element, length, null, 0));

    public Container Height(float length) => Around(element => new Sized(element, null, length, 0));

    public Container MinHeight(float length) => Around(element => new Sized(element, null, null, length));

    /// <summary>Moves to the next page rather than being split, unless it is larger than a page.</summary>
    public Container ShowEntire() => Around(element => new KeepTogether(element, whole: true, 0));

    /// <summary>Starts on a page only where this much room is left: a heading with what follows.</summary>
    public Container EnsureSpace(float least) => Around(element => new KeepTogether(element, whole: false, least));

    /// <summary>How texts within look where they do not say otherwise.</summary>
    public Container DefaultTextStyle(Func<TextStyle, TextStyle> style) => Around(element => new Styled(element, style(new TextStyle())));

    /// <summary>Starts a section: a bookmark of a level from one, and what links within the document lead to.</summary>
    public Container Section(string title, int level = 1) => Around(element => new Section(element, title, level));

    /// <summary>Leads to a section of the document, by its title.</summary>
    public Container SectionLink(string title) => Around(element => new Link(element, new LinkTarget(title, WithinDocument: true)));

    /// <summary>Leads to an address.</summary>
    public Container Hyperlink(string uri) => Around(element => new Link(element, new LinkTarget(uri, WithinDocument: false)));

    /// <summary>A heading of the first level: the title of the document.</summary>
    public Container SemanticHeader1() => Around(element => new Tagged(element, Tag.Heading(1)));

    public Container SemanticHeader2() => Around(element => new Tagged(element, Tag.Heading(2)));

    public Container SemanticHeader3() => Around(element => new Tagged(element, Tag.Heading(3)));

    /// <summary>The language of the texts within, by RFC 5646, where it is not the document's.</summary>
    public Container SemanticLanguage(string language) => Around(element => new Styled(element, new TextStyle { Language = language }));

    /// <summary>Puts something into the place; a place takes one thing.</summary>
    internal T Put<T>(T content)
        where T : IComposition
    {
        if (_content is not null)
            throw new InvalidOperationException("The place is taken.");
        _content = content;
        return content;
    }

    /// <summary>What was composed, with what stands around it.</summary>
    internal Element Build()
    {
        var element = _content?.Build() ?? new Gap(0);
        for (var at = (_around?.Count ?? 0) - 1; at >= 0; at--)
            element = _around![at](element);
        return element;
    }

    private Container Lines(Sides widths, Color? color) => Around(element => new Frame(element, null, widths, color ?? Black));

    private Container Around(Func<Element, Element> around)
    {
        (_around ??= []).Add(around);
        return this;
    }
}

/// <summary>What is being composed, until it is built.</summary>
internal interface IComposition
{
    Element Build();
}
