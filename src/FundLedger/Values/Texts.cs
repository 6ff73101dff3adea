using System.Globalization;
using System.Text;

namespace FundLedger;

/// <summary>What a text or a code may hold, so that it reads the same for everyone and prints as it was signed.</summary>
public static class Texts
{
    /// <summary>The longest text of an entry, in UTF-16 code units.</summary>
    public const int MaxText = 2000;

    /// <summary>The longest code of a unit, fund, purpose or document, or idempotency key.</summary>
    public const int MaxCode = 100;

    private const int MaxShown = 60;

    /// <summary>
    /// A text for readers: at most <paramref name="max"/> long; no control characters, no unpaired
    /// surrogates, and no invisible characters that reorder or reshape what is seen (Unicode Bidirectional
    /// Algorithm, UAX #9, explicit formatting characters; the deprecated U+206A to U+206F), none that
    /// XML cannot hold. Right-to-left letters are welcome.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.TextTooLong"/> or <see cref="Rule.TextCharacter"/>.</exception>
    public static string Text(string value, string member, int max = MaxText)
    {
        if (value.Length > max)
            throw new RefusedException(Rule.TextTooLong, ("member", member), ("length", value.Length), ("limit", max));
        for (var i = 0; i < value.Length; i++)
        {
            if (IsPairAt(value, i))
                i++;
            else if (IsForbidden(value[i]))
                throw Character(value[i], member, i);
        }

        return value;
    }

    /// <summary>A code or key: 1 to 100 letters or digits of any script with their marks, and any of <c>. _ - : / # @ + ( )</c>.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CodeForm"/>.</exception>
    public static string Code(string value, string member) =>
        IsCode(value)
            ? value
            : throw new RefusedException(Rule.CodeForm, ("member", member), ("code", Shown(value)));

    /// <summary>Whether <see cref="Code"/> would take it.</summary>
    public static bool IsCode(string value)
    {
        if (value.Length is 0 or > MaxCode)
            return false;
        foreach (var rune in value.EnumerateRunes())
        {
            if (!IsCodeRune(rune))
                return false;
        }

        return true;
    }

    /// <summary>The value cut to what a message can hold, its unprintable characters as code points.</summary>
    public static string Shown(string value)
    {
        var shown = new StringBuilder();
        var i = 0;
        while (i < Math.Min(value.Length, MaxShown))
        {
            var length = IsPairAt(value, i) ? 2 : 1;
            shown.Append(length == 1 && IsForbidden(value[i]) ? $"U+{(int)value[i]:X4}" : value.AsSpan(i, length));
            i += length;
        }

        return i < value.Length ? shown + "…" : shown.ToString();
    }

    private static bool IsPairAt(string value, int i) => i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]);

    private static RefusedException Character(char c, string member, int position) =>
        new(Rule.TextCharacter, ("member", member), ("character", $"U+{(int)c:X4}"), ("position", position + 1));

    private static bool IsForbidden(char c) => char.IsControl(c) || char.IsSurrogate(c)
        || c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029'
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F');

    private static bool IsCodeRune(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || rune.Value is '.' or '_' or '-' or ':' or '/' or '#' or '@' or '+' or '(' or ')';
}
