using FundLedger.Pdf.Fonts;

namespace FundLedger.Pdf.Elements;

/// <summary>What holds around an element while it is laid out.</summary>
/// <param name="Shaper">The document's texts.</param>
/// <param name="Style">How text looks where it does not say otherwise.</param>
internal sealed record LayoutContext(TextShaper Shaper, TextStyle Style)
{
    /// <summary>The page's number and the number of pages; null in what fills the pages, where they are not known yet.</summary>
    public PageNumbers? Page { get; init; }

    /// <summary>True on an empty page where something did not fit: what would rather stay whole is now split.</summary>
    public bool MustPlace { get; init; }
}

/// <summary>A page's number, from one, and how many pages there are.</summary>
internal sealed class PageNumbers(int number, int total)
{
    public int Number => number;

    public int Total
    {
        get
        {
            TotalIsSaid = true;
            return total;
        }
    }

    /// <summary>True once somebody asked how many pages there are: what says so is painted when all others are.</summary>
    public bool TotalIsSaid { get; private set; }
}
