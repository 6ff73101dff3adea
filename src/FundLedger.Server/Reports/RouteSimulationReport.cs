using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What another limit, threshold or route would have made of past requests.</summary>
internal static class RouteSimulationReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, RouteChange change, RouteSimulation figures)
    {
        var requests = SimulationColumns.Requests(codes => Codes(output, codes));
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
            ["daysSaved"] = figures.DaysSaved is { } saved ? JsonRows.Of([saved], SimulationColumns.Days)[0]!.DeepClone() : null,
            ["daysSavedTotal"] = figures.Requests.Sum(each => each.DaysSaved),
            ["skipped"] = JsonRows.Of(figures.Skipped, SimulationColumns.Skipped),
            ["local"] = JsonRows.Of(figures.Local, SimulationColumns.Local),
            ["avoided"] = JsonRows.Of(figures.Avoided, SimulationColumns.Avoided),
            ["rows"] = JsonRows.Of(figures.Requests, requests),
        }, () =>
        {
            output.Heading(setup, asOf, $"假如{Rule(output, change)}", $"If {Rule(output, change)}");
            output.Table(figures.Skipped, SimulationColumns.Skipped, output.In("省去的环节", "Steps skipped"));
            output.Table(figures.Local, SimulationColumns.Local, output.In("由申请单位自行决定", "Decided by the unit that asks"));
            output.Table([.. figures.Avoided.GroupBy(each => each.Cause).Select(group => (group.Key, group.Count()))], SimulationColumns.Causes, output.In("不会发生的不同意、耽搁与拒绝", "Rejections, delays and refusals that would not have happened"));
            if (figures.DaysSaved is { } days)
                output.Table([days], SimulationColumns.Days, output.In("每件省去的工作日", "Working days saved a request"));
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

    private static object Codes(Output output, IReadOnlyList<string> codes) =>
        output.IsCsv ? string.Join(' ', codes) : new JsonArray([.. codes.Select(code => JsonValue.Create(code))]);
}
