using FundLedger.Journal;

namespace FundLedger.Posting;

/// <summary>Accounts whose balance never goes below zero on its normal side, at any effective date.</summary>
public static class Constrained
{
    /// <summary>The normal side of a constrained account; null for an account that may stand on either side.</summary>
    public static Side? SideOf(Account account) => account.Ledger switch
    {
        Ledger.Control => account.Code is "9201" or "9203" or "9204" or "9301" or "9302" or "9401" ? Side.Credit : null,
        Ledger.Financial => IsOrDetails(account.Code, "1002") || IsOrDetails(account.Code, "1201") ? Side.Debit : null,
        Ledger.Budgetary => IsOrDetails(account.Code, "8001") ? Side.Debit : null,
        Ledger.Charity => IsOrDetails(account.Code, "1002") ? Side.Debit : null,
    };

    private static bool IsOrDetails(string code, string account) => code.StartsWith(account, StringComparison.Ordinal);
}
