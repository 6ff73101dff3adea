using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Finds where a printed report and the one that the ledger gives now differ.</summary>
internal static class PrintedComparison
{
    /// <summary>More are not told: the file is another report.</summary>
    private const int Most = 50;

    /// <summary>How many characters of a line are told before the first that differs.</summary>
    private const int Before = 20;

    public static IReadOnlyList<PrintedFinding> Of(PrintedReport printed, PrintedReport ledger) =>
    [
        .. Head(printed, ledger).Concat(Foreign(printed, ledger)).Concat(Pages("line", printed.Pages, ledger.Pages))
            .Concat(HasDrawingsToCompare(printed, ledger) ? Pages("drawing", printed.Drawings, ledger.Drawings) : [])
            .Concat(Figures(printed.Figures, ledger.Figures)).Take(Most),
    ];

    /// <summary>Another version may draw the same figures otherwise, and does not claim to be this one.</summary>
    public static bool HasDrawingsToCompare(PrintedReport printed, PrintedReport ledger) =>
        printed.Producer == ledger.Producer && printed.Pages.Count == ledger.Pages.Count;

    private static IEnumerable<PrintedFinding> Head(PrintedReport printed, PrintedReport ledger)
    {
        if (printed.Address.Head != ledger.Address.Head)
            yield return new PrintedFinding("head", Texts.Shown(printed.Address.Head), ledger.Address.Head);
    }

    private static IEnumerable<PrintedFinding> Foreign(PrintedReport printed, PrintedReport ledger) =>
        printed.Foreign.Except(ledger.Foreign).Select(foreign => new PrintedFinding($"page {foreign}", foreign, null));

    private static IEnumerable<PrintedFinding> Pages(string what, IReadOnlyList<IReadOnlyList<string>> printed, IReadOnlyList<IReadOnlyList<string>> ledger)
    {
        if (printed.Count != ledger.Count)
            yield return new PrintedFinding("pages", Refusal.Text(printed.Count), Refusal.Text(ledger.Count));
        foreach (var (page, (one, other)) in printed.Zip(ledger).Index())
        {
            for (var line = 0; line < Math.Max(one.Count, other.Count); line++)
            {
                var (there, here) = (one.ElementAtOrDefault(line), other.ElementAtOrDefault(line));
                if (there != here)
                    yield return new PrintedFinding($"page {page + 1}, {what} {line + 1}", Around(there, here), Around(here, there));
            }
        }
    }

    /// <summary>A line from a little before the place where it begins to differ from another.</summary>
    private static string? Around(string? line, string? other)
    {
        if (line is null)
            return null;
        var start = Math.Max(0, line.AsSpan().CommonPrefixLength(other.AsSpan()) - Before);
        return (start > 0 ? "…" : "") + Texts.Shown(line[start..]);
    }

    private static IEnumerable<PrintedFinding> Figures(byte[]? printed, byte[]? ledger)
    {
        if (printed is null || ledger is null)
            return printed == ledger ? [] : [new PrintedFinding("figures", printed is null ? null : "…", ledger is null ? null : "…")];
        try
        {
            return Differences("", JsonNode.Parse(printed), JsonNode.Parse(ledger));
        }
        catch (JsonException)
        {
            return [new PrintedFinding("figures", "no JSON", "JSON")];
        }
    }

    private static IEnumerable<PrintedFinding> Differences(string path, JsonNode? printed, JsonNode? ledger) => (printed, ledger) switch
    {
        (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
            .SelectMany(name => Differences(path.Length == 0 ? name : $"{path}.{name}", one[name], other[name])),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(i => Differences($"{path}[{i}]", i < one.Count ? one[i] : null, i < other.Count ? other[i] : null)),
        _ when JsonNode.DeepEquals(printed, ledger) => [],
        _ => [new PrintedFinding($"figures {path}", Shown(printed), Shown(ledger))],
    };

    private static string? Shown(JsonNode? node) => node is null ? null : Texts.Shown(node is JsonValue ? node.ToString() : node.ToJsonString());
}
