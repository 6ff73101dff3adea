using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// 命令: several commands at once, one JSON object a line or an array of them, in one transaction. The key of the call
/// is that of a command without one, with its place: <c>K/1</c>, <c>K/2</c>, …
/// </summary>
internal static class CommandEndpoints
{
    private const int MostCommands = 5000;

    private static readonly QueryParameter Mode = new("mode", "all-or-none（缺省）或 each · all-or-none (left out): one refusal undoes all; each: every command by itself", typeof(string)) { Choices = ["all-or-none", "each"], Usual = "all-or-none" };

    /// <summary>An answer, or the rule that refused the command with its facts beside it.</summary>
    private static AnswerModel Outcomes => new("CommandOutcome",
    [
        .. AnswerView.Columns.Select(column => ReportColumn.Of(column.Optional())),
        .. new[]
        {
            Column<Refusal>.Text("type", "拒绝类型", "Type of the refusal", refusal => ProblemAnswer.TypeOf(refusal.Rule)),
            Column<Refusal>.Number("status", "状态码", "Its HTTP status", refusal => RuleStatus.Of(refusal.Rule)),
            Column<Refusal>.Text("rule", "规则", "Rule that refused it", refusal => refusal.Rule.ToString()),
            Column<Refusal>.Text("message", "原因", "Why", refusal => refusal.In(default)),
        }.Select(column => ReportColumn.Of(column.Optional())),
    ], IsList: true);

    public static void MapCommands(this IEndpointRouteBuilder book) => book
        .MapCall(HttpMethods.Post, "commands", new Operation(new LocalName("成批执行命令，每条一个结果", "Carry out several commands; an answer for each"))
        {
            Tag = "commands",
            IsChange = true,
            Parameters = [Mode, QueryParameter.DryRun],
            Body = ["application/json", "application/x-ndjson"],
            Example = new BodyExample(new JsonArray(new AllotChange().ExampleCommand(), new DisburseChange().ExampleCommand()).ToJsonString(JsonRows.Form)) { Schema = schemas => new CommandSchema(schemas).OfAny() },
            Answer = Outcomes,
            Who = new("依各命令的权限，逐条判断。", "By the right of each command, one by one."),
            Rules = [.. Enum.GetValues<Rule>()],
        }, RunAsync).WithMetadata(new SizeLimit(BodyRoom.Longest));

    private static async Task<IResult> RunAsync(BookCall call, CancellationToken cancellation)
    {
        var key = CommandBody.KeyOf(call.Context.Request);
        var each = ModeOf(call);
        var dryRun = call.IsSet(QueryParameter.DryRun);
        using var room = await call.Context.RequestServices.GetRequiredService<BodyRoom>().TakeAsync(call.Context).ConfigureAwait(false);
        var outcomes = await ReadAsync(call, key, cancellation).ConfigureAwait(false);
        using var claim = KeyClaim.Of(call, key);
        var done = await ExecuteAsync(call, outcomes, each, dryRun, cancellation).ConfigureAwait(false);
        return new JsonResult(StatusCodes.Status200OK, new JsonArray([.. done.Select(outcome => Json(call, outcome))]));
    }

    /// <summary>Commands as they were read; each that could not be, with its refusal.</summary>
    private static async Task<IReadOnlyList<Outcome>> ReadAsync(BookCall call, string key, CancellationToken cancellation)
    {
        var outcomes = new List<Outcome>();
        var list = await CommandList.ReadAsync(call.Context.Request, MostCommands, cancellation).ConfigureAwait(false);
        foreach (var text in list.Texts)
            outcomes.Add(One(call, text, $"{key}/{outcomes.Count + 1}"));

        return outcomes;
    }

    private static Outcome One(BookCall call, string line, string key)
    {
        BookCommand? command = null;
        try
        {
            command = CommandJson.Read(line);
            command = CommandBody.Signed(command, call.Caller, command.Key ?? Texts.Code(key, CommandBody.KeyHeader));
            return new Outcome(command, null, null);
        }
        catch (RefusedException refused)
        {
            return new Outcome(command, null, refused.Refusal);
        }
    }

    /// <summary>With one refused beforehand, none of all-or-none is carried out; of each, the others are.</summary>
    private static async Task<IReadOnlyList<Outcome>> ExecuteAsync(
        BookCall call, IReadOnlyList<Outcome> read, bool each, bool dryRun, CancellationToken cancellation)
    {
        var admitted = read.Where(outcome => outcome.Refusal is null).Select(outcome => outcome.Command!).ToList();
        if (!each && admitted.Count < read.Count)
        {
            var other = new Refusal(Rule.OtherCommandRefused, [("other", read.First(outcome => outcome.Refusal is not null).Command?.Key ?? "?")]);
            return [.. read.Select(outcome => outcome.Refusal is null ? outcome with { Refusal = other } : outcome)];
        }

        var done = (each, dryRun) switch
        {
            _ when admitted.Count == 0 => [],
            (true, true) => await call.Book.TryAllAsync(admitted, cancellation).ConfigureAwait(false),
            (true, false) => await call.Book.ExecuteAllAsync(admitted, cancellation).ConfigureAwait(false),
            (false, _) => await call.Book.ExecuteAllOrNoneAsync(admitted, dryRun, cancellation).ConfigureAwait(false),
        };
        var next = 0;
        return [.. read.Select(outcome => outcome.Refusal is null ? done[next++] : outcome)];
    }

    private static bool ModeOf(BookCall call) => call.Context.Request.Query[Mode.Name].ToString() switch
    {
        "" or "all-or-none" => false,
        "each" => true,
        var other => throw new RefusedException(Rule.ParameterForm, ("parameter", Mode.Name), ("problem", Reason.NotAmong(other, ["all-or-none", "each"]))),
    };

    private static JsonObject Json(BookCall call, Outcome outcome)
    {
        if (outcome.Answer is { } answer)
            return answer.Posted.Count == 0 ? AnswerResult.DryRun(call, answer) : AnswerView.Json(answer);
        var json = new JsonObject
        {
            ["kind"] = outcome.Command is null ? null : CommandJson.KindOf(outcome.Command),
            ["key"] = outcome.Command?.Key,
            ["type"] = ProblemAnswer.TypeOf(outcome.Refusal!.Rule),
            ["status"] = RuleStatus.Of(outcome.Refusal.Rule),
        };
        foreach (var (name, value) in Problem.Json(outcome.Refusal, call.Language).ToList())
            json.TryAdd(name, value?.DeepClone());
        return json;
    }
}
