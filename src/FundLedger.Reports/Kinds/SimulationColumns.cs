namespace FundLedger.Reports;

/// <summary>What another limit, threshold or route would have made of past requests.</summary>
internal static class SimulationColumns
{
    /// <summary>Steps skipped.</summary>
    public static readonly IReadOnlyList<Column<(string Step, int Requests)>> Skipped =
    [
        Column<(string Step, int Requests)>.Text("step", "环节", "Step", each => each.Step),
        Column<(string Step, int Requests)>.Number("requests", "件数", "Requests", each => each.Requests),
    ];

    /// <summary>What is decided by the unit that asks.</summary>
    public static readonly IReadOnlyList<Column<LocalDecisions>> Local =
    [
        Column<LocalDecisions>.Text("currency", "币种", "Currency", each => each.Currency.Code),
        Column<LocalDecisions>.Number("requestsBefore", "现行件数", "Requests before", each => each.Requests.Before),
        Column<LocalDecisions>.Number("requestsAfter", "假如件数", "After", each => each.Requests.After),
        Column<LocalDecisions>.Number("requestsChange", "变化", "Change", each => each.Requests.After - each.Requests.Before),
        Column<LocalDecisions>.Amount("amountBefore", "现行金额", "Amount before", each => each.Amount.Before, each => each.Currency),
        Column<LocalDecisions>.Amount("amountAfter", "假如金额", "After", each => each.Amount.After, each => each.Currency),
        Column<LocalDecisions>.Amount("amountChange", "变化", "Change", each => each.Amount.After - each.Amount.Before, each => each.Currency),
    ];

    /// <summary>Working days saved a request.</summary>
    public static readonly IReadOnlyList<Column<DaysSpread>> Days =
    [
        Column<DaysSpread>.Number("count", "件数", "Requests", days => days.Count),
        .. SpreadColumns.Of<DaysSpread>("days", "", "", days => days),
    ];

    /// <summary>Rejections, delays and refusals that would not have happened.</summary>
    public static readonly IReadOnlyList<Column<AvoidedRefusal>> Avoided =
    [
        Column<AvoidedRefusal>.Text("cause", "原因", "Cause", each => TermText.Of(each.Cause)),
        Column<AvoidedRefusal>.Text("document", "申请", "Request", each => each.Document),
        Column<AvoidedRefusal>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<AvoidedRefusal>.Text("date", "日期", "Date", each => each.Date),
        Column<AvoidedRefusal>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<AvoidedRefusal>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<AvoidedRefusal>.Text("step", "环节", "Step", each => each.Step),
        Column<AvoidedRefusal>.Text("others", "受其影响", "Because of", each => string.Join(' ', each.Others)),
    ];

    /// <summary>A request that was decided.</summary>
    public static Column<SimulatedRequest>[] Requests(BookSetup setup) =>
    [
        Column<SimulatedRequest>.Text("document", "申请", "Request", each => each.Request),
        Column<SimulatedRequest>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<SimulatedRequest>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<SimulatedRequest>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<SimulatedRequest>.Text("decidedOn", "决定日", "Decided", each => each.DecidedOn),
        Column<SimulatedRequest>.Text("approved", "同意", "Approved", each => FlagText.Of(each.Approved)),
        Column<SimulatedRequest>.Text("skipped", "省去", "Skipped", each => RouteNames.Steps(setup, each.Skipped)),
        Column<SimulatedRequest>.Text("added", "增加", "Added", each => RouteNames.Steps(setup, each.Added)),
        Column<SimulatedRequest>.Number("daysSaved", "省去工作日", "Working days saved", each => each.DaysSaved),
        Column<SimulatedRequest>.Text("localBefore", "现行自行决定", "Decided locally before", each => FlagText.Of(each.Local.Before)),
        Column<SimulatedRequest>.Text("localAfter", "假如自行决定", "After", each => FlagText.Of(each.Local.After)),
    ];
}
