using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>审批瓶颈表.</summary>
internal static class BottlenecksReport
{
    /// <summary>How many people and units are shown to people; programs get all.</summary>
    private const int Shown = 15;

    public static void Write(Output output, BookSetup setup, AsOf asOf, DateOnly from, Bottlenecks figures)
    {
        var (steps, people, idle, reasons, times, units) = (Steps(output), People(setup, output), Idle(output), Reasons, Times(), Units(setup, output));
        if (output.IsCsv)
        {
            output.Rows(figures.Steps, steps);
            return;
        }

        output.Object(new JsonObject
        {
            ["from"] = Refusal.Text(from),
            ["to"] = Refusal.Text(asOf.Date),
            ["routes"] = JsonRows.Of(figures.Routes, times),
            ["steps"] = JsonRows.Of(figures.Steps, steps),
            ["idle"] = JsonRows.Of(figures.Idle, idle),
            ["reasons"] = JsonRows.Of(figures.Reasons, reasons),
            ["people"] = JsonRows.Of(figures.People, people),
            ["units"] = JsonRows.Of(figures.Units, units),
        }, () =>
        {
            output.Heading(setup, asOf, $"审批瓶颈（自 {Refusal.Text(from)}）", $"Why it takes so long (from {Refusal.Text(from)})");
            output.Table(figures.Routes, times, output.In("从首次提交到决定，日历天数，按路线", "From the first submission to the decision, calendar days, by route"));
            output.Table(figures.Steps, steps, output.In("各环节用时，工作日", "Time by step, working days"));
            output.Table(figures.Idle, idle, output.In("从未改变结果的环节", "Steps that never changed an outcome"));
            output.Table(figures.Reasons, reasons, output.In("退回与不同意的理由", "Why requests were sent back or rejected"));
            output.Table([.. figures.People.OrderByDescending(each => each.Waiting.Median).ThenBy(each => each.Person, StringComparer.Ordinal).Take(Shown)], people,
                output.In($"等得最久的 {Shown} 人，工作日", $"The {Shown} people waited for longest, working days"));
            output.Table([.. figures.Units.OrderByDescending(each => each.Days.Median).ThenBy(each => each.Code, StringComparer.Ordinal).Take(Shown)], units,
                output.In($"等得最久的 {Shown} 个单位，日历天数", $"The {Shown} units that wait longest, calendar days"));
        });
    }

    private static Column<DecisionTime>[] Units(BookSetup setup, Output output)
    {
        var columns = Times();
        return [columns[0], Column<DecisionTime>.Text("name", "名称", "Name", each => setup.Unit(each.Code).Name.In(output.Language)), .. columns[1..]];
    }

    private static Column<DecisionTime>[] Times() =>
    [
        Column<DecisionTime>.Text("code", "代码", "Code", each => each.Code),
        Column<DecisionTime>.Number("count", "件数", "Requests", each => each.Days.Count),
        .. SpreadColumns.Of<DecisionTime>("days", "", "", each => each.Days),
    ];

    private static Column<StepTime>[] Steps(Output output) =>
    [
        Column<StepTime>.Text("route", "路线", "Route", each => each.Route),
        Column<StepTime>.Text("step", "环节", "Step", each => each.Step),
        Column<StepTime>.Text("name", "名称", "Name", each => each.Name.In(output.Language)),
        Column<StepTime>.Text("level", "层级", "Level", each => TermText.Of(each.Level)),
        Column<StepTime>.Number("count", "次数", "Times", each => each.Total.Count),
        .. SpreadColumns.Of<StepTime>("total", "", "", each => each.Total),
        Column<StepTime>.Number("waitingMedian", "其中等待（中位）", "Of it waiting (median)", each => each.Waiting.Median),
        Column<StepTime>.Number("workingMedian", "其中办理（中位）", "Of it working (median)", each => each.Working.Median),
    ];

    private static Column<PersonTime>[] People(BookSetup setup, Output output) =>
    [
        Column<PersonTime>.Text("person", "人员", "Person", each => PeopleText.Of(output, setup, each.Person)),
        Column<PersonTime>.Text("role", "角色", "Role", each => each.Role),
        Column<PersonTime>.Number("count", "次数", "Times", each => each.Waiting.Count),
        .. SpreadColumns.Of<PersonTime>("waiting", "等待", "Waiting ", each => each.Waiting),
        Column<PersonTime>.Number("workingMedian", "办理中位", "Working median", each => each.Working.Median),
    ];

    private static Column<IdleStep>[] Idle(Output output) =>
    [
        Column<IdleStep>.Text("route", "路线", "Route", each => each.Route),
        Column<IdleStep>.Text("step", "环节", "Step", each => each.Step),
        Column<IdleStep>.Text("name", "名称", "Name", each => each.Name.In(output.Language)),
        Column<IdleStep>.Number("passed", "经过件数", "Requests through it", each => each.Passed),
        Column<IdleStep>.Number("days", "共用工作日", "Working days, all together", each => each.Days),
    ];

    private static readonly Column<ReasonCount>[] Reasons =
    [
        Column<ReasonCount>.Text("result", "结果", "Result", each => TermText.Of(each.Result)),
        Column<ReasonCount>.Text("reason", "理由", "Reason", each => each.Reason),
        Column<ReasonCount>.Number("count", "次数", "Times", each => each.Count),
    ];
}
