using System.Globalization;
using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Paragraphs;

namespace FundLedger.Pdf.Fluent;

/// <summary>A paragraph of parts.</summary>
public sealed class TextDescriptor : IComposition
{
    private readonly List<TextSpanDescriptor> _spans = [];
    private Alignment _alignment;

    internal TextDescriptor()
    {
    }

    public void AlignLeft() => _alignment = Alignment.Left;

    public void AlignCenter() => _alignment = Alignment.Center;

    public void AlignRight() => _alignment = Alignment.Right;

    /// <summary>Goes on with a text.</summary>
    public TextSpanDescriptor Span(string text) => Add(new TextSpan(text));

    /// <summary>Goes on with a text, and ends the line.</summary>
    public TextSpanDescriptor Line(string text = "") => Add(new TextSpan(text + "\n"));

    /// <summary>Goes on with the page's number.</summary>
    public TextSpanDescriptor CurrentPageNumber() => Add(new TextSpan("") { OfPage = page => Text(page.Number) });

    /// <summary>Goes on with the number of pages.</summary>
    public TextSpanDescriptor TotalPages() => Add(new TextSpan("") { OfPage = page => Text(page.Total) });

    /// <summary>Goes on with a text that leads to an address.</summary>
    public TextSpanDescriptor Hyperlink(string text, string uri) => Add(new TextSpan(text) { Target = new LinkTarget(uri, WithinDocument: false) });

    /// <summary>Goes on with a text that leads to a section of the document, by its title.</summary>
    public TextSpanDescriptor SectionLink(string text, string section) => Add(new TextSpan(text) { Target = new LinkTarget(section, WithinDocument: true) });

    Element IComposition.Build() => new Text([.. _spans.Select(span => span.Styled)], _alignment);

    private TextSpanDescriptor Add(TextSpan span)
    {
        _spans.Add(new TextSpanDescriptor(span));
        return _spans[^1];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
