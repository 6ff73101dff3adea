using FundLedger.Journal;

namespace FundLedger.Setup;

/// <summary>One account of a chart.</summary>
/// <param name="Ledger">The ledger whose chart it is in.</param>
/// <param name="Code">Four digits are official; six-digit details keep official names.</param>
/// <param name="Parent">The account that it details; empty at the top.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Element">Asset, Liability, NetAssets, Revenue, Expense, BudgetRevenue, …</param>
/// <param name="NormalSide">The side that its balance stands on.</param>
/// <param name="ZeroAfterYearEnd">True when the year's close leaves it at zero.</param>
/// <param name="From">The first day on which it may be posted to.</param>
/// <param name="Until">The last day on which it may be posted to; null when it is open.</param>
public sealed record AccountDefinition(
    Ledger Ledger, string Code, string Parent, LocalName Name, string Element, Side NormalSide,
    bool ZeroAfterYearEnd, DateOnly From, DateOnly? Until)
{
    public bool IsOpenOn(DateOnly date) => date >= From && (Until is null || date <= Until);
}
