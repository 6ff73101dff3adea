namespace FundLedger.Reports;

/// <summary>What moving a surplus to a unit in arrears would do, as parts of a report.</summary>
internal static class SurplusMoveChanges
{
    public static IEnumerable<ReportPart> Of(BookSetup setup, SurplusMoveSimulation figures)
    {
        var currency = figures.Move.Amount.Currency;
        yield return new KeyFigures("move",
        [
            new("moved", new("移到", "Moved"), new AmountText(figures.Moved, currency.Decimals)),
            new("paid", new("其中付清拖欠", "Arrears paid of it"), new AmountText(figures.Paid, currency.Decimals)),
            new("steps", new("步数", "Steps"), new CountText(figures.Done.Count)),
        ]);
        yield return new Note(new("测算，未入账。", "A simulation: nothing was posted."));
        yield return ReportTable.Of("figures", new("前后对比", "Before and after"), ChangeRow.Columns(setup),
            [.. RowsOf(figures.Giver, figures.GiverArrears, currency), .. RowsOf(figures.Taker, figures.TakerArrears, currency)]) with
        {
            GroupedBy = 1,
        };
        yield return CommandTable.Of("commands", new("办理步骤", "Steps"), setup, figures.Done);
        yield return ReportTable.Of("refused", new("规则不许", "Refused by the rules"),
        [
            .. CommandTable.Columns<RefusedStep>(setup, step => step.Command),
            Column<RefusedStep>.Text("rule", "规则", "Rule", step => step.Refusal.Rule.ToString()).ForPrograms(),
            Column<RefusedStep>.Text("message", "原因", "Reason", step => new LocalName(step.Refusal.Chinese, step.Refusal.English)),
        ], figures.Refused);
    }

    private static ChangeRow[] RowsOf(BeforeAfter<DistrictFigures> unit, BeforeAfter<ArrearsRow?> arrears, Currency currency)
    {
        var code = unit.Before.Unit.Code;
        return
        [
            Of("budget", "预算", "Budget", each => each.Base),
            Of("executed", "已支付", "Executed", each => each.Executed),
            Of("unallotted", "待分", "Unallotted", each => each.Unallotted),
            Of("available", "结余可用", "Surplus", each => each.Available),
            Of("unfunded", "无指标", "Unfunded", each => each.Unfunded),
            Of("accruedUnpaid", "绩效未付", "Perf. pay unpaid", each => each.AccruedUnpaid),
            ChangeRow.New(code, "overdue", "逾期", "Overdue", arrears.Before?.Overdue, arrears.After?.Overdue, currency.Decimals),
            ChangeRow.New(code, "waiting", "等待人数", "Staff waiting", arrears.Before?.Waiting, arrears.After?.Waiting, 0),
        ];

        ChangeRow Of(string figure, string zh, string en, Func<DistrictFigures, Int128> amount) =>
            ChangeRow.New(code, figure, zh, en, amount(unit.Before), amount(unit.After), currency.Decimals);
    }
}
