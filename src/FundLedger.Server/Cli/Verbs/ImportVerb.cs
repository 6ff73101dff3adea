using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>import payments FILE… --profile P</c>.</summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description = "CSV 或 XLSX 文件 · Files",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = $"导入方案（名称或 JSON 文件） · Import profile: {string.Join(", ", ImportProfiles.Names)}, or a JSON file",
        Required = true,
    };

    public static Command Create() => new("import", "导入 · Import")
    {
        Verb.ChangeBook("payments", """
            导入付款文件：每行要么入账，要么说明拒绝原因 · Import payments: each row is posted, or refused with its reason.
            fundledger import payments q1.csv q2.csv --profile oxford-payments --book OX
            """, RunAsync, Files, Profile, CommonOptions.Actor, CommonOptions.DryRun),
        ImportBudgetsVerb.Create(),
    };

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var profile = ImportProfiles.Find(parsed.GetValue(Profile)!);
        var results = new List<ImportResult>();
        var refusals = session.Output.IsCsv ? new RefusalFile(session.Output) : null;
        foreach (var file in parsed.GetValue(Files)!)
        {
            results.Add(await Progress.WithAsync(file.Name, progress => new PaymentImport(refusals?.Of(file.Name)) { DryRun = parsed.GetValue(CommonOptions.DryRun) }.RunAsync(
                session.Book, file.FullName, profile, parsed.GetValue(CommonOptions.Actor) ?? "", progress, cancellation)).ConfigureAwait(false));
        }

        if (session.Output.IsText)
            WriteText(session.Output, results);
        else if (refusals is not null)
            refusals.End();
        else
            session.Output.Json(new JsonArray([.. results.Select(result => Json(result, session.Output.Language))]));
        return results.All(result => result.Refused == 0) ? ExitStatus.Done : ExitStatus.Refused;
    }

    /// <summary>What became of a file, with the first rows that were refused.</summary>
    public static Column<ImportResult>[] JsonColumns(Language language) =>
    [
        .. Columns,
        Column<ImportResult>.Rows("refusals", "拒绝的行", "Rows that were refused", result => result.Refusals, RefusalsIn(language)),
    ];

    public static JsonObject Json(ImportResult result, Language language) => JsonRows.Row(result, JsonColumns(language));

    public static Column<RowRefusal>[] RefusalsIn(Language language) =>
    [
        Column<RowRefusal>.Number("line", "行", "Line", refusal => refusal.Line),
        Column<RowRefusal>.Text("column", "列", "Column", refusal => refusal.Column),
        Column<RowRefusal>.Text("rule", "规则", "Rule", refusal => refusal.Rule.ToString()),
        Column<RowRefusal>.Text("message", "原因", "Reason", refusal => refusal.Refusal.In(language)),
    ];

    private static readonly Column<ImportResult>[] Columns =
    [
        Column<ImportResult>.Text("file", "文件", "File", result => result.File),
        Column<ImportResult>.Number("rows", "行数", "Rows", result => result.Rows),
        Column<ImportResult>.Number("posted", "入账", "Posted", result => result.Posted),
        Column<ImportResult>.Number("refused", "拒绝", "Refused", result => result.Refused),
        Column<ImportResult>.Number("total", "总额", "Total", result => AmountText.Of(result.Total)),
        Column<ImportResult>.Number("postedTotal", "入账金额", "Posted total", result => AmountText.Of(result.PostedTotal)),
        Column<ImportResult>.Number("refusedTotal", "拒绝金额", "Refused total", result => AmountText.Of(result.RefusedTotal)),
    ];

    /// <summary>A line a file, then the refused rows: by rule where there are many.</summary>
    public static void WriteText(Output output, IReadOnlyList<ImportResult> results)
    {
        output.Rows(results, Columns);
        WriteRefusals(output, [.. results.SelectMany(result => result.Refusals.Select(refusal => (result.File, refusal)))], results.Sum(result => result.Refused));
    }

    /// <summary>The first refused rows, and how many there are.</summary>
    public static void WriteRefusals(Output output, IReadOnlyList<(string File, RowRefusal Refusal)> refused, long count)
    {
        if (refused.Count > 0)
            output.Rows([.. refused.Take(20)], RefusalColumns(output));
        if (count > 20)
            output.Line($"……共 {count} 行被拒绝；--format csv 列出全部。", $"… {count} rows were refused; --format csv lists them all.");
    }

    public static Column<(string File, RowRefusal Refusal)>[] RefusalColumns(Output output) =>
    [
        Column<(string File, RowRefusal Refusal)>.Text("file", "文件", "File", row => row.File),
        Column<(string File, RowRefusal Refusal)>.Number("line", "行", "Line", row => row.Refusal.Line),
        Column<(string File, RowRefusal Refusal)>.Text("column", "列", "Column", row => row.Refusal.Column),
        Column<(string File, RowRefusal Refusal)>.Text("rule", "规则", "Rule", row => row.Refusal.Rule),
        Column<(string File, RowRefusal Refusal)>.Text("message", "原因", "Reason", row => row.Refusal.Refusal.In(output.Language)),
    ];
}
