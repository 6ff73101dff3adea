namespace FundLedger.Reports;

/// <summary>审批瓶颈: where requests wait, which steps never changed anything, and what autonomy has done.</summary>
public static class ApprovalsReport
{
    public const string Kind = "approvals";

    /// <summary>How many people and units are listed: those waited for longest.</summary>
    private const int Listed = 20;

    public static LocalName Title { get; } = new("审批瓶颈与放权效果", "Approvals: bottlenecks, and the effect of autonomy");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="months">Months in which an idle step changed nothing.</param>
    /// <param name="figures">Where requests waited.</param>
    /// <param name="waiting">Where they wait now.</param>
    /// <param name="effect">What limits of autonomy have done.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, string? unit, DateOnly from, int months,
        Bottlenecks figures, IReadOnlyList<WaitingRequests> waiting, AutonomyEffect effect)
    {
        var options = new Dictionary<string, string> { ["from"] = Refusal.Text(from), ["months"] = Refusal.Text(months) };
        if (unit is not null)
            options["unit"] = unit;
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, unit), FigureScope.Days(from, source.Date)],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("summary", KeyFiguresOf(figures, waiting)),
                .. RoutesOf(setup, figures),
                .. StepsOf(setup, months, figures),
                ReportTable.Of("waiting", new("正在等待的申请", "Requests that wait now"), Waiting(setup), waiting),
                ReportTable.Of("reasons", new("退回与不同意的理由", "Why requests were sent back or rejected"), BottleneckColumns.Reasons, figures.Reasons),
                ReportTable.Of("people", new($"等得最久的 {Listed} 人，工作日", $"The {Listed} people waited for longest, working days"), [.. BottleneckColumns.People(setup).Select(column => column.Name == "role" ? column with { Value = each => RouteNames.Role(setup, each.Role) } : column)],
                    figures.People.OrderByDescending(each => each.Waiting.Median).ThenBy(each => each.Person, StringComparer.Ordinal).Take(Listed)),
                ReportTable.Of("units", new($"等得最久的 {Listed} 个单位，日历天数", $"The {Listed} units that wait longest, calendar days"), Units(setup),
                    figures.Units.OrderByDescending(each => each.Days.Median).ThenBy(each => each.Code, StringComparer.Ordinal).Take(Listed)),
                .. EffectOf(source.Currency, setup, effect),
            ],
        };
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(Bottlenecks figures, IReadOnlyList<WaitingRequests> waiting)
    {
        var decided = figures.Routes.Sum(route => route.Days.Count);
        return
        [
            new("decided", new("已决定", "Decided"), new CountText(decided)),
            new("longestMedian", new("最慢路线中位天数", "Median days of the slowest route"), figures.Routes.Count == 0 ? null : new MeanText(figures.Routes.Max(route => route.Days.Median))),
            new("longest", new("最长天数", "Longest, days"), figures.Routes.Count == 0 ? null : new CountText(figures.Routes.Max(route => route.Days.Max))),
            new("waiting", new("正在等待", "Waiting now"), new CountText(waiting.Sum(row => row.Requests))),
            new("late", new("其中超时", "Of them past the limit"), new CountText(waiting.Sum(row => row.Late)), waiting.Any(row => row.Late > 0) ? Tone.Bad : Tone.Good),
            new("idleSteps", new("从未改变结果的环节", "Steps that changed nothing"), new CountText(figures.Idle.Count), figures.Idle.Count > 0 ? Tone.Bad : Tone.Good),
        ];
    }

    private static IEnumerable<ReportPart> RoutesOf(BookSetup setup, Bottlenecks figures)
    {
        if (figures.Routes.Count > 0)
        {
            yield return new ChartPart(new("从首次提交到决定的日历天数，按路线", "Calendar days from the first submission to the decision, by route"), new DurationBoxes(
                new LocalName("各审批路线从首次提交到决定所用的日历天数。", "Calendar days from the first submission to the decision, of each route."),
                [.. figures.Routes.Select(route => (RouteNames.Of(setup, route.Code), FigureSeries.Box(route.Days)))]));
        }

        yield return ReportTable.Of("routes", new("按路线，日历天数", "By route, calendar days"),
            [BottleneckColumns.Times[0] with { Name = "route", Title = new("路线", "Route"), Value = each => RouteNames.Term(setup, each.Code) }, .. BottleneckColumns.Times.Skip(1)], figures.Routes);
    }

    private static IEnumerable<ReportPart> StepsOf(BookSetup setup, int months, Bottlenecks figures)
    {
        if (figures.Steps.Count > 0)
        {
            yield return new ChartPart(new("各环节用时，工作日", "Time by step, working days"), new DurationBoxes(
                new LocalName("各环节从开始到离开所用的工作日。", "Working days from the start of each step to its end."),
                [.. figures.Steps.Select(step => (LabelOf(setup, figures, step), FigureSeries.Box(step.Total)))]));
        }

        yield return ReportTable.Of("steps", new("各环节用时，工作日", "Time by step, working days"), Named(setup, BottleneckColumns.Steps, step => step.Name), figures.Steps);
        var (passed, days) = (figures.Idle.Sum(step => step.Passed), figures.Idle.Sum(step => step.Days));
        yield return figures.Idle.Count > 0
            ? new Note(new(
                $"近 {months} 个月有 {figures.Idle.Count} 个环节从未改变结果：经过 {passed} 件次，共用 {days} 个工作日。",
                $"In the last {months} months {figures.Idle.Count} steps never changed an outcome: {passed} requests went through them, which took {days} working days."), Tone.Bad)
            : new Note(new($"近 {months} 个月每个环节都改变过结果。", $"In the last {months} months every step changed an outcome."), Tone.Good);
        yield return ReportTable.Of("idle", new("从未改变结果的环节", "Steps that never changed an outcome"), Named(setup, BottleneckColumns.Idle, step => step.Name), figures.Idle);
    }

    private static IEnumerable<ReportPart> EffectOf(Currency currency, BookSetup setup, AutonomyEffect effect)
    {
        yield return new Heading(new("放权效果", "Effect of autonomy limits"));
        var (without, with) = (effect.Units.Without.Days, effect.Units.With.Days);
        yield return new Note(without is null || with is null
            ? new("有自主限额或无自主限额的申请缺一，无从比较。", "There are no requests on one of the two sides: nothing can be compared.")
            : new($"有自主限额的单位审批中位 {Refusal.Text(with.Median)} 天（{with.Count} 件），无限额的 {Refusal.Text(without.Median)} 天（{without.Count} 件）。",
                $"Where a unit had a limit, the median is {Refusal.Text(with.Median)} days ({with.Count} requests); where it had none, {Refusal.Text(without.Median)} ({without.Count})."));
        yield return ReportTable.Of("effect", null, AutonomyEffectRow.Columns(currency), AutonomyEffectRow.Of(setup, effect));
    }

    /// <summary>The step's name; with the route's where several steps are called the same.</summary>
    private static LocalName LabelOf(BookSetup setup, Bottlenecks figures, StepTime step)
    {
        var route = RouteNames.Of(setup, step.Route);
        return figures.Steps.Count(other => other.Name == step.Name) == 1
            ? step.Name
            : new LocalName($"{step.Name.In(Language.Chinese)}（{route.Zh}）", $"{step.Name.In(Language.English)} ({route.In(Language.English)})");
    }

    /// <summary>Routes and steps by name; the column of names of its own is not needed then.</summary>
    private static IReadOnlyList<Column<T>> Named<T>(BookSetup setup, IEnumerable<Column<T>> columns, Func<T, LocalName> nameOf) =>
    [
        .. columns.Where(column => column.Name != "name").Select(column => column.Name switch
        {
            "route" => column with { Value = row => RouteNames.Term(setup, (string)column.Value(row)!) },
            "step" => column with { Value = row => new TermText((string)column.Value(row)!, nameOf(row)) },
            _ => column,
        }),
    ];

    private static IReadOnlyList<Column<DecisionTime>> Units(BookSetup setup) =>
        [BottleneckColumns.Times[0] with { Name = "unit", Title = new("单位", "Unit"), Value = each => TermText.Of(each.Code, setup.Unit(each.Code).Name) }, .. BottleneckColumns.Times.Skip(1)];

    private static Column<WaitingRequests>[] Waiting(BookSetup setup) =>
    [
        Column<WaitingRequests>.Text("route", "路线", "Route", row => RouteNames.Term(setup, row.Route)),
        Column<WaitingRequests>.Text("step", "环节", "Step", row => new TermText(row.Step.Step, row.Step.Name)),
        Column<WaitingRequests>.Text("unit", "办理单位", "Unit", row => TermText.Of(row.Unit, setup.Unit(row.Unit).Name)),
        Column<WaitingRequests>.Number("requests", "件数", "Requests", row => new CountText(row.Requests)),
        Column<WaitingRequests>.Number("limit", "时限（工作日）", "Limit, working days", row => row.Step.Days),
        Column<WaitingRequests>.Number("daysMedian", "已等中位（工作日）", "Waiting, median", row => row.Days.Median),
        Column<WaitingRequests>.Number("daysMax", "已等最长（工作日）", "Waiting, longest", row => row.Days.Max),
        Column<WaitingRequests>.Number("late", "超时", "Past the limit", row => new CountText(row.Late)),
    ];
}
