namespace FundLedger.Reports.Fonts;

/// <summary>Shapes the texts of one document, each but once.</summary>
internal sealed class TextShaper
{
    private readonly Dictionary<string, ShapedText> _regular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapedText> _bold = new(StringComparer.Ordinal);

    public ShapedText Shape(string text, bool bold)
    {
        var known = bold ? _bold : _regular;
        if (!known.TryGetValue(text, out var shaped))
            known[text] = shaped = (bold ? FontFace.Bold : FontFace.Regular).Shape(text);
        return shaped;
    }
}
