using System.Text;
using System.Text.Unicode;

namespace FundLedger.Storage;

/// <summary>
/// User names that cannot be taken for others: the letters of one script, or Chinese characters with Latin letters, as
/// Unicode's identifiers have it (UTS #39, section 5.2); nothing invisible, and no foreign letters that only spell a Latin word.
/// </summary>
internal static class UserNameForm
{
    private const string Latin = "Latin";
    private const string Han = "Han";

    /// <summary>The letters of each script by its blocks, without those of rare, archaic or phonetic letters (UAX #31, table 4).</summary>
    private static readonly (string Script, UnicodeRange[] Blocks)[] Scripts =
    [
        (Latin, [UnicodeRange.Create('À', 'ÿ'), UnicodeRanges.LatinExtendedA, UnicodeRange.Create('Ơ', 'ơ'), UnicodeRange.Create('Ư', 'ư'),
            UnicodeRange.Create('Ǎ', 'ǜ'), UnicodeRanges.LatinExtendedAdditional]),
        (Han, [UnicodeRanges.CjkUnifiedIdeographs, UnicodeRanges.CjkUnifiedIdeographsExtensionA, UnicodeRanges.CjkCompatibilityIdeographs]),
        ("Cyrillic", [UnicodeRanges.Cyrillic]),
        ("Greek", [UnicodeRange.Create('Ά', 'ώ')]),
        ("Arabic", [UnicodeRange.Create('ؠ', 'ە')]),
        ("Tibetan", [UnicodeRanges.Tibetan]),
        ("Mongolian", [UnicodeRange.Create('ᠠ', 'ᢪ')]),
        ("Yi", [UnicodeRanges.YiSyllables]),
        ("Hangul", [UnicodeRanges.HangulSyllables]),
    ];

    /// <summary>Latin letters that look like others.</summary>
    private const string LatinLookAlikes = "ıĸ";

    /// <summary>Cyrillic and Greek letters that look like Latin ones: a name needs another letter to be told from a Latin one.</summary>
    private const string ForeignLookAlikes = "аеорсухѕіјһԁԛԝӏАВЕЅІЈКМНОРСТУХԚԜӀαγηικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    /// <param name="name">The name, in Unicode's form NFKC.</param>
    /// <exception cref="RefusedException"><see cref="Rule.UserNameForm"/> or <see cref="Rule.CodeForm"/>.</exception>
    public static void Check(string name)
    {
        string? before = null;
        foreach (var rune in name.EnumerateRunes().Where(rune => !rune.IsAscii || Rune.IsLetter(rune)))
        {
            var script = rune.IsAscii ? Latin : ScriptOf(rune);
            if (script is null || (before is not null && !GoTogether(script, before)))
                throw Refused(name, rune);
            before = before is null or Han ? script : before;
        }

        if (before is not (null or Latin or Han) && name.EnumerateRunes().Where(Rune.IsLetter).All(IsForeignLookAlike))
            throw Refused(name, name.EnumerateRunes().First(Rune.IsLetter));
        Texts.Code(name, "user");
        Texts.Code(User.KeyOf(name), "user");
    }

    private static bool GoTogether(string one, string other) => one == other || (one, other) is (Latin, Han) or (Han, Latin);

    private static string? ScriptOf(Rune rune) =>
        rune.Value is >= 0x20000 and <= 0x323AF or '々' ? Han
        : !rune.IsBmp || LatinLookAlikes.Contains((char)rune.Value) ? null
        : Scripts.FirstOrDefault(each => Array.Exists(each.Blocks, block => IsIn(block, rune.Value))).Script;

    private static bool IsIn(UnicodeRange block, int point) => point >= block.FirstCodePoint && point < block.FirstCodePoint + block.Length;

    private static bool IsForeignLookAlike(Rune rune) => rune.IsBmp && ForeignLookAlikes.Contains((char)rune.Value);

    private static RefusedException Refused(string name, Rune rune) =>
        new(Rule.UserNameForm, ("user", Texts.Shown(name)), ("character", $"U+{rune.Value:X4}"));
}
