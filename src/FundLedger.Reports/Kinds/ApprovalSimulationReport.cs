namespace FundLedger.Reports;

/// <summary>审批模拟: past requests with another autonomy limit, threshold or route. Nothing is posted.</summary>
public static class ApprovalSimulationReport
{
    public const string Kind = "approval-simulation";

    public static LocalName Title { get; } = new("审批规则模拟", "Approvals by other rules");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="change">The other rule; null: only the limits one beside another.</param>
    /// <param name="simulation">What it would have done; null without a rule.</param>
    /// <param name="rungs">What each of several limits would have done.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options, RouteChange? change,
        RouteSimulation? simulation, IReadOnlyList<LimitRung> rungs) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund")), .. RuleOf(setup, options, change)],
            Options = options,
            Landscape = true,
            Parts =
            [
                .. simulation is null ? [] : SimulationTables.Of(source.Currency, setup, simulation),
                new Heading(new("不同限额对比", "Limits one beside another")),
                new Note(new("对已决定的申请重算：自主限额以内的由申请单位自行决定。天数是省去的环节实际用去的工作日；低于现行限额的，环节会增加。", "Decided requests by other limits: up to the limit the unit that asks decides alone. Days are the working days that the steps skipped really took; below the limit that holds now, steps are added.")),
                new ChartPart(new("由申请单位自行决定的件数", "Requests that the unit that asks decides alone"), ChartOf(rungs)),
                ReportTable.Of("limits", null, Rungs(source.Currency), rungs),
            ],
        };

    private static IEnumerable<(LocalName Title, LocalName Value)> RuleOf(BookSetup setup, IReadOnlyDictionary<string, string> options, RouteChange? change)
    {
        if (options.TryGetValue("forUnit", out var unit))
            yield return (new("限额或路线给", "Limit or route for"), FigureScope.Unit(setup, unit).Value);
        if (change?.RequestLimit is { } limit)
            yield return (new("假如自主限额为", "If the autonomy limit were"), Yuan(limit));
        if (change?.Step is { } step)
            yield return (new($"假如环节 {step} 只用于", $"If the step {step} were only for"), new($"{Yuan(change.Above ?? 0).Zh} 以上", $"more than {Yuan(change.Above ?? 0).En}"));
        if (change?.Route is { } route)
            yield return (new("假如适用路线", "If the route were"), CodeName.Of(route.Code, route.Name));
    }

    private static LocalName Yuan(decimal amount) => FigureScope.Same(AmountText.Of(amount + 0.00m).ForPeople);

    private static GroupedBars ChartOf(IReadOnlyList<LimitRung> rungs) => new(
        new LocalName("各限额下由申请单位自行决定的申请件数，与现行比较。", "Requests that the unit that asks would decide alone by each limit, and does now."),
        ChartUnit.Count,
        [.. rungs.Select(rung => Yuan(rung.Limit))],
        [
            new Series(new("现行", "Now"), [.. rungs.Select(rung => (decimal?)rung.Local?.Requests.Before)]),
            new Series(new("假如", "Then"), [.. rungs.Select(rung => (decimal?)rung.Local?.Requests.After)]),
        ]);

    private static Column<LimitRung>[] Rungs(Currency currency) =>
    [
        Column<LimitRung>.Number("limit", "自主限额", "Autonomy limit", rung => AmountText.Of(rung.Limit + 0.00m)),
        Column<LimitRung>.Number("decided", "已决定", "Decided", rung => new CountText(rung.Decided)),
        Column<LimitRung>.Number("shorter", "会省环节", "Skip steps", rung => new CountText(rung.Shorter)),
        Column<LimitRung>.Number("longer", "会增环节", "More steps", rung => new CountText(rung.Longer)),
        Column<LimitRung>.Number("daysSaved", "共省工作日", "Working days saved", rung => new CountText(rung.DaysSaved)),
        Column<LimitRung>.Number("requestsBefore", "现行自行决定", "Decided locally now", rung => CountText.Of(rung.Local?.Requests.Before)),
        Column<LimitRung>.Number("requestsAfter", "假如自行决定", "Then", rung => CountText.Of(rung.Local?.Requests.After)),
        Column<LimitRung>.Amount("amountBefore", "现行自行决定金额", "Amount decided locally now", rung => rung.Local?.Amount.Before, _ => currency),
        Column<LimitRung>.Amount("amountAfter", "假如自行决定金额", "Amount then", rung => rung.Local?.Amount.After, _ => currency),
    ];
}
