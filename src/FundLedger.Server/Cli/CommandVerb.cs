using System.CommandLine;

namespace FundLedger.Server;

/// <summary>
/// Verbs of changes, made from the commands themselves: an option for each member of its JSON. What was said is put
/// into JSON and read as a line of a command file is, so that the same is refused everywhere.
/// </summary>
internal static class CommandVerb
{
    private static readonly Option<string?> Date = new("--date") { Description = "生效日期，缺省今日 · Effective date; left out: today" };

    private static readonly Option<string?> Text = new("--text") { Description = "摘要 · Text of the entry" };

    private static IEnumerable<Option> Common => [Text, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun];

    /// <summary>The verb of a kind of command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="kind">The kind of command that it stands for.</param>
    /// <param name="description">What it does, in both languages, and an example.</param>
    public static Command Of(string name, string kind, string description)
    {
        var members = CommandJson.MembersOf(kind).Select(member => MemberOption.Of(kind, member)).ToList();
        var verb = Verb.ChangeBook(name, description,
            (parsed, session, cancellation) => session.ExecuteAsync(parsed, Read(kind, members, parsed), cancellation),
            [.. members.SelectMany(member => member.Options), .. CommandKind.Of(kind).EndsYear ? [] : new[] { Date }, .. Common]);
        verb.Validators.Add(result =>
        {
            foreach (var missing in members.Select(member => member.Missing(result)).OfType<string>())
                result.AddError($"{name}: {missing}");
        });
        return verb;
    }

    /// <exception cref="RefusedException">By a rule of commands as data.</exception>
    private static BookCommand Read(string kind, IReadOnlyList<MemberOption> members, ParseResult parsed)
    {
        var json = MemberOption.ObjectOf(parsed, members) ?? [];
        if (!CommandKind.Of(kind).EndsYear && parsed.GetValue(Date) is { } date)
            json["date"] = date;
        if (parsed.GetValue(Text) is { } text)
            json["text"] = text;
        using var document = CommandJson.Document(json.ToJsonString());
        return CommandJson.Read(document.RootElement, kind);
    }
}
