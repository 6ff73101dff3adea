using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>
/// A change as a verb: an option for each member of its command. What was said is put into JSON and read as a line of a
/// command file is, so that the same is refused everywhere.
/// </summary>
internal static class ChangeVerb
{
    private static readonly Option<string?> Date = new("--date") { Description = MemberOption.Both(MemberText.Common("date").Text) };

    private static readonly Option<string?> Text = new("--text") { Description = MemberOption.Both(MemberText.Common("text").Text) };

    private static readonly Option<FileInfo[]> Files = new("--attachment")
    {
        Description = "附上的文件 · Files that belong to the entry",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option[] Common = [Text, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun];

    /// <summary>Changes that take a file have verbs of their own.</summary>
    private static readonly Dictionary<string, Func<Command>> OfFiles = new(StringComparer.Ordinal)
    {
        [AttachFile.Kind] = RequestAttachVerb.Create,
        [PostEntry.Kind] = PostVerb.Create,
        [PublishRoute.Kind] = RoutePublishVerb.Create,
    };

    /// <summary>The verb of a change, by the last of its words.</summary>
    public static Command Of(Change change)
    {
        if (OfFiles.TryGetValue(change.Kind, out var own))
            return own();
        var members = change.Members.Select(member => MemberOption.Of(change, member)).ToList();
        var dates = CommandKind.Of(change.Kind).EndsYear ? [] : new[] { Date };
        var verb = Verb.ChangeBook(change.Verb.Split(' ')[^1], TextOf(change, members),
            (parsed, session, cancellation) => session.ExecuteAsync(parsed, Read(change, members, dates, parsed), parsed.GetValue(Files) ?? [], cancellation),
            [.. members.SelectMany(member => member.Symbols), .. dates, .. Common, .. CommandKind.Of(change.Kind).TakesAttachments ? [Files] : Array.Empty<Option>()]);
        verb.Validators.Add(result =>
        {
            foreach (var missing in members.Select(member => member.Missing(result)).OfType<string>())
                result.AddError($"{verb.Name}: {missing}");
        });
        return verb;
    }

    /// <exception cref="RefusedException">By a rule of commands as data.</exception>
    private static BookCommand Read(Change change, IReadOnlyList<MemberOption> members, Option<string?>[] dates, ParseResult parsed)
    {
        var json = MemberOption.ObjectOf(parsed, members) ?? [];
        foreach (var option in dates.Append(Text))
        {
            if (parsed.GetValue(option) is { } said)
                json[option.Name.TrimStart('-')] = said;
        }

        using var document = CommandJson.Document(json.ToJsonString());
        return CommandJson.Read(document.RootElement, change.Kind);
    }

    private static string TextOf(Change change, IReadOnlyList<MemberOption> members) =>
        string.Join('\n', [$"{change.Summary.Zh} · {change.Summary.En}", .. change.Examples.Select(example => LineOf(change, members, JsonNode.Parse(example)!.AsObject()))]);

    /// <summary>An example as it is typed.</summary>
    private static string LineOf(Change change, IReadOnlyList<MemberOption> members, JsonObject example)
    {
        var common = Common.Prepend(Date).Where(option => example.ContainsKey(option.Name.TrimStart('-')));
        var words = MemberOption.WordsOf(example, members)
            .Concat(common.SelectMany(option => new[] { option.Name, example[option.Name.TrimStart('-')]!.ToString() }));
        return $"fundledger {change.Verb} {string.Join(' ', words.Select(Quoted))}";
    }

    private static string Quoted(string word) => word.AsSpan().ContainsAny(" \"{[") ? $"'{word}'" : word;
}
