using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Routes and their steps.</summary>
internal static class RouteReport
{
    /// <summary>As JSON, the route file.</summary>
    public static void Write(Output output, PublishedRoute published)
    {
        var route = published.Route;
        if (output.IsCsv)
        {
            output.Rows(route.Steps, Steps(output));
            return;
        }

        var file = CommandNode.Of(new PublishRoute { Route = route })["route"]!.DeepClone();
        output.Object((JsonObject)file, () =>
        {
            output.Line($"路线 {route.Code} 第 {published.Version} 版  {route.Name.In(Language.Chinese)}", $"Route {route.Code}, version {published.Version}  {route.Name.In(Language.English)}");
            output.Line($"适用：{Scope(output, route.For)}", $"For: {Scope(output, route.For)}");
            output.Line(route.OutcomeDays is { } zh ? $"末次付款后 {zh} 个工作日内报告成效" : "不要求报告成效", route.OutcomeDays is { } en ? $"Outcome due within {en} working days of the last payment" : "No outcome is due");
            output.WriteTable(route.Steps, Steps(output), null);
        });
    }

    public static Column<PublishedRoute>[] Columns(Output output) =>
    [
        Column<PublishedRoute>.Text("route", "路线", "Route", each => each.Route.Code),
        Column<PublishedRoute>.Number("version", "版本", "Version", each => each.Version),
        Column<PublishedRoute>.Text("name", "名称", "Name", each => each.Route.Name.In(output.Language)),
        Column<PublishedRoute>.Text("for", "适用", "For", each => Scope(output, each.Route.For)),
        Column<PublishedRoute>.Number("steps", "环节数", "Steps", each => each.Route.Steps.Count),
        Column<PublishedRoute>.Number("outcomeDays", "成效期限", "Outcome days", each => each.Route.OutcomeDays),
    ];

    private static string Scope(Output output, RouteScope scope)
    {
        string[] parts =
        [
            .. (scope.Kinds ?? []).Select(kind => TermText.Of(kind).ForPeople.In(output.Language)),
            .. (scope.FundTypes ?? []).Select(type => TermText.Of(type).ForPeople.In(output.Language)),
            .. scope.Units ?? [],
        ];
        return parts.Length == 0 ? output.In("全部", "all") : string.Join(output.In("、", ", "), parts);
    }

    private static Column<RouteStep>[] Steps(Output output) =>
    [
        Column<RouteStep>.Text("step", "环节", "Step", step => step.Step),
        Column<RouteStep>.Text("name", "名称", "Name", step => step.Name.In(output.Language)),
        Column<RouteStep>.Text("role", "角色", "Role", step => step.Role),
        Column<RouteStep>.Text("level", "层级", "Level", step => TermText.Of(step.Level)),
        Column<RouteStep>.Text("rule", "规则", "Rule", step => TermText.Of(step.Rule)),
        Column<RouteStep>.Text("when", "何时需要", "When", step => StepText.When(output, step.When)),
        Column<RouteStep>.Number("days", "时限（工作日）", "Limit (working days)", step => step.Days),
        Column<RouteStep>.Text("escalateTo", "逾期后亦可办理", "After it also", step => step.EscalateTo),
    ];
}
