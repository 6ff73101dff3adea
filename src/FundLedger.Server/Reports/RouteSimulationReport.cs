using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What another limit, threshold or route would have made of past requests.</summary>
internal static class RouteSimulationReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, RouteChange change, RouteSimulation figures)
    {
        var requests = Requests(output);
        if (output.IsCsv)
        {
            output.Rows(figures.Requests, requests);
            return;
        }

        var changed = figures.Requests.Where(each => each.Skipped.Count + each.Added.Count > 0).ToList();
        output.Object(new JsonObject
        {
            ["asOf"] = Refusal.Text(asOf.Date),
            ["requests"] = figures.Requests.Count,
            ["changed"] = changed.Count,
            ["daysSaved"] = figures.DaysSaved is { } saved ? JsonRows.Of([saved], Days)[0]!.DeepClone() : null,
            ["daysSavedTotal"] = figures.Requests.Sum(each => each.DaysSaved),
            ["skipped"] = JsonRows.Of(figures.Skipped, Skipped),
            ["local"] = JsonRows.Of(figures.Local, Local),
            ["avoided"] = JsonRows.Of(figures.Avoided, Avoided(output)),
            ["rows"] = JsonRows.Of(figures.Requests, requests),
        }, () =>
        {
            output.Heading(setup, asOf, $"假如{Rule(output, change)}", $"If {Rule(output, change)}");
            output.Table(figures.Skipped, Skipped, output.In("省去的环节", "Steps skipped"));
            output.Table(figures.Local, Local, output.In("由申请单位自行决定", "Decided by the unit that asks"));
            output.Table([.. figures.Avoided.GroupBy(each => each.Cause).Select(group => (group.Key, group.Count()))], Causes(output), output.In("不会发生的不同意、耽搁与拒绝", "Rejections, delays and refusals that would not have happened"));
            if (figures.DaysSaved is { } days)
                output.Table([days], Days, output.In("每件省去的工作日", "Working days saved a request"));
            output.Line($"已决定的申请 {figures.Requests.Count} 件，其中 {changed.Count} 件的环节会变；共省 {figures.Requests.Sum(each => each.DaysSaved)} 个工作日。未入账。",
                $"{figures.Requests.Count} decided requests; {changed.Count} would take other steps; {figures.Requests.Sum(each => each.DaysSaved)} working days saved. Nothing was posted.");
        });
    }

    private static string Rule(Output output, RouteChange change)
    {
        var parts = new List<string>();
        if (change.RequestLimit is { } limit)
            parts.Add(output.In($"自主限额为 {StepText.Yuan(limit)}（单位 {change.Unit ?? "全部"}，资金 {change.Fund ?? "全部"}）", $"the autonomy limit were {StepText.Yuan(limit)} (unit {change.Unit ?? "all"}, fund {change.Fund ?? "all"})"));
        if (change.Step is { } step)
            parts.Add(output.In($"环节 {step} 只用于 {StepText.Yuan(change.Above ?? 0)} 以上", $"the step {step} were only for more than {StepText.Yuan(change.Above ?? 0)}"));
        if (change.Route is { } route)
            parts.Add(output.In($"发布路线 {route.Code}{Units("（单位 ", "）")}", $"the route {route.Code} were published{Units(" (unit ", ")")}"));
        return string.Join(output.In("，", ", "), parts);

        string Units(string before, string after) => change.Route!.For.Units is { } units ? before + string.Join(' ', units) + after : "";
    }

    private static readonly Column<(string Step, int Requests)>[] Skipped =
    [
        Column<(string Step, int Requests)>.Text("step", "环节", "Step", each => each.Step),
        Column<(string Step, int Requests)>.Number("requests", "件数", "Requests", each => each.Requests),
    ];

    private static readonly Column<LocalDecisions>[] Local =
    [
        Column<LocalDecisions>.Text("currency", "币种", "Currency", each => each.Currency.Code),
        Column<LocalDecisions>.Number("requestsBefore", "现行件数", "Requests before", each => each.Requests.Before),
        Column<LocalDecisions>.Number("requestsAfter", "假如件数", "After", each => each.Requests.After),
        Column<LocalDecisions>.Number("requestsChange", "变化", "Change", each => each.Requests.After - each.Requests.Before),
        Column<LocalDecisions>.Amount("amountBefore", "现行金额", "Amount before", each => each.Amount.Before, each => each.Currency),
        Column<LocalDecisions>.Amount("amountAfter", "假如金额", "After", each => each.Amount.After, each => each.Currency),
        Column<LocalDecisions>.Amount("amountChange", "变化", "Change", each => each.Amount.After - each.Amount.Before, each => each.Currency),
    ];

    private static readonly Column<DaysSpread>[] Days =
    [
        Column<DaysSpread>.Number("count", "件数", "Requests", days => days.Count),
        .. SpreadColumns.Of<DaysSpread>("days", "", "", days => days),
    ];

    private static Column<(RefusalCause Cause, int Count)>[] Causes(Output output) =>
    [
        Column<(RefusalCause Cause, int Count)>.Text("cause", "原因", "Cause", each => CauseOf(output, each.Cause)),
        Column<(RefusalCause Cause, int Count)>.Number("count", "件数", "Requests", each => each.Count),
    ];

    private static Column<AvoidedRefusal>[] Avoided(Output output) =>
    [
        Column<AvoidedRefusal>.Text("cause", "原因", "Cause", each => CauseOf(output, each.Cause)),
        Column<AvoidedRefusal>.Text("document", "申请", "Request", each => each.Document),
        Column<AvoidedRefusal>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<AvoidedRefusal>.Text("date", "日期", "Date", each => each.Date),
        Column<AvoidedRefusal>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<AvoidedRefusal>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<AvoidedRefusal>.Text("step", "环节", "Step", each => each.Step),
        Column<AvoidedRefusal>.Text("others", "受其影响", "Because of", each => string.Join(' ', each.Others)),
    ];

    private static string CauseOf(Output output, RefusalCause cause) => !output.IsText ? JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()) : cause switch
    {
        RefusalCause.SkippedStep => output.In("在省去的环节被否", "Rejected at a step that would be skipped"),
        RefusalCause.OutcomeOverdue => output.In("因成效逾期未报而耽搁", "Held up by an overdue outcome"),
        RefusalCause.LackOfFunds => output.In("因资金被占用而无款", "No funds, which others held"),
    };

    private static Column<SimulatedRequest>[] Requests(Output output) =>
    [
        Column<SimulatedRequest>.Text("document", "申请", "Request", each => each.Request),
        Column<SimulatedRequest>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<SimulatedRequest>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<SimulatedRequest>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<SimulatedRequest>.Text("decidedOn", "决定日", "Decided", each => each.DecidedOn),
        Column<SimulatedRequest>.Text("approved", "同意", "Approved", each => each.Approved),
        Column<SimulatedRequest>.Text("skipped", "省去", "Skipped", each => Codes(output, each.Skipped)),
        Column<SimulatedRequest>.Text("added", "增加", "Added", each => Codes(output, each.Added)),
        Column<SimulatedRequest>.Number("daysSaved", "省去工作日", "Working days saved", each => each.DaysSaved),
        Column<SimulatedRequest>.Text("localBefore", "现行自行决定", "Decided locally before", each => each.Local.Before),
        Column<SimulatedRequest>.Text("localAfter", "假如自行决定", "After", each => each.Local.After),
    ];

    private static object Codes(Output output, IReadOnlyList<string> codes) =>
        output.IsCsv ? string.Join(' ', codes) : new JsonArray([.. codes.Select(code => JsonValue.Create(code))]);
}
