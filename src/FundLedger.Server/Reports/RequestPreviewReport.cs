using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What lies before a request.</summary>
internal static class RequestPreviewReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, RequestState request, RoutePreview preview)
    {
        var (route, steps, skipped) = (preview.Published, Steps(setup, output), Skipped(output));
        if (output.IsCsv)
        {
            output.Rows(preview.Steps, steps);
            return;
        }

        output.Object(new JsonObject
        {
            ["document"] = request.Code,
            ["route"] = route.Route.Code,
            ["version"] = route.Version,
            ["medianDays"] = preview.MedianDays,
            ["steps"] = JsonRows.Of(preview.Steps, steps),
            ["skipped"] = JsonRows.Of(preview.Skipped, skipped),
        }, () =>
        {
            output.Heading(setup, asOf, $"申请 {request.Code} 的路线预览", $"Route of {request.Code}, before submit");
            output.Line($"路线 {route.Route.Code} 第 {route.Version} 版  {route.Route.Name.In(Language.Chinese)}", $"Route {route.Route.Code}, version {route.Version}  {route.Route.Name.In(Language.English)}");
            output.WriteTable(preview.Steps, steps, output.In("将经过", "Steps that it takes"));
            if (preview.Skipped.Count > 0)
                output.WriteTable(preview.Skipped, skipped, output.In("不需经过", "Steps that it does not take"));
            output.Line(preview.MedianDays is { } zh ? $"按以往中位数，共约 {zh} 个工作日。" : "以往同类环节不足三次，无法预计天数。",
                preview.MedianDays is { } en ? $"About {en} working days, by the medians of the past." : "Some steps happened fewer than three times: the days are not known.");
        });
    }

    private static Column<PreviewStep>[] Steps(BookSetup setup, Output output) =>
    [
        Column<PreviewStep>.Text("step", "环节", "Step", step => step.Taken.Step.Step),
        Column<PreviewStep>.Text("name", "名称", "Name", step => step.Taken.Step.Name.In(output.Language)),
        Column<PreviewStep>.Text("unit", "单位", "Unit", step => step.Taken.Unit),
        Column<PreviewStep>.Text("role", "角色", "Role", step => step.Taken.Step.Role),
        Column<PreviewStep>.Text("people", "办理人", "People", step => PeopleText.Of(output, setup, step.People)),
        Column<PreviewStep>.Text("when", "为何需要", "Why", step => StepText.When(output, step.When)),
        Column<PreviewStep>.Number("limit", "时限", "Limit", step => step.Taken.Step.Days),
        Column<PreviewStep>.Number("median", "以往中位工作日", "Median working days", step => step.Expected?.Median),
        Column<PreviewStep>.Number("percentile90", "九成不超过", "90 % within", step => step.Expected?.Percentile90),
        Column<PreviewStep>.Number("count", "以往件数", "Times before", step => step.Expected?.Count),
    ];

    private static Column<SkippedStep>[] Skipped(Output output) =>
    [
        Column<SkippedStep>.Text("step", "环节", "Step", step => step.Step.Step),
        Column<SkippedStep>.Text("name", "名称", "Name", step => step.Step.Name.In(output.Language)),
        Column<SkippedStep>.Text("why", "原因", "Why", step => step.Why.In(output.Language)),
    ];
}
