using FundLedger.Journal;

namespace FundLedger.YearEnd;

/// <summary>Accounts of revenue and expense: zero after a year's end.</summary>
public static class Nominal
{
    public static bool Is(Account account) => account.Ledger switch
    {
        Ledger.Financial or Ledger.Charity => account.Code[0] is '4' or '5',
        Ledger.Budgetary => account.Code[0] is '6' or '7',
        _ => false,
    };
}
