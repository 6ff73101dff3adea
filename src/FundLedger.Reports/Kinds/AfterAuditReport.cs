namespace FundLedger.Reports;

/// <summary>后审抽样: the sample of requests that units decided alone, within their limit.</summary>
public static class AfterAuditReport
{
    public const string Kind = "after-audit";

    public static LocalName Title { get; } = new("后审抽样", "After-audit sample");

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, AfterAudit sample, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit"))],
        Options = options,
        Landscape = true,
        Parts =
        [
            new KeyFigures("summary",
            [
                new("withinLimit", new("限额内自行审批", "Decided within the limit"), new CountText(sample.WithinLimit)),
                new("drawn", new("抽中", "Drawn"), new CountText(sample.Cases.Count)),
            ]),
            new Note(new("抽签号由申请单号算出，小于抽审比例的抽中；谁抽都一样。", "The number drawn comes from the request's code; those below the percentage are audited. Whoever draws gets the same sample.")),
            ReportTable.Of("cases", null, Columns(setup).WithOneCurrency(sample.Cases, source.Currency), sample.Cases),
        ],
    };

    private static Column<AuditCase>[] Columns(BookSetup setup) =>
    [
        Column<AuditCase>.Text("document", "申请", "Request", each => each.Request),
        Column<AuditCase>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<AuditCase>.Text("unitName", "名称", "Name", each => setup.Unit(each.Unit).Name),
        Column<AuditCase>.Text("fund", "资金", "Fund", each => each.Fund),
        Column<AuditCase>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<AuditCase>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<AuditCase>.Text("decidedOn", "决定日", "Decided", each => each.DecidedOn),
        Column<AuditCase>.Number("drawn", "抽签号", "Drawn", each => each.Drawn),
        Column<AuditCase>.Number("percent", "抽审比例 %", "Percent audited", each => each.Percent),
    ];
}
