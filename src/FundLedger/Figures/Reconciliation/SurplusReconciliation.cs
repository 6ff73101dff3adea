namespace FundLedger;

/// <summary>A difference between the two surpluses.</summary>
/// <param name="Item">The item of the form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Amount">What it adds to the surplus of the year, in minor units; below zero: takes from it.</param>
/// <param name="Accounts">The accounts whose turnover it is, in order: <c>financial 220103</c>.</param>
public sealed record ReconciliationRow(ReconciliationItem Item, LocalName Name, Int128 Amount, IReadOnlyList<string> Accounts);

/// <summary>
/// 本年盈余与预算结余差异表: from the budgetary to the financial surplus of a fiscal year, to the cent. Each ledger
/// balances, so that the difference is the movement of net assets, assets and liabilities less that of 8xxx.
/// </summary>
/// <param name="Currency">The currency; amounts are in its minor units.</param>
/// <param name="BudgetarySurplus">本年预算结余: 6xxx less 7xxx.</param>
/// <param name="Rows">The differences, in the order of the form; none of zero.</param>
/// <param name="FinancialSurplus">本年盈余: 4xxx less 5xxx.</param>
public sealed record SurplusReconciliation(
    Currency Currency, Int128 BudgetarySurplus, IReadOnlyList<ReconciliationRow> Rows, Int128 FinancialSurplus)
{
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="unit">The unit, with all below it; null: all.</param>
    /// <param name="fund">The fund, in whose currency it then is; null: all funds in the book's currency.</param>
    public static SurplusReconciliation Of(YearBalances balances, string? unit = null, string? fund = null) =>
        throw new NotImplementedException();
}
