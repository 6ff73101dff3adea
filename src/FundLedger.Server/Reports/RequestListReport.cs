namespace FundLedger.Server;

/// <summary>Requests as they stand.</summary>
internal static class RequestListReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, IReadOnlyList<RequestRow> rows)
    {
        var columns = Columns(setup, output);
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return;
        }

        output.Heading(setup, asOf, "申请一览", "Requests");
        output.Table(rows, columns.Named("document", "status", "unitName", "title", "currency", "amount", "submittedOn", "stepName", "turn", "days", "limit", "decidedOn", "daysToDecision"));
        var waiting = rows.Count(row => row.Step is not null);
        var late = rows.Count(row => row.IsLate);
        output.Line($"共 {rows.Count} 件；审批中 {waiting} 件，其中超时限 {late} 件。", $"{rows.Count} requests; {waiting} in approval, {late} of them past their limit.");
    }

    private static Column<RequestRow>[] Columns(BookSetup setup, Output output) =>
    [
        Column<RequestRow>.Text("document", "申请", "Request", row => row.Request.Code),
        Column<RequestRow>.Text("kind", "类别", "Kind", row => TermText.Of(row.Request.Kind)),
        Column<RequestRow>.Text("status", "状态", "Status", row => TermText.Of(row.Request.Status)),
        Column<RequestRow>.Text("unit", "单位", "Unit", row => row.Request.Unit),
        Column<RequestRow>.Text("unitName", "单位", "Unit", row => setup.Unit(row.Request.Unit).Name.In(output.Language)),
        Column<RequestRow>.Text("fund", "资金", "Fund", row => row.Request.Fund),
        Column<RequestRow>.Text("title", "事由", "What for", row => row.Request.Title),
        Column<RequestRow>.Text("currency", "币种", "Currency", row => row.History.Amount?.Currency.Code),
        Column<RequestRow>.Amount("amount", "金额", "Amount", row => row.History.Amount?.MinorUnits, row => row.History.Amount!.Value.Currency),
        Column<RequestRow>.Text("maker", "申请人", "Asked by", row => PeopleText.Of(output, setup, row.Request.Maker)),
        Column<RequestRow>.Text("route", "路线", "Route", row => row.Request.Route),
        Column<RequestRow>.Text("submittedOn", "提交日", "Submitted", row => row.History.SubmittedOn),
        Column<RequestRow>.Text("step", "环节", "Step", row => row.Step?.Step.Step),
        Column<RequestRow>.Text("stepName", "当前环节", "Current step", row => row.Step is { } step ? $"{row.Request.Current + 1}/{row.Request.Steps.Count} {step.Step.Name.In(output.Language)}" : null),
        Column<RequestRow>.Text("turn", "待谁办理", "Whose turn", row => PeopleText.Of(output, setup, row.Turn)),
        Column<RequestRow>.Text("since", "到达日", "There since", row => row.Step is null ? null : row.Request.StepSince),
        Column<RequestRow>.Number("days", "已等（工作日）", "Waiting (working days)", row => output.IsText && row.IsLate ? $"{row.Days}!" : row.Days),
        Column<RequestRow>.Number("limit", "时限", "Limit", row => row.Step?.Step.Days),
        Column<RequestRow>.Text("late", "超时限", "Late", row => output.IsText ? null : row.IsLate),
        Column<RequestRow>.Text("decidedOn", "决定日", "Decided", row => row.Request.DecidedOn),
        Column<RequestRow>.Number("daysToDecision", "审批天数", "Days to decision", row => row.History.DaysToDecision),
    ];
}
