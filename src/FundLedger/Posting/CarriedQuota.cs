using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// 财政应返还额度: the quota of an earlier budget year that a unit may still spend stands on 1201 and 800103,
/// and they follow it wherever it goes, so that what is left of the one is always what is left of the other.
/// </summary>
internal static class CarriedQuota
{
    /// <summary>归集调入: such quota comes from another unit.</summary>
    public static Line[] In(Place at, Money amount) =>
        [.. Pair(Financial, QuotaReceivable, AccumulatedSurplus, at, amount), .. Pair(Budgetary, QuotaBalance, CarryForwardPooledIn, at, amount)];

    /// <summary>归集调出: such quota goes to another unit.</summary>
    public static Line[] Out(Place at, Money amount) =>
        [.. Pair(Financial, AccumulatedSurplus, QuotaReceivable, at, amount), .. Pair(Budgetary, CarryForwardPooledOut, QuotaBalance, at, amount)];

    /// <summary>单位内部调剂: such quota moves between purposes.</summary>
    public static Line[] Moved(Place from, Place to, Money amount) =>
    [
        Debit(Financial, QuotaReceivable, to, amount), Credit(Financial, QuotaReceivable, from, amount),
        Debit(Financial, AccumulatedSurplus, from, amount), Credit(Financial, AccumulatedSurplus, to, amount),
        Debit(Budgetary, QuotaBalance, to, amount), Credit(Budgetary, QuotaBalance, from, amount),
        Debit(Budgetary, CarryForwardReallocated, from, amount), Credit(Budgetary, CarryForwardReallocated, to, amount),
    ];
}
