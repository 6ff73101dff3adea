using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Figures;

/// <summary>Fiscal quota: what there was, what was paid, what is held and what is left.</summary>
internal static class QuotaEqualities
{
    public static IReadOnlyList<Equality> All { get; } =
    [
        Of("appropriated", "批复追加", "Appropriated and supplemented", row => row.Appropriated, row => row.Sources.Appropriated + row.Sources.Supplemented,
            Drill(ComparisonFigure.Appropriated), Trial(row => row.Year.Net, Appropriated, Supplemented)),
        Of("carried-in", "上年结转", "Carried over", row => row.CarriedIn, row => row.CarriedIn, Drill(ComparisonFigure.CarriedIn)),
        Of("base", "调整后预算", "Budget as adjusted", row => row.Base, row => row.Base,
            Drill(ComparisonFigure.Base), PerFund("fund-statement", "指标合计", "authority of all funds", (source, fund) => source.Statement(fund).Total.Figures.Base)),
        Of("executed", "累计支付", "Paid in the year", row => row.Executed, row => row.Executed,
            Drill(ComparisonFigure.Executed), Trial(row => -row.Year.Net, Paid), AccountLedgers(Paid), Journals(Paid),
            PerFund("fund-statement", "支付 − 退回", "paid less refunded", (source, fund) => source.Statement(fund).Total.Paid - source.Statement(fund).Total.Refunded),
            new EqualTerm("trial-balance", EqualTerm.Without(BudgetaryAccount.AdministrativeExpenditure, BudgetaryAccount.ExpenditureOfSpecialFunds, BudgetaryAccount.ExpenditureOfOtherFunds), (source, _) =>
                source.Trial(FundKind.Fiscal, Ledger.Budgetary, row => row.Year.Net, BudgetaryAccount.AdministrativeExpenditure)
                - source.Trial(FundKind.Fiscal, Ledger.Budgetary, row => row.Year.Net, BudgetaryAccount.ExpenditureOfSpecialFunds, BudgetaryAccount.ExpenditureOfOtherFunds))),
        Of("available", "结余可用", "Surplus", row => row.Available, row => row.Available,
            Drill(ComparisonFigure.Surplus), Trial(row => -row.Closing, Available), Lots(lot => lot.Available, Available),
            PerFund("fund-statement", "期末可用", "available at the end", (source, fund) => source.Statement(fund).Months[^1].Available)) with { AfterClosing = true },
        Of("reserved", "占用", "Reserved and committed", row => row.Reserved, row => row.Reserved,
            Drill(ComparisonFigure.Reserved), Trial(row => -row.Closing, Reserved, Committed), Lots(lot => lot.Reserved + lot.Committed, Reserved, Committed)),
        Of("frozen", "冻结", "Frozen", row => row.Frozen, row => row.Frozen,
            Drill(ComparisonFigure.Frozen), Trial(row => -row.Closing, Frozen), Lots(lot => lot.Frozen, Frozen)),
        Of("unallotted", "待分", "Unallotted", row => row.Unallotted, row => row.Unallotted,
            Drill(ComparisonFigure.Unallotted), Trial(row => -row.Closing, Unallotted), Lots(lot => lot.Unallotted, Unallotted)),
        Of("lapsed", "注销收回", "Lapsed and clawed back", row => row.Lapsed, row => row.Lapsed,
            Drill(ComparisonFigure.Lapsed),
            new EqualTerm("trial-balance", new($"{Cancelled} + 本单位 {ClawedBack}", $"{Cancelled}, and {ClawedBack} of the unit itself"), (source, _) =>
                source.Trial(FundKind.Fiscal, Ledger.Control, row => -row.Year.Net, Cancelled) + source.ReturnedByTops())),
        Of("refused", "因缺资金未批", "Turned down for lack of funds", row => row.Refused, row => row.Refused),
        new("held-by-documents", new("申请占用", "Held by requests and reservations"),
        [
            new EqualTerm("trial-balance", EqualTerm.Sum(Reserved, Committed), (source, _) => source.Trial(FundKind.All, Ledger.Control, row => -row.Closing, Reserved, Committed)),
            new EqualTerm("requests", new("各单据未支付的占用", "what each document still holds"), (source, _) => source.HeldByDocuments(Reserved, Committed)) { ReadsEntries = true },
        ]),
        new("available-of-funds", new("各资金结余可用", "Surplus of each fund"),
        [
            new EqualTerm("fund-statement", new("期末可用", "available at the end"), (source, fund) => source.Statement(fund).Total.Figures.Available),
            new EqualTerm("surplus", new("结余可用", "surplus"), (source, fund) => source.Surplus(each => each == fund, row => row.Available)),
            new EqualTerm("lots", new("可用", "available"), (source, fund) => source.Lots(each => each == fund, lot => lot.Available)),
            new EqualTerm("budget-execution", new("结余可用", "available"), (source, fund) => source.ExecutionOf(fund, row => row.Available)),
        ]) { Keys = source => source.Funds(charity: false).Concat(source.Funds(charity: true)), AfterClosing = true },
    ];

