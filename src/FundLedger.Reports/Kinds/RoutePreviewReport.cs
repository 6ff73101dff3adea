namespace FundLedger.Reports;

/// <summary>路线预览: the way that lies before a request.</summary>
public static class RoutePreviewReport
{
    public const string Kind = "route-preview";

    public static LocalName Title { get; } = new("审批路线预览", "Route before submission");

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="request">The request.</param>
    /// <param name="preview">Its way.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, RequestState request, RoutePreview preview, IReadOnlyDictionary<string, string> options) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [(new("申请", "Request"), new($"{request.Code} {request.Title}", $"{request.Code} {request.Title}"))],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("summary",
                [
                    new("route", new("路线", "Route"), new TermText(preview.Published.Route.Code, preview.Published.Route.Name)),
                    new("version", new("版本", "Version"), preview.Published.Version),
                    new("medianDays", new("预计工作日", "Working days expected"), preview.MedianDays),
                ]),
                new Note(preview.MedianDays is null
                    ? new("以往同类环节不足三次，无法预计天数。", "Some steps happened fewer than three times: the days are not known.")
                    : new("预计天数为以往各环节中位数之和。", "The days are the medians of each step in the past, added up.")),
                ReportTable.Of("steps", new("将经过", "Steps that it takes"), Steps(setup), preview.Steps),
                ReportTable.Of("skipped", new("不需经过", "Steps that it does not take"), Skipped, preview.Skipped),
            ],
        };

    private static Column<PreviewStep>[] Steps(BookSetup setup) =>
    [
        Column<PreviewStep>.Text("step", "环节", "Step", step => step.Taken.Step.Step).ForPrograms(),
        Column<PreviewStep>.Text("name", "环节", "Step", step => step.Taken.Step.Name),
        Column<PreviewStep>.Text("unit", "单位", "Unit", step => TermText.Of(step.Taken.Unit, setup.Unit(step.Taken.Unit).Name)),
        Column<PreviewStep>.Text("role", "角色", "Role", step => step.Taken.Step.Role),
        Column<PreviewStep>.Text("people", "办理人", "People", step => ListText.People(setup, step.People)),
        Column<PreviewStep>.Text("when", "为何需要", "Why", step => StepText.When(step.When)),
        Column<PreviewStep>.Number("limit", "时限", "Limit", step => step.Taken.Step.Days),
        Column<PreviewStep>.Number("median", "以往中位工作日", "Median working days", step => step.Expected?.Median),
        Column<PreviewStep>.Number("percentile90", "九成不超过", "90 % within", step => step.Expected?.Percentile90),
        Column<PreviewStep>.Number("count", "以往件数", "Times before", step => step.Expected?.Count),
    ];

    private static readonly Column<SkippedStep>[] Skipped =
    [
        Column<SkippedStep>.Text("step", "环节", "Step", step => step.Step.Step).ForPrograms(),
        Column<SkippedStep>.Text("name", "环节", "Step", step => step.Step.Name),
        Column<SkippedStep>.Text("why", "原因", "Why", step => new LocalName(step.Why.In(Language.Chinese), step.Why.In(Language.English))),
    ];
}
