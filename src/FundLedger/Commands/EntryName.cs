using System.Text.Json;
using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>What an entry names that it is found by, besides its document.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Name">The name, unique among those of its kind.</param>
public readonly record struct EntryName(string Kind, string Name)
{
    /// <summary>A content, by its SHA-256.</summary>
    public const string OfFile = "file";

    /// <summary>An entry, by its number, to which the entry attaches a file.</summary>
    public const string OfEntry = "entry";

    /// <summary>A source voucher, by its kind and number.</summary>
    public const string OfSource = "source";

    private static readonly string[] Signs = ["\"sha256\":", "\"sourceVoucher\":"];

    public static EntryName File(string sha256) => new(OfFile, sha256);

    public static EntryName Entry(long seq) => new(OfEntry, seq.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static EntryName Source(SourceVoucher voucher) =>
        new(OfSource, $"{JsonNamingPolicy.KebabCaseLower.ConvertName(voucher.Kind.ToString())} {voucher.Compared}");

    /// <summary>All that an entry names, each once.</summary>
    public static IReadOnlyList<EntryName> Of(Entry entry) => Signs.Any(sign => entry.Data.Contains(sign, StringComparison.Ordinal))
        ? [.. Of(CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).Distinct()]
        : [];

    private static IEnumerable<EntryName> Of(BookCommand command)
    {
        if (command is AttachFile file)
            yield return File(file.Sha256);
        if (command is AttachFile { Encloses: { } seq })
            yield return Entry(seq);
        foreach (var enclosed in command.Attachments ?? [])
            yield return File(enclosed.Sha256);
        if (command is IOfSourceVoucher { SourceVoucher: { } source })
            yield return Source(source);
    }
}
