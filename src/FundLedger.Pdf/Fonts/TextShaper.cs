
namespace FundLedger.Pdf.Fonts;

/// <summary>Shapes the texts of one document: one that comes again soon but once.</summary>
internal sealed class TextShaper
{
    private readonly RecentTexts _regular = new(() => FontFace.Regular);
    private readonly RecentTexts _bold = new(() => FontFace.Bold);

    public ShapedText Shape(string text, bool bold) => (bold ? _bold : _regular).Shape(text);

    /// <summary>The texts of the last pages: what is not asked for again while <see cref="Most"/> others are is forgotten.</summary>
    private sealed class RecentTexts(Func<FontFace> face)
    {
        private const int Most = 4000;

        private Dictionary<string, ShapedText> _new = new(StringComparer.Ordinal);
        private Dictionary<string, ShapedText> _old = new(StringComparer.Ordinal);

        public ShapedText Shape(string text)
        {
            if (_new.TryGetValue(text, out var shaped))
                return shaped;
            if (_new.Count == Most)
                (_old, _new) = (_new, new(StringComparer.Ordinal));
            return _new[text] = _old.TryGetValue(text, out var known) ? known : face().Shape(text);
        }
    }
}
