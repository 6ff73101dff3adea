using FundLedger.Journal;

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
        (Ledger.Financial, "1201"), (Ledger.Financial, "220103"), (Ledger.Financial, "2901"), (Ledger.Financial, "4001"),
        (Ledger.Budgetary, "6001"), (Ledger.Budgetary, "710101"), (Ledger.Budgetary, "800103"),
        (Ledger.Charity, "1141"), (Ledger.Charity, "3101"), (Ledger.Charity, "3102"), (Ledger.Charity, "4101"), (Ledger.Charity, "5101"),
    ];

    /// <exception cref="RefusedException"><see cref="Rule.ControlledAccount"/>.</exception>
    public static void Check(Ledger ledger, string account)
    {
        if (Array.Exists(Kept, kept => kept.Ledger == ledger && account.StartsWith(kept.Code, StringComparison.Ordinal)) || IsFiscalExpenditure(ledger, account))
            throw new RefusedException(Rule.ControlledAccount, ("account", Setup.Chart.Standard.Named(ledger, account)));
    }

    /// <summary>7101 without a detail is paid from quota; of its details, what is paid from other money is written by hand.</summary>
    private static bool IsFiscalExpenditure(Ledger ledger, string account) => ledger == Ledger.Budgetary && account == "7101";
}
