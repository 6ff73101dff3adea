using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Figures;

/// <summary>Performance pay: what is owed, what has quota, and what is late.</summary>
internal static class PayEqualities
{
    public static IReadOnlyList<Equality> All { get; } =
    [
        new("pay-unpaid", new("绩效未付", "Performance pay owed"),
        [
            new EqualTerm("comparison", new("绩效未付", "performance pay unpaid"), (source, _) => source.Comparison.AccruedUnpaid),
            new EqualTerm("trial-balance", EqualTerm.Sum(FinancialAccount.PerformancePayPayable), (source, _) => source.Trial(FundKind.All, Ledger.Financial, row => -row.Closing, FinancialAccount.PerformancePayPayable)),
            new EqualTerm("surplus", new("绩效应付 + 无指标", "funded and unfunded performance pay"), (source, _) => source.Surplus(charity: false, row => row.Accrued + row.Unfunded)),
            new EqualTerm("trial-balance", EqualTerm.Sum(AccruedUnpaid, Unfunded), (source, _) =>
                source.Trial(FundKind.All, Ledger.Control, row => -row.Closing, AccruedUnpaid) + source.Trial(FundKind.All, Ledger.Control, row => row.Closing, Unfunded)),
            new EqualTerm("awards", new("未付", "unpaid"), (source, _) => Awards(source, award => award.Award.Unpaid)),
            new EqualTerm("arrears", new("逾期 + 今日到期 + 未到期", "overdue, due today and not yet due"), (source, _) =>
                Arrears(source, row => row.Overdue + row.DueToday) + Awards(source, award => award.IsDue ? 0 : award.Award.Unpaid)),
            Drill(ComparisonFigure.AccruedUnpaid),
        ]),
        new("pay-funded", new("绩效应付（有指标）", "Performance pay with quota"),
        [
            new EqualTerm("comparison", new("绩效应付", "performance pay with quota"), (source, _) => source.Comparison.Accrued),
            new EqualTerm("budget-execution", new("其他之绩效应付", "accrued, among other"), (source, _) => source.Execution(charity: false, row => row.Accrued)),
            new EqualTerm("awards", new("可付", "payable"), (source, _) => Awards(source, award => award.Award.Payable)),
            new EqualTerm("trial-balance", EqualTerm.Sum(AccruedUnpaid), (source, _) => source.Trial(FundKind.All, Ledger.Control, row => -row.Closing, AccruedUnpaid)),
            new EqualTerm("lots", new("绩效应付", "accrued"), (source, _) => source.Lots(_ => true, lot => lot.Accrued)),
            Drill(ComparisonFigure.Accrued),
        ]),
        new("pay-unfunded", new("绩效无指标", "Performance pay without quota"),
        [
            new EqualTerm("comparison", new("无指标", "unfunded"), (source, _) => source.Comparison.Unfunded),
            new EqualTerm("surplus", new("无指标", "unfunded"), (source, _) => source.Surplus(charity: false, row => row.Unfunded)),
            new EqualTerm("awards", new("无指标", "unfunded"), (source, _) => Awards(source, award => award.Award.Unfunded)),
            new EqualTerm("trial-balance", EqualTerm.Sum(Unfunded), (source, _) => source.Trial(FundKind.All, Ledger.Control, row => row.Closing, Unfunded)),
            Drill(ComparisonFigure.Unfunded),
        ]) { AfterClosing = true },
        new("pay-overdue", new("绩效逾期", "Performance pay overdue"),
        [
            new EqualTerm("comparison", new("逾期", "overdue"), (source, _) => source.Comparison.Arrears?.Overdue ?? 0),
            new EqualTerm("arrears", new("逾期未付", "overdue"), (source, _) => Arrears(source, row => row.Overdue)),
            new EqualTerm("arrears", new("账龄各段合计", "the ageing in sum"), (source, _) => Arrears(source, row => row.Ageing.Total)),
            new EqualTerm("arrears", new("有指标 + 无指标", "with and without quota"), (source, _) => Arrears(source, row => row.Funded + row.Unfunded)),
            new EqualTerm("awards", new("应付日在截至日期之前的未付", "unpaid of awards due before the date"), (source, _) =>
                Awards(source, award => award.Award.Due < source.Date ? award.Award.Unpaid : 0)),
            Drill(ComparisonFigure.Overdue),
        ]) { AfterClosing = true },
        new("pay-due-today", new("绩效今日到期", "Performance pay due today"),
        [
            new EqualTerm("comparison", new("今日到期", "due today"), (source, _) => source.Comparison.Arrears?.DueToday ?? 0),
            new EqualTerm("arrears", new("今日到期未付", "due today"), (source, _) => Arrears(source, row => row.DueToday)),
            new EqualTerm("clearance", new("其中当日到期（本日付清）", "due that day, cleared by the date"), (source, _) =>
                Clearance.Of(source.Setup, [.. source.Ageing.Awards.Select(each => each.Award)], [], source.Date).Rows.Aggregate(Int128.Zero, (sum, row) => sum + row.DueOnDay)),
            Drill(ComparisonFigure.DueToday),
        ]) { AfterClosing = true },
        new("staff-waiting", new("等待人数", "Staff waiting"),
        [
            new EqualTerm("comparison", new("等待人数", "staff waiting"), (source, _) => source.Comparison.Arrears?.Waiting ?? 0),
            new EqualTerm("arrears", new("等待人数", "staff waiting"), (source, _) => Arrears(source, row => row.Waiting)),
            new EqualTerm("arrears", new("各单位等待人数合计", "of each unit, in sum"), (source, _) => source.Ageing.Units.Aggregate(Int128.Zero, (sum, row) => sum + row.Waiting)),
        ]) { AfterClosing = true },
    ];

    private static Int128 Awards(AgreementSource source, Func<AwardArrears, long> of) =>
        source.Ageing.Awards.Aggregate(Int128.Zero, (sum, award) => sum + of(award));

    private static Int128 Arrears(AgreementSource source, Func<ArrearsRow, Int128> of) => source.Arrears is { } row ? of(row) : 0;

    private static EqualTerm Drill(ComparisonFigure figure) => new("drill", new("构成该数的凭证合计", "the lines behind it"), (source, _) => source.Drill(figure)) { ReadsEntries = true, BeforeClosing = true };
}
