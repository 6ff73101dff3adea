using System.Text.RegularExpressions;

namespace FundLedger.Tests.Layers;

/// <summary>Which folders use which, and by what types of theirs.</summary>
/// <param name="Uses">From a file, and the folder that it uses, to the types that it uses of it.</param>
internal sealed partial record FolderUses(IReadOnlyDictionary<(string File, string Used), IReadOnlyList<string>> Uses)
{
    /// <summary>
    /// What files name: folders by their usings, and types by a folder before them. Whoever uses a type without naming it
    /// got it from one that he names, so that a cycle is always among the names.
    /// </summary>
    public static FolderUses Of(IReadOnlyList<LibrarySource> sources)
    {
        var types = sources.SelectMany(source => source.Types, (source, type) => (source.Folder, type)).ToLookup(each => each.Folder, each => each.type);
        return new FolderUses(sources.SelectMany(source => Named(source, types)).ToDictionary(use => (use.File, use.Used), use => use.Types));
    }

    /// <summary>The uses that lie on a cycle, as <c>file → folder: types</c>.</summary>
    public IReadOnlyList<string> Cycles()
    {
        var folders = Uses.Keys.Select(use => (From: FolderOf(use.File), use.Used)).Distinct().ToLookup(use => use.From, use => use.Used);
        return
        [
            .. Uses.Where(use => Reached(folders, use.Key.Used).Contains(FolderOf(use.Key.File)))
                .Select(use => $"{use.Key.File} → {use.Key.Used}: {string.Join(", ", use.Value)}").Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string File, string Used, IReadOnlyList<string> Types)> Named(LibrarySource source, ILookup<string, string> types)
    {
        var words = Word().Matches(source.Code).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var qualified = Qualified().Matches(source.Code).Select(match => (Folder: match.Groups[1].Value, Type: match.Groups[2].Value)).ToHashSet();
        foreach (var folder in types.Select(each => each.Key).Where(folder => folder != source.Folder))
        {
            // Every file of the library has the namespace of values without saying so.
            var isUsed = folder == nameof(Values) || source.Code.Contains($"using FundLedger.{folder};", StringComparison.Ordinal);
            var used = types[folder].Where(type => isUsed ? words.Contains(type) : qualified.Contains((folder, type))).Distinct().Order(StringComparer.Ordinal).ToList();
            if (used.Count > 0 || (isUsed && folder != nameof(Values)))
                yield return (source.File, folder, used);
        }
    }

    private static HashSet<string> Reached(ILookup<string, string> folders, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var used in folders[folder])
                    next.Push(used);
            }
        }

        return reached;
    }

    private static string FolderOf(string file) => file.Split('/')[0];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.])(?:FundLedger\.)?(\w+)\.(\w+)")]
    private static partial Regex Qualified();
}
