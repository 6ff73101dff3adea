using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>post FILE.json</c>: manual vouchers.</summary>
internal static class PostVerb
{
    private static readonly Argument<FileInfo> Source = new("file")
    {
        Description = "JSON 文件，- 为标准输入 · JSON: an entry or an array of them; - reads standard input",
    };

    public static Command Create() => Verb.ChangeBook("post", """
        记账：记入手工凭证 · Post journal entries from a JSON file, all or none.
        fundledger post vouchers.json --book D1
        """, RunAsync, Source, CommonOptions.DryRun, CommonOptions.Actor);

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        using var document = CommandJson.Document(await InputFile.TextAsync(parsed.GetValue(Source)!, cancellation).ConfigureAwait(false));
        var commands = Commands(document.RootElement, parsed.GetValue(CommonOptions.Actor)).ToList();
        var outcomes = await session.Book.ExecuteAllOrNoneAsync(commands, parsed.GetValue(CommonOptions.DryRun), cancellation).ConfigureAwait(false);
        if (outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().MinBy(IsConsequence) is { } refusal)
            throw new RefusedException(refusal);
        var answers = outcomes.Select(outcome => outcome.Required).ToList();
        session.Output.Object(
            new JsonObject { ["posted"] = AnswerView.Posted(answers.SelectMany(answer => answer.Posted)) },
            () => answers.ForEach(answer => AnswerView.Write(session.Output, answer)));
        return ExitStatus.Done;
    }

    /// <summary>The refusal that the others come from is the one to tell.</summary>
    private static bool IsConsequence(Refusal refusal) => refusal.Rule == Rule.OtherCommandRefused;

    private static IEnumerable<BookCommand> Commands(JsonElement root, string? actor)
    {
        var elements = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
        if (elements.Length == 0)
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NoCommand)));
        return elements.Select(element =>
        {
            var command = CommandJson.Read(element, PostEntry.Kind);
            return command with { Actor = command.Actor ?? actor };
        });
    }
}
