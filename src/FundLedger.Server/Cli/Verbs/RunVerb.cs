using System.CommandLine;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>run FILE.jsonl</c>: commands as data, one a line.</summary>
internal static class RunVerb
{
    private const int ChunkSize = 1000;

    private static readonly Argument<FileInfo> Source = new("file")
    {
        Description = "命令文件（每行一条 JSON），- 为标准输入 · Commands, one JSON object a line; - reads standard input",
    };

    private static readonly Option<bool> Each = new("--each")
    {
        Description = "每条命令单独提交 · Commit each command by itself",
    };

    private static readonly Option<bool> AllOrNone = new("--all-or-none")
    {
        Description = "全部成功才入账 · Post nothing if any command is refused",
    };

    public static Command Create() => Verb.ChangeBook("run", """
        执行命令文件 · Carry out a file of commands, in order; one JSON line of answer a command.
        fundledger run story.jsonl --book D1
        """, RunAsync, Source, Each, AllOrNone, CommonOptions.DryRun, CommonOptions.Actor);

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        using var reader = InputFile.Open(parsed.GetValue(Source)!);
        var refused = 0;
        foreach (var chunk in Chunks(reader, parsed))
        {
            var outcomes = await ExecuteAsync(parsed, session, chunk, cancellation).ConfigureAwait(false);
            foreach (var outcome in outcomes)
                await Console.Out.WriteLineAsync(Json(outcome, session.Output.Language).ToJsonString(JsonRows.Form)).ConfigureAwait(false);
            refused += outcomes.Count(outcome => outcome.Refusal is not null);
        }

        return refused == 0 ? ExitStatus.Done : ExitStatus.Refused;
    }

    private static IEnumerable<RunLine[]> Chunks(StreamReader reader, ParseResult parsed)
    {
        var lines = RunLine.Read(reader, parsed.GetValue(CommonOptions.Actor));
        return parsed.GetValue(AllOrNone) ? [[.. lines]] : lines.Chunk(parsed.GetValue(Each) ? 1 : ChunkSize);
    }

    /// <summary>Lines that cannot be read keep their place among the answers.</summary>
    private static async Task<IReadOnlyList<Outcome>> ExecuteAsync(
        ParseResult parsed, BookAtHand session, RunLine[] chunk, CancellationToken cancellation)
    {
        var readable = chunk.Where(line => line.Command is not null).Select(line => line.Command!).ToList();
        var dryRun = parsed.GetValue(CommonOptions.DryRun);
        var broken = readable.Count < chunk.Length;
        var outcomes = parsed.GetValue(AllOrNone)
            ? await session.Book.ExecuteAllOrNoneAsync(readable, dryRun || broken, cancellation).ConfigureAwait(false)
            : dryRun
                ? await session.Book.TryAllAsync(readable, cancellation).ConfigureAwait(false)
                : await session.Book.ExecuteAllAsync(readable, cancellation).ConfigureAwait(false);
        var unreadable = parsed.GetValue(AllOrNone) && !dryRun ? chunk.FirstOrDefault(line => line.Command is null) : null;
        var next = 0;
        return [.. chunk.Select(line => line.Command is null ? new Outcome(null, null, line.Refusal) : With(outcomes[next++], unreadable))];
    }

    /// <summary>With a line that cannot be read among them, none of the others was carried out.</summary>
    private static Outcome With(Outcome outcome, RunLine? unreadable) => unreadable is null || outcome.Refusal is not null
        ? outcome
        : outcome with { Answer = null, Refusal = new Refusal(Rule.OtherCommandRefused, [("other", $"? (line {unreadable.Number})")]) };

    private static JsonObject Json(Outcome outcome, Language language)
    {
        if (outcome.Answer is { } answer)
        {
            var json = AnswerView.Json(answer);
            json["posted"] = new JsonArray([.. answer.Posted.Select(entry => JsonValue.Create(entry.Seq))]);
            return json;
        }

        var refusal = new JsonObject { ["kind"] = outcome.Command is null ? null : CommandJson.KindOf(outcome.Command), ["key"] = outcome.Command?.Key };
        foreach (var (name, value) in Problem.Json(outcome.Refusal!, language).ToList())
            refusal.TryAdd(name, value?.DeepClone());
        return refusal;
    }
}