    /// <summary>A figure of the comparison, of budget execution, of surplus, and of whatever else is given.</summary>
    private static Equality Of(
        string code, string zh, string en, Func<DistrictFigures, Int128> comparison, Func<SurplusRow, Int128> surplus, params IReadOnlyList<EqualTerm> others) => new(
            code, new LocalName(zh, en),
            [
                new EqualTerm("comparison", new(zh, en), (source, _) => comparison(source.Comparison)),
                new EqualTerm("budget-execution", new(zh + "（慈善另列）", en + ", charity apart"), (source, _) => source.Execution(charity: false, surplus)),
                new EqualTerm("surplus", new(zh + "（非慈善资金）", en + " of funds but charity"), (source, _) => source.Surplus(charity: false, surplus)),
                .. others,
            ]);

    private static EqualTerm Drill(ComparisonFigure figure) => new("drill", new("构成该数的凭证合计", "the lines behind it"), (source, _) => source.Drill(figure)) { ReadsEntries = true, BeforeClosing = true };

    private static EqualTerm Trial(Func<TrialBalanceRow, Int128> of, params IReadOnlyList<string> codes) => new(
        "trial-balance", EqualTerm.Sum(codes), (source, _) => source.Trial(FundKind.Fiscal, Ledger.Control, of, codes));

    private static EqualTerm Lots(Func<QuotaLot, Int128> of, params IReadOnlyList<string> codes) => new(
        "lots", EqualTerm.Sum(codes), (source, _) => source.Lots(fund => !source.IsCharity(fund), of));

    private static EqualTerm AccountLedgers(string code) => new("account-ledger", new($"{code} 本年累计（慈善除外）", $"{code} of the year, charity apart"), (source, _) =>
        source.LedgerOf($"{LedgerNames.Of(Ledger.Control)} {code}") is { Months: [.., var last] } ? last.YearCredit - last.YearDebit : 0)
    {
        ReadsEntries = true,
        Differences =
        [
            new NamedDifference(new("慈善资金", "charity"), source => source.Trial(FundKind.Charity, Ledger.Control, row => row.Year.Net, code)),
        ]
    };

    private static EqualTerm Journals(string code) => new("journal", new($"{code} 各笔合计", $"its lines of {code}"), (source, _) =>
        source.Journal(line => line.Account is { Ledger: Ledger.Control } && line.Account.Code == code && !source.IsCharity(line.Account.Fund) ? -line.Net : 0))
    { ReadsEntries = true };

    private static EqualTerm PerFund(string report, string zh, string en, Func<AgreementSource, string, Int128> of) => new(report, new(zh, en), (source, _) =>
        source.Funds(charity: false).Aggregate(Int128.Zero, (sum, fund) => sum + of(source, fund)));
}
