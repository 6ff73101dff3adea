using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>A report of a unit, or one of each unit of a level, all of one pinned pair, made on all cores.</summary>
internal static class ReportBatch
{
    private static readonly Option<bool> AllUnits = new("--all-units")
    {
        Description = "每个单位一份，--output 为文件夹（--level 指定层级，--unit 限定上级） · One for each unit of a --level, below a --unit where one is named; --output is a folder",
    };

    private static readonly Option<string?> Level = new Option<string?>("--level") { Description = "--all-units 时的单位层级，缺省 community · The level of the units; left out: community" }
        .AcceptOnlyFromAmong([.. Asks.Level.Choices]);

    /// <summary>The verb of a question that can be asked of a unit.</summary>
    public static Command Of(Question question)
    {
        var asked = QuestionVerb.Of(question, question.Code, result => result.GetValue(AllUnits));
        var hasLevel = question.Options.Any(option => option.Name == Asks.Level.Name);
        asked.Options.Add(AllUnits);
        if (!hasLevel)
            asked.Options.Add(Level);
        var one = ((OnBookVerb)asked).AnswerAsync;
        asked.Validators.Add(result =>
        {
            if (!hasLevel && result.GetResult(Level) is not null && !result.GetValue(AllUnits))
                result.AddError("--level 只与 --all-units 同用 · --level goes with --all-units");
            if (result.GetValue(AllUnits) && result.GetValue<FileInfo?>("--output") is null)
                result.AddError("--all-units 须指定文件夹 --output · --all-units needs a folder: --output");
        });
        asked.SetAction(async (parsed, cancellation) =>
        {
            var session = await BookAtHand.OpenAsync(parsed, cancellation).ConfigureAwait(false);
            await using var closing = session.ConfigureAwait(false);
            return parsed.GetValue(AllUnits)
                ? await RunAsync(parsed, session, question, cancellation).ConfigureAwait(false)
                : await one(parsed, session, cancellation).ConfigureAwait(false);
        });
        return asked;
    }

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, Question question, CancellationToken cancellation)
    {
        var given = await QuestionVerb.GivenAsync(question, parsed, cancellation).ConfigureAwait(false);
        var (asOf, within) = (session.AsOf(parsed), given.GetValueOrDefault("unit"));
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var level = parsed.GetValue<string?>("--level") is { } name ? Asks.Level.Read(name, setup)!.Value : UnitLevel.Community;
        var units = Units.Of(setup, level, within).ToList();
        given["unit"] = within ?? units.FirstOrDefault()?.Code ?? throw new RefusedException(Rule.ParameterForm, ("parameter", "level"), ("problem", new Reason(Because.Required)));
        var asked = await Asked.ReadAsync(session.Read, question, asOf.Date, asOf.KnownAt, given, cancellation).ConfigureAwait(false);
        var (form, language, folder) = (QuestionVerb.FormIn(parsed, ReportForm.Pdf), QuestionVerb.LanguageIn(parsed), parsed.GetValue<FileInfo?>("--output")!.FullName);
        var made = new ConcurrentDictionary<string, JsonObject>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        await Progress.WithAsync(question.Title.In(session.Output.Language), async progress =>
        {
            await Parallel.ForEachAsync(units, cancellation, async (unit, stop) =>
            {
                var options = given.Where(option => option.Key != "level").Append(new("unit", unit.Code)).DistinctBy(option => option.Key, StringComparer.Ordinal)
                    .ToDictionary(option => option.Key, option => option.Key == "unit" ? unit.Code : option.Value, StringComparer.Ordinal);
                var report = await question.AskAsync(session.Read, asked with { Given = options }, stop).ConfigureAwait(false);
                var file = await ReportFile.WriteAsync(report, form, language, stop).ConfigureAwait(false);
                await using var closing = file.ConfigureAwait(false);
                var path = Path.Combine(folder, $"{question.Code}-{FileName(unit.Code)}.{form.Extension()}");
                await file.SaveAsync(path, stop).ConfigureAwait(false);
                made[unit.Code] = ReportOutput.Json(path, file, report);
                progress?.Report(made.Count);
            }).ConfigureAwait(false);
            return units.Count;
        }).ConfigureAwait(false);
        Write(session.Output, folder, [.. units.Select(unit => (unit, made[unit.Code]))]);
        return ExitStatus.Done;
    }

    /// <summary>A code as part of a file's name: what cannot be in one, on any system, is its code point.</summary>
    private static string FileName(string code) =>
        string.Concat(code.Select(c => c is '/' or ':' or '(' or ')' ? $"({(int)c:X2})" : c.ToString()));

    private static void Write(Output output, string folder, IReadOnlyList<(Unit Unit, JsonObject File)> files)
    {
        if (output.IsText)
        {
            output.Line($"{folder}：{files.Count} 份，{Sum("bytes")} 字节，{Sum("pages")} 页", $"{folder}: {files.Count} reports, {Sum("bytes")} bytes, {Sum("pages")} pages");
            return;
        }

        output.Json(new JsonArray([.. files.Select(file => new JsonObject([KeyValuePair.Create("unit", (JsonNode?)file.Unit.Code), .. file.File.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))]))]));

        long Sum(string member) => files.Sum(file => file.File[member]?.GetValue<long>() ?? 0);
    }
}
