using System.Globalization;
using System.Text;

namespace FundLedger.Values;

/// <summary>
/// Characters that are not seen (Unicode, Default_Ignorable_Code_Point of DerivedCoreProperties.txt): two texts that differ
/// in them read the same. Some scripts and emoji need one of them between others, and there alone they are welcome.
/// </summary>
internal static class Invisible
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int MongolianSeparator = 0x180E;

    /// <summary>Whether the character is not seen by itself. The last range holds the tags and the selectors 17 to 256.</summary>
    public static bool Is(Rune rune) => rune.Value is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether it is needed where it stands: between the characters before and after it; 0 stands for none.</summary>
    public static bool IsNeeded(Rune rune, Rune before, Rune after) => rune.Value switch
    {
        NonJoiner => Joins(before) && Joins(after),
        Joiner => (Joins(before) && Joins(after)) || (IsEmoji(before) && IsSymbol(after)),
        MongolianSeparator => IsMongolian(before) && IsMongolian(after),
        >= 0x180B and <= 0x180F => IsMongolian(before),
        EmojiStyle when IsKeycap(before) => after.Value == Keycap,
        >= 0xFE00 and <= 0xFE02 => IsHan(before) || IsSymbol(before),
        TextStyle or EmojiStyle => IsSymbol(before) || before.Value is 0x203C or 0x2049 or 0x2139 or 0x3030,
        >= 0xE0100 and <= 0xE01EF => IsHan(before),
        _ => false,
    };

    /// <summary>
    /// A letter or mark of a script whose letters join or stack: the blocks from Arabic to Sinhala, from Tibetan to Myanmar,
    /// Khmer and Mongolian.
    /// </summary>
    private static bool Joins(Rune rune) => IsLetterOrMark(rune)
        && rune.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF);

    private static bool IsMongolian(Rune rune) => IsLetterOrMark(rune) && rune.Value is >= 0x1800 and <= 0x18AF;

    private static bool IsLetterOrMark(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(Rune rune) => Rune.IsLetter(rune)
        && rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsKeycap(Rune rune) => rune.Value is '#' or '*' or (>= '0' and <= '9');

    private static bool IsSymbol(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    /// <summary>What may stand before a joiner: a symbol, its colour of skin, or the selector that makes it an emoji.</summary>
    private static bool IsEmoji(Rune rune) => IsSymbol(rune) || rune.Value is EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF);
}
