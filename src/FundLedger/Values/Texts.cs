using System.Globalization;
using System.Text;

namespace FundLedger.Values;

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
    /// surrogates, none that XML cannot hold, and none that are not seen: they reorder or reshape what is seen, or
    /// make two texts look alike (<see cref="Invisible"/>), but where a script or an emoji needs them.
    /// Right-to-left letters are welcome.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.TextTooLong"/> or <see cref="Rule.TextCharacter"/>.</exception>
    public static string Text(string value, string member, int max = MaxText)
    {
        if (value.Length > max)
            throw new RefusedException(Rule.TextTooLong, ("member", member), ("length", value.Length), ("limit", max));
        for (var i = 0; i < value.Length; i += LengthAt(value, i))
        {
            if (IsForbidden(value, i))
                throw new RefusedException(Rule.TextCharacter, ("member", member), ("character", NumberAt(value, i)), ("position", i + 1));
        }

        return value;
    }

    /// <summary>A code or key: 1 to 100 letters or digits of any script with their marks that are seen, and any of <c>. _ - : / # @ + ( )</c>.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CodeForm"/>.</exception>
    public static string Code(string value, string member) =>
        IsCode(value)
            ? value
            : throw new RefusedException(Rule.CodeForm, ("member", member), ("code", Shown(value)));

    /// <summary>Checks a name: one language is enough, and each is 200 code units long at most.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> of one that is empty in both; else as of <see cref="Text"/>.</exception>
    public static void Name(LocalName name, string member = "name")
    {
        Text(name.Zh, member + ".zh", 200);
        Text(name.En, member + ".en", 200);
        if (string.IsNullOrWhiteSpace(name.Zh + name.En))
            throw new RefusedException(Rule.MemberForm, ("member", member), ("problem", new Reason(Because.NameMissing)));
    }

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
            shown.Append(IsForbidden(value, i) ? NumberAt(value, i) : value.AsSpan(i, LengthAt(value, i)));
            i += LengthAt(value, i);
        }

        return i < value.Length ? shown + "…" : shown.ToString();
    }

    private static int LengthAt(string value, int i) => i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) ? 2 : 1;

    private static string NumberAt(string value, int i) => $"U+{(Rune.TryGetRuneAt(value, i, out var rune) ? rune.Value : value[i]):X4}";

    private static bool IsForbidden(string value, int i)
    {
        if (!Rune.TryGetRuneAt(value, i, out var rune) || Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF)
            return true;
        return Invisible.Is(rune) && !Invisible.IsNeeded(rune, RuneBefore(value, i), RuneAt(value, i + rune.Utf16SequenceLength));
    }

    private static Rune RuneAt(string value, int i) => i < value.Length && Rune.TryGetRuneAt(value, i, out var rune) ? rune : default;

    private static Rune RuneBefore(string value, int i) =>
        Rune.DecodeLastFromUtf16(value.AsSpan(0, i), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;

    private static bool IsCodeRune(Rune rune) => !Invisible.Is(rune) && (Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || rune.Value is '.' or '_' or '-' or ':' or '/' or '#' or '@' or '+' or '(' or ')');
}
