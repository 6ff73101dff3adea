using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>审批路线: the steps that requests take; also of a draft that is only checked.</summary>
public static class RouteReport
{
    public const string Kind = "route";

    public const string KindOfList = "routes";

    public const string KindOfCheck = "route-check";

    public static LocalName Title { get; } = new("审批路线", "Approval route");

    public static LocalName TitleOfList { get; } = new("审批路线一览", "Approval routes");

    public static LocalName TitleOfCheck { get; } = new("审批路线检查", "Check of a route");

    /// <summary>The columns of a row of the list, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <summary>A published route.</summary>
    /// <param name="source">The pinned pair.</param>
    /// <param name="published">The route.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, PublishedRoute published, IReadOnlyDictionary<string, string> options) =>
        New(source, Kind, Title, published.Route, options, FactTable.Of("route", null, Facts, published));

    /// <summary>A draft in which nothing is wrong.</summary>
    /// <param name="source">The pinned pair.</param>
    /// <param name="route">The draft.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report OfCheck(ReportSource source, Route route, IReadOnlyDictionary<string, string> options) => New(source, KindOfCheck, TitleOfCheck, route, options,
        new KeyFigures("summary",
        [
            new("route", new("路线", "Route"), new TermText(route.Code, route.Name)),
            new("steps", new("环节数", "Steps"), route.Steps.Count),
            new("valid", new("有效", "Valid"), FlagText.Of(true), Tone.Good),
        ]));

    /// <summary>The routes, each in its newest version.</summary>
    /// <param name="source">The pinned pair.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report OfList(ReportSource source, IEnumerable<PublishedRoute> routes, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = KindOfList,
        Title = TitleOfList,
        Source = source,
        Options = options,
        IsList = true,
        Parts = [ReportTable.Of("routes", null, Columns, routes)],
    };

    private static Report New(
        ReportSource source, string kind, LocalName title, Route route, IReadOnlyDictionary<string, string> options, ReportPart head) => new()
        {
            Kind = kind,
            Title = title,
            Source = source,
            Scope = [(new("路线", "Route"), CodeName.Of(route.Code, route.Name))],
            Options = options,
            Landscape = true,
            Parts = [head, ReportTable.Of("steps", new("环节", "Steps"), Steps, route.Steps)],
        };

    private static Column<PublishedRoute>[] Columns =>
    [
        Column<PublishedRoute>.Text("route", "路线", "Route", each => each.Route.Code),
        Column<PublishedRoute>.Number("version", "版本", "Version", each => each.Version),
        Column<PublishedRoute>.Text("name", "名称", "Name", each => each.Route.Name),
        Column<PublishedRoute>.Text("for", "适用", "For", each => Scope(each.Route.For)),
        Column<PublishedRoute>.Number("steps", "环节数", "Steps", each => each.Route.Steps.Count),
        Column<PublishedRoute>.Number("outcomeDays", "成效期限（工作日）", "Outcome due within (working days)", each => each.Route.OutcomeDays),
    ];

    /// <summary>The same with the file that it can be published from.</summary>
    private static readonly IReadOnlyList<Column<PublishedRoute>> Facts =
    [
        .. Columns.Where(column => column.Name != "steps"),
        Column<PublishedRoute>.Text("file", "路线文件", "Route file", each =>
            JsonNode.Parse(CommandJson.Write(new PublishRoute { Route = each.Route }))!["route"]!.DeepClone()).ForPrograms(),
    ];

    private static readonly Column<RouteStep>[] Steps =
    [
        Column<RouteStep>.Text("step", "环节", "Step", step => step.Step),
        Column<RouteStep>.Text("name", "名称", "Name", step => step.Name),
        Column<RouteStep>.Text("role", "角色", "Role", step => step.Role),
        Column<RouteStep>.Text("level", "层级", "Level", step => TermText.Of(step.Level)),
        Column<RouteStep>.Text("rule", "规则", "Rule", step => TermText.Of(step.Rule)),
        Column<RouteStep>.Text("when", "何时需要", "When", step => StepText.When(step.When)),
        Column<RouteStep>.Number("days", "时限（工作日）", "Limit (working days)", step => step.Days),
        Column<RouteStep>.Text("escalateTo", "逾期后亦可办理", "After it also", step => step.EscalateTo),
    ];

    private static LocalName Scope(RouteScope scope)
    {
        LocalName[] parts =
        [
            .. (scope.Kinds ?? []).Select(kind => TermText.Of(kind).ForPeople),
            .. (scope.FundTypes ?? []).Select(type => TermText.Of(type).ForPeople),
            .. (scope.Units ?? []).Select(FigureScope.Same),
        ];
        return parts.Length == 0
            ? new("全部", "all")
            : new(string.Join("、", parts.Select(part => part.Zh)), string.Join(", ", parts.Select(part => part.In(Language.English))));
    }
}
