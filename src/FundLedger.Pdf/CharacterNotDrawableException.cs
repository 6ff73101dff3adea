using System.Globalization;

namespace FundLedger.Pdf;

/// <summary>A text holds a character that the font lacks: nothing is drawn in its place.</summary>
/// <param name="character">The character.</param>
/// <param name="codePoint">Its Unicode code point; that of a surrogate that stands alone.</param>
/// <param name="text">The text that holds it.</param>
public sealed class CharacterNotDrawableException(string character, int codePoint, string text)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The font has no character {character} (U+{codePoint:X4}); '{text}' cannot be drawn."))
{
    public string Character => character;

    public int CodePoint => codePoint;

    public string Text => text;
}
