using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Commands;

/// <summary>
/// Accounts that move by their own commands alone: quota, and what budgets, payments, awards, money held for others, donations
/// and grants post. A manual voucher on them would make money or quota that no event stands for.
/// </summary>
internal static class ManualAccounts
{
    private static readonly (Ledger Ledger, string Code)[] Kept =
    [
        (Ledger.Control, ""),
        (Ledger.Financial, QuotaReceivable), (Ledger.Financial, PerformancePayPayable),
        (Ledger.Financial, TrustLiabilities), (Ledger.Financial, AppropriationRevenue),
        (Ledger.Budgetary, AppropriationBudgetRevenue), (Ledger.Budgetary, ExpenditureOfAppropriation), (Ledger.Budgetary, QuotaBalance),
        (Ledger.Charity, Advances), (Ledger.Charity, UnrestrictedNetAssets), (Ledger.Charity, RestrictedNetAssets),
        (Ledger.Charity, DonationRevenue), (Ledger.Charity, ProgrammeCosts),
    ];

    /// <exception cref="RefusedException"><see cref="Rule.ControlledAccount"/>.</exception>
    public static void Check(Ledger ledger, string account)
    {
        if (Array.Exists(Kept, kept => kept.Ledger == ledger && account.StartsWith(kept.Code, StringComparison.Ordinal)) || IsFiscalExpenditure(ledger, account))
            throw new RefusedException(Rule.ControlledAccount, ("account", Setup.Chart.Standard.Named(ledger, account)));
    }

    /// <summary>7101 without a detail is paid from quota; of its details, what is paid from other money is written by hand.</summary>
    private static bool IsFiscalExpenditure(Ledger ledger, string account) => ledger == Ledger.Budgetary && account == AdministrativeExpenditure;
}
