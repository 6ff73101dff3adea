using FundLedger.Journal;
using FundLedger.YearEnd;

namespace FundLedger.Figures;

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
    public static SurplusReconciliation Of(YearBalances balances, string? unit = null, string? fund = null)
    {
        var setup = balances.Setup;
        var units = UnitScope.Of(setup, unit);
        var currency = fund is null ? setup.Profile.Currency : setup.Fund(fund).Currency;
        var movements = balances.Movements.Where(movement => movement.Account.Ledger is Ledger.Financial or Ledger.Budgetary
            && movement.Account.Currency == currency && units.Contains(movement.Account.Unit)
            && (fund is null || movement.Account.Fund == fund)).ToList();
        var (budgetary, financial) = (SurplusOf(movements, Ledger.Budgetary), SurplusOf(movements, Ledger.Financial));
        return new SurplusReconciliation(currency, budgetary, RowsOf(movements), financial).Proved();
    }

    /// <summary>Revenue less expense, or budget revenue less budget expenditure.</summary>
    private static Int128 SurplusOf(IEnumerable<AccountBalance> movements, Ledger ledger) => movements
        .Where(movement => movement.Account.Ledger == ledger && Nominal.Is(movement.Account))
        .Aggregate(Int128.Zero, (sum, movement) => sum + movement.Credit - movement.Debit);

    private static List<ReconciliationRow> RowsOf(IEnumerable<AccountBalance> movements) =>
    [
        .. movements.Where(movement => !Nominal.Is(movement.Account))
            .SelectMany(movement => new[] { TermOf(movement, Side.Debit, movement.Debit), TermOf(movement, Side.Credit, -(Int128)movement.Credit) })
            .Where(term => term.Amount != 0)
            .GroupBy(term => term.Item).OrderBy(group => group.Key)
            .Select(group => new ReconciliationRow(
                group.Key, ReconciliationRules.NameOf(group.Key),
                group.Aggregate(Int128.Zero, (sum, term) => sum + term.Amount),
                [.. group.Select(term => term.Account).Distinct().Order(StringComparer.Ordinal)]))
            .Where(row => row.Amount != 0),
    ];

    /// <summary>What one side of an account adds: 8xxx stands on the other side of the difference.</summary>
    private static (ReconciliationItem Item, Int128 Amount, string Account) TermOf(AccountBalance movement, Side side, Int128 debit)
    {
        var account = movement.Account;
        return (ReconciliationRules.ItemOf(account, side), account.Ledger == Ledger.Budgetary ? -debit : debit,
            $"{LedgerNames.Of(account.Ledger)} {account.Code}");
    }

    /// <summary>This, once it is shown that the differences lead from the one surplus to the other.</summary>
    private SurplusReconciliation Proved()
    {
        var differences = Rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Amount);
        return BudgetarySurplus + differences == FinancialSurplus
            ? this
            : throw new InvalidOperationException($"{BudgetarySurplus} + {differences} ≠ {FinancialSurplus}: a ledger does not balance.");
    }
}
