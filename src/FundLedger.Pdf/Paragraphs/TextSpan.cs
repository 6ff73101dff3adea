using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Paragraphs;

/// <summary>A part of a paragraph that looks alike.</summary>
/// <param name="Text">The text, where it is the same on every page.</param>
internal sealed record TextSpan(string Text)
{
    /// <summary>How it looks; null: as the text around it.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>The text by the page's number and the number of pages.</summary>
    public Func<PageNumbers, string>? OfPage { get; init; }

    /// <summary>Where it leads.</summary>
    public LinkTarget? Target { get; init; }

    public string On(PageNumbers? page) => OfPage is null
        ? Text
        : OfPage(page ?? throw new InvalidOperationException("Page numbers stand in headers and footers only."));
}
