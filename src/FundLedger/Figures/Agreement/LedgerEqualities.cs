using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>The books themselves: trial balance, balances, account ledgers, journal, and the two surpluses.</summary>
internal static class LedgerEqualities
{
    public static IReadOnlyList<Equality> All { get; } =
    [
        new("closing", new("科目期末余额", "Closing balance of an account"),
        [
            new EqualTerm("trial-balance", new("期末", "closing"), (source, key) => source.TrialRow(key)!.Closing),
            new EqualTerm("balances", new("余额", "balance"), (source, key) => source.Balance(key)),
            new EqualTerm("account-ledger", new("期末余额", "closing balance"), (source, key) => source.LedgerOf(key)?.Closing ?? 0) { ReadsEntries = true },
        ]) { Keys = source => source.FirstLevel(), AfterClosing = true },
        new("year-debit", new("科目本年累计借方", "Debits of an account in the year"),
        [
            new EqualTerm("trial-balance", new("本年累计借方", "debit of the year"), (source, key) => source.TrialRow(key)!.Year.Debit),
            new EqualTerm("account-ledger", new("本年累计", "year to date"), (source, key) => source.LedgerOf(key) is { Months: [.., var last] } ? last.YearDebit : 0) { ReadsEntries = true },
        ]) { Keys = source => source.FirstLevel(), AfterClosing = true },
        new("year-credit", new("科目本年累计贷方", "Credits of an account in the year"),
        [
            new EqualTerm("trial-balance", new("本年累计贷方", "credit of the year"), (source, key) => source.TrialRow(key)!.Year.Credit),
            new EqualTerm("account-ledger", new("本年累计", "year to date"), (source, key) => source.LedgerOf(key) is { Months: [.., var last] } ? last.YearCredit : 0) { ReadsEntries = true },
        ]) { Keys = source => source.FirstLevel(), AfterClosing = true },
        new("turnover", new("本年借贷发生额", "Turnover of the year"),
        [
            new EqualTerm("trial-balance", new("本年累计借方合计", "debits in sum"), (source, _) => First(source, row => row.Year.Debit)),
            new EqualTerm("trial-balance", new("本年累计贷方合计", "credits in sum"), (source, _) => First(source, row => row.Year.Credit)),
            new EqualTerm("trial-balance", new("各明细借方合计", "debits of all details"), (source, _) => Leaves(source, row => row.Year.Debit)),
            new EqualTerm("journal", new("借方合计", "debits"), (source, _) => source.Journal(line => line.Debit)) { ReadsEntries = true },
            new EqualTerm("journal", new("贷方合计", "credits"), (source, _) => source.Journal(line => line.Credit)) { ReadsEntries = true },
        ]) { AfterClosing = true },
        new("carried-quota", new("财政应返还额度", "Carried-over quota"),
        [
            new EqualTerm("trial-balance", EqualTerm.Sum(FinancialAccount.QuotaReceivable), (source, _) => source.Trial(FundKind.All, Ledger.Financial, row => row.Closing, FinancialAccount.QuotaReceivable)),
            new EqualTerm("trial-balance", EqualTerm.Sum(BudgetaryAccount.QuotaBalance), (source, _) => source.Trial(FundKind.All, Ledger.Budgetary, row => row.Closing, BudgetaryAccount.QuotaBalance)),
        ]) { AfterClosing = true },
        new("financial-surplus", new("本年盈余", "Surplus of the year"),
        [
            new EqualTerm("reconciliation", new("本年盈余", "surplus of the year"), (source, _) => Reconciliation(source).FinancialSurplus),
            new EqualTerm("reconciliation", new("本年预算结余 + 各项差异", "budgetary surplus and the differences"), (source, _) =>
                Reconciliation(source).Rows.Aggregate(Reconciliation(source).BudgetarySurplus, (sum, row) => sum + row.Amount)),
            new EqualTerm("trial-balance", new("收入 − 费用", "revenue less expense"), (source, _) => Nominal(source, Ledger.Financial)),
        ]),
        new("budgetary-surplus", new("本年预算结余", "Budgetary surplus of the year"),
        [
            new EqualTerm("reconciliation", new("本年预算结余", "budgetary surplus"), (source, _) => Reconciliation(source).BudgetarySurplus),
            new EqualTerm("trial-balance", new("预算收入 − 预算支出", "budget revenue less expenditure"), (source, _) => Nominal(source, Ledger.Budgetary)),
        ]),
    ];

    /// <summary>Both surpluses, and their whole difference in one row: which vouchers make it is not asked here.</summary>
    private static SurplusReconciliation Reconciliation(AgreementSource source) => SurplusReconciliation.Of(source.Year, [], source.Unit);

    private static Int128 First(AgreementSource source, Func<TrialBalanceRow, Int128> of) => Sum(source, row => row.Level == 1, of);

    private static Int128 Leaves(AgreementSource source, Func<TrialBalanceRow, Int128> of) => Sum(source, row => row.Part != TrialBalancePart.WithDetails, of);

    private static Int128 Nominal(AgreementSource source, Ledger ledger) => Sum(source,
        row => row.Level == 1 && row.Ledger == ledger && YearEnd.Nominal.Is(new Account(row.Ledger, row.Account, "", "", "", 0, row.Currency)), row => -row.Year.Net);

    private static Int128 Sum(AgreementSource source, Func<TrialBalanceRow, bool> counts, Func<TrialBalanceRow, Int128> of) => source.Trial(FundKind.All).Rows
        .Where(row => row.Currency == source.Currency && counts(row)).Aggregate(Int128.Zero, (sum, row) => sum + of(row));
}
