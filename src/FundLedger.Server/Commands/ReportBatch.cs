using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>A report of each unit of a level, all of one pinned pair, made on all cores.</summary>
internal static class ReportBatch
{
    public static async Task<int> RunAsync(
        ParseResult parsed, Session session, ReportKind kind, ReportRequest request, string folder, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var level = request["level"] is null ? UnitLevel.Community : request.LevelOf();
        var units = Units.Of(setup, level, request["unit"]).ToList();
        var (form, language) = (FormOf(parsed), ReportChoice.LanguageIn(parsed));
        var made = new ConcurrentDictionary<string, JsonObject>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        await Progress.WithAsync(kind.Title.In(session.Output.Language), async progress =>
        {
            await Parallel.ForEachAsync(units, cancellation, async (unit, stop) =>
            {
                var asked = request with { Options = OptionsOf(kind, request, unit) };
                var file = await ReportFile.MakeAsync(session.Read, kind, asked, form, language, stop).ConfigureAwait(false);
                await using var closing = file.ConfigureAwait(false);
                var path = Path.Combine(folder, $"{kind.Code}-{FileName(unit.Code)}.{form.Name()}");
                await file.SaveAsync(path, stop).ConfigureAwait(false);
                made[unit.Code] = ReportVerb.Json(path, file, asked);
                progress?.Report(made.Count);
            }).ConfigureAwait(false);
            return units.Count;
        }).ConfigureAwait(false);
        Write(session.Output, folder, [.. units.Select(unit => (unit, made[unit.Code]))]);
        return ExitStatus.Done;
    }

    private static ReportForm FormOf(ParseResult parsed) =>
        parsed.GetValue(ReportChoice.Form) is { } form ? ReportForms.Of(form, "") : ReportForm.Pdf;

    private static Dictionary<string, string> OptionsOf(ReportKind kind, ReportRequest request, Unit unit)
    {
        var options = request.Options.Where(option => kind.Names.Contains(option.Key)).ToDictionary(StringComparer.Ordinal);
        options["unit"] = unit.Code;
        return options;
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
