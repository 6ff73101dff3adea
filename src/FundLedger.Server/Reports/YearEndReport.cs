using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>年终试算: what closing a fiscal year would post, by lot of quota and by rule, and what stands in its way.</summary>
internal static class YearEndReport
{
    /// <exception cref="RefusedException">When the year cannot be closed for a reason other than open requests.</exception>
    public static async Task WriteAsync(
        BookReader read, Output output, BookSetup setup, DateTime? knownAt, CloseYear command, CancellationToken cancellation)
    {
        var (plan, obstacles) = await YearEndReading.PreviewAsync(read, setup, knownAt, command, cancellation).ConfigureAwait(false);
        if (output.IsCsv)
        {
            output.Rows(plan.Lots, YearEndColumns.Lots);
            return;
        }

        output.Object(Json(command, plan, obstacles), () => WriteText(output, setup, command, plan, obstacles));
    }

    private static JsonObject Json(CloseYear command, YearEndPlan plan, IReadOnlyList<HeldObstacle> obstacles) => new()
    {
        ["year"] = command.Year,
        ["unit"] = command.Unit,
        ["fund"] = command.Fund,
        ["finished"] = new JsonArray([.. command.Finished.Select(purpose => JsonValue.Create(purpose))]),
        ["lots"] = JsonRows.Of(plan.Lots, YearEndColumns.Lots),
        ["sums"] = JsonRows.Of(YearEndSum.Of(plan.Lots), YearEndColumns.Sums),
        ["obstacles"] = JsonRows.Of(obstacles, [.. YearEndColumns.Obstacles, YearEndColumns.HoldersForPrograms]),
        ["entries"] = new JsonArray([.. plan.Entries.Select(entry => new JsonObject
        {
            ["unit"] = entry.Unit,
            ["fund"] = entry.Fund,
            ["carrying"] = EntryView.Lines(entry.Carrying),
            ["closing"] = EntryView.Lines(entry.Closing),
            ["opening"] = EntryView.Lines(entry.Opening),
        })]),
    };

    private static void WriteText(Output output, BookSetup setup, CloseYear command, YearEndPlan plan, IReadOnlyList<HeldObstacle> obstacles)
    {
        var (unit, fund) = (command.Unit, command.Fund);
        output.Line(
            $"年终试算  {setup.Profile.Name.In(Language.Chinese)}  {command.Year} 财年  单位 {unit ?? "全部"}  资金 {fund ?? "全部"}  （{setup.Profile.Currency.Code}）",
            $"Year-end preview  {setup.Profile.Name.In(Language.English)}  fiscal year {command.Year}  unit {unit ?? "all"}  fund {fund ?? "all"}  ({setup.Profile.Currency.Code})");
        output.Table(YearEndSum.Of(plan.Lots), YearEndColumns.Sums, output.In("按规则汇总", "Sums per rule"));
        output.Table([.. plan.Lots.OrderBy(lot => lot.At.Unit, StringComparer.Ordinal)], YearEndColumns.Lots, output.In("各笔指标", "Lots of quota"));
        var lines = plan.Entries.Sum(entry => entry.Carrying.Count + entry.Closing.Count + entry.Opening.Count);
        output.Line($"将记入 {plan.Entries.Count} 个单位资金的 {lines} 条分录；尚未入账。", $"{lines} lines would be posted for {plan.Entries.Count} units and funds; nothing was.");
        if (obstacles.Count > 0)
            output.Table(obstacles, [.. YearEndColumns.Obstacles, YearEndColumns.HoldersForPeople], output.In("不能结账：申请仍占用将注销的指标", "Cannot be closed: requests hold quota that would lapse"));
    }
}
