namespace FundLedger.Reports;

/// <summary>Where requests wait, and for what.</summary>
internal static class BottleneckColumns
{
    /// <summary>Days to the decision by route or unit.</summary>
    public static readonly IReadOnlyList<Column<DecisionTime>> Times =
    [
        Column<DecisionTime>.Text("code", "代码", "Code", each => each.Code),
        Column<DecisionTime>.Number("count", "件数", "Requests", each => each.Days.Count),
        .. SpreadColumns.Of<DecisionTime>("days", "", "", each => each.Days),
    ];

    /// <summary>Working days by step.</summary>
    public static readonly IReadOnlyList<Column<StepTime>> Steps =
    [
        Column<StepTime>.Text("route", "路线", "Route", each => each.Route),
        Column<StepTime>.Text("step", "环节", "Step", each => each.Step),
        Column<StepTime>.Text("name", "名称", "Name", each => each.Name),
        Column<StepTime>.Text("level", "层级", "Level", each => TermText.Of(each.Level)),
        Column<StepTime>.Number("count", "次数", "Times", each => each.Total.Count),
        .. SpreadColumns.Of<StepTime>("total", "", "", each => each.Total),
        Column<StepTime>.Number("waitingMedian", "其中等待（中位）", "Of it waiting (median)", each => each.Waiting.Median),
        Column<StepTime>.Number("workingMedian", "其中办理（中位）", "Of it working (median)", each => each.Working.Median),
    ];

    /// <summary>Steps that never changed an outcome.</summary>
    public static readonly IReadOnlyList<Column<IdleStep>> Idle =
    [
        Column<IdleStep>.Text("route", "路线", "Route", each => each.Route),
        Column<IdleStep>.Text("step", "环节", "Step", each => each.Step),
        Column<IdleStep>.Text("name", "名称", "Name", each => each.Name),
        Column<IdleStep>.Number("passed", "经过件数", "Requests through it", each => each.Passed),
        Column<IdleStep>.Number("days", "共用工作日", "Working days, all together", each => each.Days),
    ];

    /// <summary>Why requests were sent back or rejected.</summary>
    public static readonly IReadOnlyList<Column<ReasonCount>> Reasons =
    [
        Column<ReasonCount>.Text("result", "结果", "Result", each => TermText.Of(each.Result)),
        Column<ReasonCount>.Text("reason", "理由", "Reason", each => each.Reason),
        Column<ReasonCount>.Number("count", "次数", "Times", each => each.Count),
    ];

    /// <summary>Calendar days to the decision by unit.</summary>
    public static Column<DecisionTime>[] Units(BookSetup setup) =>
        [Times[0], Column<DecisionTime>.Text("name", "名称", "Name", each => setup.Unit(each.Code).Name), .. Times.Skip(1)];

    /// <summary>Working days by person and role.</summary>
    public static Column<PersonTime>[] People(BookSetup setup) =>
    [
        Column<PersonTime>.Text("person", "人员", "Person", each => each.Person.Length == 0 ? null : TermText.Of(setup, each.Person)),
        Column<PersonTime>.Text("role", "角色", "Role", each => each.Role),
        Column<PersonTime>.Number("count", "次数", "Times", each => each.Waiting.Count),
        .. SpreadColumns.Of<PersonTime>("waiting", "等待", "Waiting", each => each.Waiting),
        Column<PersonTime>.Number("workingMedian", "办理中位", "Working median", each => each.Working.Median),
    ];
}
