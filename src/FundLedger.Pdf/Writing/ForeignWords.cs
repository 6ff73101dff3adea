namespace FundLedger.Pdf.Writing;

/// <summary>
/// Which parts of a text are in another language than its document, told by their letters: English words in a Chinese document,
/// Chinese in an English one. A voice that reads the document then reads them as what they are.
/// </summary>
internal sealed class ForeignWords
{
    private readonly bool _chinese;

    public ForeignWords(string documentLanguage) => _chinese = documentLanguage.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>The language of the foreign words.</summary>
    public string Language => _chinese ? "en" : "zh-CN";

    /// <summary>The end of the part that starts at a place, and whether it is foreign.</summary>
    public (int End, bool IsForeign) Part(ReadOnlySpan<char> text, int start)
    {
        var end = Foreign(text, start);
        if (end > start)
            return (end, true);
        for (end = start + 1; end < text.Length && (Continues(text, end) || Foreign(text, end) == end);)
            end++;
        return (end, false);
    }

    /// <summary>Where the foreign words that start at a place end; the place itself where none do.</summary>
    private int Foreign(ReadOnlySpan<char> text, int start)
    {
        if (!IsLetter(text[start]))
            return start;
        var (end, words) = (start, false);
        for (var at = start; at < text.Length && IsWithin(text[at]); at++)
        {
            if (!IsLetter(text[at]))
                continue;
            end = at + 1;
            // A single Latin letter is a sign, not a word.
            words |= !_chinese || (at > start && IsLetter(text[at - 1]));
        }
        return words ? end : start;
    }

    /// <summary>True in the middle of a Latin word, where no foreign word starts.</summary>
    private bool Continues(ReadOnlySpan<char> text, int at) => _chinese && IsLetter(text[at - 1]) && IsLetter(text[at]);

    private bool IsLetter(char character) => _chinese ? char.IsAsciiLetter(character) : character >= '\u2E80';

    /// <summary>What may stand between the words of a phrase.</summary>
    private bool IsWithin(char character) => _chinese ? character < '\u2000' : character >= '\u2E80';
}
