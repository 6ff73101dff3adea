using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>import budgets FILE</c>: what is missing of the budgets of a file is appropriated or allotted.</summary>
internal static class ImportBudgetsVerb
{
    private static readonly Argument<FileInfo> Source = new("file") { Description = "XLSX 或 CSV 文件 · File" };

    private static readonly Option<string?> Date = new("--date") { Description = "生效日期，缺省今日 · Effective date; left out: today" };

    public static Command Create() => Verb.ChangeBook("budgets", """
        导入预算：补足文件中各单位预算与账上的差额（顶层批复，以下由上级下达） · Import budgets: what is missing of them is appropriated, or allotted from the unit above.
        fundledger report budgets --year 2025 --output budgets.xlsx --book D1
        fundledger import budgets budgets.xlsx --date 2025-01-05 --book D2
        """, RunAsync, Source, Date, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun);

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var date = CommonOptions.DateIn(parsed.GetValue(Date)) ?? session.Read.Today;
        var key = parsed.GetValue(CommonOptions.Key) ?? Guid.CreateVersion7().ToString("N");
        var file = parsed.GetValue(Source)!;
        var refusals = session.Output.IsCsv ? new RefusalFile(session.Output) : null;
        var result = await new BudgetImport(session.Book, date, key, parsed.GetValue(CommonOptions.Actor), refusals?.Of(file.Name))
            .RunAsync(file.FullName, parsed.GetValue(CommonOptions.DryRun), cancellation).ConfigureAwait(false);
        if (refusals is not null)
            refusals.End();
        else
            session.Output.Object(Json(result, session.Output.Language), () => WriteText(session.Output, result));
        return result.Refused == 0 ? ExitStatus.Done : ExitStatus.Refused;
    }

    /// <summary><c>{file, rows, posted, unchanged, refused, postedTotal, refusals:[{line, column, rule, message}]}</c>.</summary>
    /// <summary>What became of a file, with the first rows that were refused.</summary>
    public static Column<BudgetImportResult>[] Columns(Language language) =>
    [
        Column<BudgetImportResult>.Text("file", "文件", "File", result => result.File),
        Column<BudgetImportResult>.Number("rows", "行数", "Rows", result => result.Rows),
        Column<BudgetImportResult>.Number("posted", "入账", "Posted", result => result.Posted),
        Column<BudgetImportResult>.Number("unchanged", "已有", "There already", result => result.Unchanged),
        Column<BudgetImportResult>.Number("refused", "拒绝", "Refused", result => result.Refused),
        Column<BudgetImportResult>.Number("postedTotal", "入账金额", "Posted total", result => AmountText.Of(result.PostedTotal)),
        Column<BudgetImportResult>.Rows("refusals", "拒绝的行", "Rows that were refused", result => result.Refusals, ImportVerb.RefusalsIn(language)),
    ];

    public static JsonObject Json(BudgetImportResult result, Language language) => JsonRows.Row(result, Columns(language));

    private static void WriteText(Output output, BudgetImportResult result)
    {
        output.Line($"{result.File}：{result.Rows} 行，入账 {result.Posted}，已有 {result.Unchanged}，拒绝 {result.Refused}，入账金额 {AmountText.Of(result.PostedTotal).ForPeople}",
            $"{result.File}: {result.Rows} rows, {result.Posted} posted, {result.Unchanged} there already, {result.Refused} refused; {AmountText.Of(result.PostedTotal).ForPeople} posted");
        ImportVerb.WriteRefusals(output, [.. result.Refusals.Select(refusal => (result.File, refusal))], result.Refused);
    }
}
