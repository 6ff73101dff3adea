namespace FundLedger.Reports;

/// <summary>申请一览: where requests stand, whose turn it is, and for how long.</summary>
public static class RequestsReport
{
    public const string Kind = "requests";

    /// <summary>Its code where it is of those whose turn is one person's.</summary>
    public const string KindOfTurn = "my-requests";

    public static LocalName Title { get; } = new("申请一览", "Requests");

    public static LocalName TitleOfTurn { get; } = new("待办申请", "Requests to act on");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(Columns);

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="rows">The requests, in order.</param>
    /// <param name="person">The person whose turn it is; null: whoever's.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<RequestStanding> rows, Person? person, IReadOnlyDictionary<string, string> options)
    {
        var late = rows.Count(row => row.IsLate);
        return new Report
        {
            Kind = person is null ? Kind : KindOfTurn,
            Title = person is null ? Title : TitleOfTurn,
            Source = source,
            Scope =
            [
                .. person is null ? Array.Empty<(LocalName, LocalName)>() : [(new("办理人", "Of"), person.Name)],
                FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund")),
            ],
            Options = options,
            Landscape = true,
            IsList = true,
            Parts =
            [
                new KeyFigures("summary",
                [
                    new("requests", new("申请", "Requests"), new CountText(rows.Count)),
                    new("waiting", new("审批中", "In approval"), new CountText(rows.Count(row => row.Step is not null))),
                    new("late", new("其中超时限", "Of them late"), new CountText(late), late > 0 ? Tone.Bad : Tone.Plain),
                ]),
                ReportTable.Of("requests", null, Columns(setup).WithOneCurrency(rows, source.Currency), rows),
            ],
        };
    }

    private static Column<RequestStanding>[] Columns(BookSetup setup) =>
    [
        Column<RequestStanding>.Text("document", "申请", "Request", row => row.Request.Code),
        Column<RequestStanding>.Text("kind", "类别", "Kind", row => TermText.Of(row.Request.Kind)).ForPrograms(),
        Column<RequestStanding>.Text("status", "状态", "Status", row => TermText.Of(row.Request.Status)),
        Column<RequestStanding>.Text("unit", "单位", "Unit", row => row.Request.Unit).ForPrograms(),
        Column<RequestStanding>.Text("unitName", "单位", "Unit", row => setup.Unit(row.Request.Unit).Name),
        Column<RequestStanding>.Text("fund", "资金", "Fund", row => row.Request.Fund).ForPrograms(),
        Column<RequestStanding>.Text("title", "事由", "What for", row => row.Request.Title),
        Column<RequestStanding>.Text("currency", "币种", "Currency", row => row.History.Amount?.Currency.Code),
        Column<RequestStanding>.Amount("amount", "金额", "Amount", row => row.History.Amount?.MinorUnits, row => row.History.Amount!.Value.Currency),
        Column<RequestStanding>.Text("maker", "申请人", "Asked by", row => TermText.Of(setup, row.Request.Maker)).ForPrograms(),
        Column<RequestStanding>.Text("route", "路线", "Route", row => row.Request.Route).ForPrograms(),
        Column<RequestStanding>.Text("submittedOn", "提交日", "Submitted", row => row.History.SubmittedOn),
        Column<RequestStanding>.Text("step", "环节", "Step", row => row.Step?.Step.Step).ForPrograms(),
        Column<RequestStanding>.Text("step", "当前环节", "Current step", row => row.Step is { } step ? PlaceOf(row.Request, step.Step.Name) : null).ForPeople(),
        Column<RequestStanding>.Text("turn", "待谁办理", "Whose turn", row => ListText.People(setup, row.Turn)),
        Column<RequestStanding>.Text("since", "到达日", "There since", row => row.Step is null ? null : row.Request.StepSince).ForPrograms(),
        Column<RequestStanding>.Number("days", "已等（工作日）", "Waiting (working days)", row => row.Days).ForPrograms(),
        Column<RequestStanding>.Number("days", "已等（工作日）", "Waiting (working days)", row => row.IsLate ? $"{row.Days}!" : row.Days).ForPeople(),
        Column<RequestStanding>.Number("limit", "时限", "Limit", row => row.Step?.Step.Days),
        Column<RequestStanding>.Text("late", "超时限", "Late", row => row.IsLate).ForPrograms(),
        Column<RequestStanding>.Text("decidedOn", "决定日", "Decided", row => row.Request.DecidedOn),
        Column<RequestStanding>.Number("daysToDecision", "审批天数", "Days to decision", row => row.History.DaysToDecision),
    ];

    /// <summary>A step with its place on the route: <c>2/3 街道审批</c>.</summary>
    private static LocalName PlaceOf(RequestState request, LocalName step)
    {
        var place = $"{Refusal.Text(request.Current + 1)}/{Refusal.Text(request.Steps.Count)}";
        return new($"{place} {step.Zh}", $"{place} {step.In(Language.English)}");
    }
}
