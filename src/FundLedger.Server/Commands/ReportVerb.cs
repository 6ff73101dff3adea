using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>report KIND --output FILE</c>: a report into a file; <c>report list</c>: what there is.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var verb = Verb.OnBook("report", """
            生成报表文件：PDF、XLSX、CSV、JSON 或文本 · Write a report into a file: PDF, XLSX, CSV, JSON or text, as --format or the file's extension says.
            fundledger report list
            fundledger report comparison --output comparison.pdf --as-of 2025-12-31 --lang both
            fundledger report budget-execution --all-units --level community --output reports/
            """, RunAsync, [ReportChoice.Kind, ReportChoice.Target, ReportChoice.Form, ReportChoice.Languages, ReportChoice.AllUnits,
            .. ReportChoice.OfKinds, CommonOptions.Date, CommonOptions.KnownAt]);
        verb.Validators.Add(ReportChoice.Check);
        verb.Subcommands.Add(ReportListVerb.Create());
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var (kind, target) = (ReportChoice.KindIn(parsed), parsed.GetValue(ReportChoice.Target)!);
        var request = await ReportRequest.ReadAsync(session.Read, session.AsOf(parsed), ReportChoice.OptionsIn(parsed), cancellation).ConfigureAwait(false);
        if (parsed.GetValue(ReportChoice.AllUnits))
            return await ReportBatch.RunAsync(parsed, session, kind, request, target.FullName, cancellation).ConfigureAwait(false);
        var file = await ReportFile.MakeAsync(
            session.Read, kind, request, ReportForms.Of(parsed.GetValue(ReportChoice.Form), target.Name), ReportChoice.LanguageIn(parsed), cancellation).ConfigureAwait(false);
        await using var closing = file.ConfigureAwait(false);
        await file.SaveAsync(target.FullName, cancellation).ConfigureAwait(false);
        session.Output.Object(Json(target.FullName, file, request), () => session.Output.Line(
            $"{target.FullName}（{PagesOf(file, " 页，")}{file.Content.Length} 字节）", $"{target.FullName} ({PagesOf(file, " pages, ")}{file.Content.Length} bytes)"));
        return ExitStatus.Done;
    }

    /// <summary><c>{file, bytes, pages, head}</c>.</summary>
    public static JsonObject Json(string path, ReportFile file, ReportRequest request) => new()
    {
        ["file"] = path,
        ["bytes"] = file.Content.Length,
        ["pages"] = (long?)file.Pages,
        ["head"] = request.Source.Head,
    };

    private static string PagesOf(ReportFile file, string word) => file.Pages is { } pages ? $"{pages}{word}" : "";
}
