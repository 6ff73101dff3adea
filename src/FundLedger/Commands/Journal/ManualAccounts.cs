using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
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
        (Ledger.Financial, QuotaReceivable), (Ledger.Financial, PerformancePayPayable), (Ledger.Financial, DepositsHeldInTrust),
        (Ledger.Financial, TrustLiabilities), (Ledger.Financial, AppropriationRevenue),
        (Ledger.Budgetary, AppropriationBudgetRevenue), (Ledger.Budgetary, QuotaBalance),
        (Ledger.Charity, Advances), (Ledger.Charity, UnrestrictedNetAssets), (Ledger.Charity, RestrictedNetAssets),
        (Ledger.Charity, DonationRevenue), (Ledger.Charity, ProgrammeCosts),
    ];

    /// <param name="chart">The book's chart.</param>
    /// <param name="ledger">The ledger of the line.</param>
    /// <param name="account">Its account.</param>
    /// <param name="fund">Its fund; empty where it has none.</param>
    /// <exception cref="RefusedException"><see cref="Rule.ControlledAccount"/>.</exception>
    public static void Check(Chart chart, Ledger ledger, string account, string fund)
    {
        if (Array.Exists(Kept, kept => kept.Ledger == ledger && account.StartsWith(kept.Code, StringComparison.Ordinal))
            || (ledger == Ledger.Budgetary && FiscalExpenditure.Is(account)) || IsDonated(ledger, account, fund))
        {
            throw new RefusedException(Rule.ControlledAccount, ("account", chart.Named(ledger, account)));
        }
    }

    /// <summary>The bank deposits of a fund are what is left of its donations; those of no fund are the foundation's own.</summary>
    private static bool IsDonated(Ledger ledger, string account, string fund) =>
        ledger == Ledger.Charity && fund.Length > 0 && account.StartsWith(CharityDeposits, StringComparison.Ordinal);
}
