using System.Text;
using System.Text.RegularExpressions;

namespace FundLedger.Catalog;

/// <summary>
/// What an entry says that somebody did, as a sentence in both languages. The text is that of its kind (<see cref="Change.Deed"/>):
/// <c>{unit}</c> stands for a member of the command, <c>{unit:to}</c> for one that names a unit, <c>{?back}</c> for a flag that is
/// set; what stands in brackets is left out where one of its places has no value. Of an entry that is read in part, only its
/// title and the lines that are read are told.
/// </summary>
internal static partial class LoggedDeed
{
    /// <summary>The sentence of an entry, whoever did it left out, its text in parentheses at the end.</summary>
    public static LocalName Of(BookSetup setup, Entry entry)
    {
        var places = new DeedPlaces(setup, entry);
        var deed = entry.IsPartial ? InPart(entry.Kind) : TextOf(entry.Kind);
        return new LocalName(
            Filled(deed.Zh, places, Language.Chinese) + (entry.Text.Length > 0 ? $"（{entry.Text}）" : ""),
            Filled(deed.En, places, Language.English) + (entry.Text.Length > 0 ? $" ({entry.Text})" : ""));
    }

    private static LocalName TextOf(string kind) => Change.All.FirstOrDefault(change => change.Kind == kind)?.Deed
        ?? (kind == OpenBook.Kind ? new LocalName("建立账套[ {profile.name}]", "opened the book[ {profile.name}]") : InPart(kind));

    private static LocalName InPart(string kind)
    {
        var title = Change.TitleOf(kind);
        return new(title.Zh + "[：{units}][ {funds}][ {purposes}][ {amount}]", "recorded: " + title.En + "[, {units}][, {funds}][, {purposes}][, {amount}]");
    }

    private static string Filled(string text, DeedPlaces places, Language language)
    {
        var filled = new StringBuilder();
        foreach (var part in Parts().Split(text).Where(part => part.Length > 0))
        {
            var isOptional = part[0] == '[';
            var (said, whole) = Said(isOptional ? part[1..^1] : part, places, language);
            if (whole || !isOptional)
                filled.Append(said);
        }

        return Blanks().Replace(filled.ToString(), " ").Trim();
    }

    private static (string Said, bool Whole) Said(string text, DeedPlaces places, Language language)
    {
        var whole = true;
        var said = Places().Replace(text, place =>
        {
            var value = places.Find(place.Groups[1].Value);
            whole &= value is not null;
            return value?.In(language) ?? "";
        });
        return (said, whole);
    }

    [GeneratedRegex(@"(\[[^\]]*\])")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Places();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
