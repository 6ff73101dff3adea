using FundLedger.Pdf.Fonts;
using FundLedger.Pdf.Pictures;

namespace FundLedger.Pdf.Elements;

/// <summary>A page that boxes paint themselves on, with what it means beside how it looks.</summary>
internal interface IPageCanvas : ICanvas
{
    /// <summary>Draws some glyphs of a text from a baseline's left end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The first glyph.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="baseline">The left end of the baseline.</param>
    /// <param name="size">The font size in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="language">Its language where it is not the document's.</param>
    void Glyphs(ShapedText text, int from, int to, Position baseline, float size, Color color, string? language);

    /// <summary>Draws a picture.</summary>
    void Image(Picture picture, Rect area);

    /// <summary>Draws turned anticlockwise around a place.</summary>
    void Rotated(Position around, float degrees, Action draw);

    /// <summary>Opens a part of the document within the one that is open. What is drawn until it ends belongs to it.</summary>
    /// <param name="tag">What it is.</param>
    /// <param name="part">What tells it from other parts, where it may go on, on this page or another; null where it ends for good.</param>
    void BeginTag(Tag tag, object? part = null);

    void EndTag();

    /// <summary>Until it ends, what is drawn is no part of the document's content: rules, page numbers, repeated headers.</summary>
    void BeginArtifact();

    void EndArtifact();

    /// <summary>Makes an area of the open link lead somewhere.</summary>
    void Link(Rect area, LinkTarget target);

    /// <summary>Starts a section here: a bookmark, and what links within the document lead to.</summary>
    void Section(string title, int level, float y);
}

/// <summary>Where a link leads: to an address, or to a section of the document by its title.</summary>
/// <param name="Address">A URI; or the section's title.</param>
/// <param name="WithinDocument">True for a section.</param>
internal sealed record LinkTarget(string Address, bool WithinDocument);
