using FundLedger.Journal;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// 财政应返还额度: the quota of an earlier budget year that a unit may still spend stands on 1201 and 800103,
/// and they follow it wherever it goes, so that what is left of the one is always what is left of the other.
/// </summary>
public static class CarriedQuota
{
    /// <summary>归集调入: such quota comes from another unit.</summary>
    public static Line[] In(Place at, Money amount) =>
        [.. Pair(Financial, "1201", "3001", at, amount), .. Pair(Budgetary, "800103", "810102", at, amount)];

    /// <summary>归集调出: such quota goes to another unit.</summary>
    public static Line[] Out(Place at, Money amount) =>
        [.. Pair(Financial, "3001", "1201", at, amount), .. Pair(Budgetary, "810103", "800103", at, amount)];

    /// <summary>单位内部调剂: such quota moves between purposes.</summary>
    public static Line[] Moved(Place from, Place to, Money amount) =>
    [
        Debit(Financial, "1201", to, amount), Credit(Financial, "1201", from, amount),
        Debit(Financial, "3001", from, amount), Credit(Financial, "3001", to, amount),
        Debit(Budgetary, "800103", to, amount), Credit(Budgetary, "800103", from, amount),
        Debit(Budgetary, "810105", from, amount), Credit(Budgetary, "810105", to, amount),
    ];
}
