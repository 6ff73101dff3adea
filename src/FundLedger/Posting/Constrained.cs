using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Posting;

/// <summary>Accounts whose balance never goes below zero on its normal side, at any effective date.</summary>
public static class Constrained
{
    /// <summary>The normal side of a constrained account; null for an account that may stand on either side.</summary>
    public static Side? SideOf(Account account) => account.Ledger switch
    {
        Ledger.Control => account.Code is Unallotted or Available or Frozen or Reserved or Committed or AccruedUnpaid or Paid ? Side.Credit : null,
        Ledger.Financial => IsOrDetails(account.Code, FinancialAccount.BankDeposits) || IsOrDetails(account.Code, FinancialAccount.QuotaReceivable)
            ? Side.Debit
            : null,
        Ledger.Budgetary => IsOrDetails(account.Code, BudgetaryAccount.FundBalance) ? Side.Debit : null,
        Ledger.Charity => IsOrDetails(account.Code, CharityAccount.CharityDeposits) ? Side.Debit : null,
    };

    /// <summary>
    /// Accounts that are held against zero together: the deposits of a charity fund, over its purposes. Of another account,
    /// itself alone.
    /// </summary>
    public static Account PoolOf(Account account) => account is { Ledger: Ledger.Charity, Fund.Length: > 0 } && SideOf(account) is not null
        ? account with { Purpose = "" }
        : account;

    private static bool IsOrDetails(string code, string account) => code.StartsWith(account, StringComparison.Ordinal);
}
