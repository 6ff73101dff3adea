using static FundLedger.Journal.BudgetaryAccount;

namespace FundLedger.Posting;

/// <summary>行政支出 paid of fiscal money: 7101 but for what is paid of other money, 710102 (专项) and 710103.</summary>
public static class FiscalExpenditure
{
    public static bool Is(string code) =>
        code.StartsWith(AdministrativeExpenditure, StringComparison.Ordinal) && code is not (ExpenditureOfSpecialFunds or ExpenditureOfOtherFunds);
}
