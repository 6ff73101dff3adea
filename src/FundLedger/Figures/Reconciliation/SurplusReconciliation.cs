using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.YearEnd;

namespace FundLedger.Figures;

/// <summary>A difference between the two surpluses.</summary>
/// <param name="Item">The item of the form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Amount">What it adds to the surplus of the year, in minor units; below zero: takes from it.</param>
/// <param name="Accounts">The accounts that explain it, in order: <c>financial 220103</c>.</param>
public sealed record ReconciliationRow(ReconciliationItem Item, LocalName Name, Int128 Amount, IReadOnlyList<string> Accounts);

/// <summary>
/// 本年盈余与预算结余差异表: from the budgetary to the financial surplus of a fiscal year, to the cent. Each difference is that
/// of the entries that make it; what none of them explains stands under 其他事项差异.
/// </summary>
/// <param name="Currency">The currency; amounts are in its minor units.</param>
/// <param name="BudgetarySurplus">本年预算结余: 6xxx less 7xxx.</param>
/// <param name="Rows">The differences, in the order of the form; none of zero.</param>
/// <param name="FinancialSurplus">本年盈余: 4xxx less 5xxx.</param>
public sealed record SurplusReconciliation(
    Currency Currency, Int128 BudgetarySurplus, IReadOnlyList<ReconciliationRow> Rows, Int128 FinancialSurplus)
{
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="entries">The year's entries up to the date; at least those that touch <see cref="Explaining"/>.</param>
    /// <param name="unit">The unit, with all below it; null: all.</param>
    /// <param name="fund">The fund, in whose currency it then is; null: all funds in the book's currency.</param>
    public static SurplusReconciliation Of(YearBalances balances, IEnumerable<Entry> entries, string? unit = null, string? fund = null)
    {
        var counts = Counts(balances, unit, fund);
        var movements = balances.Movements.Where(movement => counts(movement.Account)).ToList();
        RequireBalance(movements);
        var (budgetary, financial) = (SurplusOf(movements, Ledger.Budgetary), SurplusOf(movements, Ledger.Financial));
        var (first, closing) = (balances.Setup.Profile.FirstDayOf(balances.Year), YearEndDocument.ClosingOf(balances.Year));
        var explained = entries.Where(entry => entry.Date >= first && entry.Date <= balances.AsOf.Date && entry.Document != closing)
            .SelectMany(entry => entry.Lines.Where(line => counts(line.Account)).GroupBy(line => (line.Account.Unit, line.Account.Fund)))
            .SelectMany(EntryDifference.Of).ToList();
        var rest = financial - budgetary - explained.Aggregate(Int128.Zero, (sum, each) => sum + each.Amount);
        var currency = fund is null ? balances.Setup.Profile.Currency : balances.Setup.Fund(fund).Currency;
        return new SurplusReconciliation(currency, budgetary, RowsOf(explained.Append(new(ReconciliationItem.Other, rest, ""))), financial);
    }

    /// <summary>The accounts whose entries are needed, as far as they have moved.</summary>
    public static IReadOnlyList<string> Explaining(YearBalances balances, string? unit = null, string? fund = null)
    {
        var counts = Counts(balances, unit, fund);
        return [.. balances.Movements.Select(movement => movement.Account).Where(account => counts(account) && ReconciliationRules.Explains(account))
            .Select(account => account.Code).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What an item adds to the surplus of the year.</summary>
    public Int128 this[ReconciliationItem item] => Rows.FirstOrDefault(row => row.Item == item)?.Amount ?? 0;

    private static Func<Account, bool> Counts(YearBalances balances, string? unit, string? fund)
    {
        var (setup, units) = (balances.Setup, UnitScope.Of(balances.Setup, unit));
        var currency = fund is null ? setup.Profile.Currency : setup.Fund(fund).Currency;
        return account => account.Ledger is Ledger.Financial or Ledger.Budgetary && account.Currency == currency
            && units.Contains(account.Unit) && (fund is null || account.Fund == fund);
    }

    /// <summary>Revenue less expense, or budget revenue less budget expenditure.</summary>
    private static Int128 SurplusOf(IEnumerable<AccountBalance> movements, Ledger ledger) => movements
        .Where(movement => movement.Account.Ledger == ledger && Nominal.Is(movement.Account))
        .Aggregate(Int128.Zero, (sum, movement) => sum + movement.Credit - movement.Debit);

    private static List<ReconciliationRow> RowsOf(IEnumerable<ExplainedDifference> differences) =>
    [
        .. differences.GroupBy(each => each.Item).OrderBy(group => group.Key)
            .Select(group => new ReconciliationRow(
                group.Key, ReconciliationRules.NameOf(group.Key),
                group.Aggregate(Int128.Zero, (sum, each) => sum + each.Amount),
                [.. group.Select(each => each.Account).Where(account => account.Length > 0).Distinct().Order(StringComparer.Ordinal)]))
            .Where(row => row.Amount != 0),
    ];

    private static void RequireBalance(IEnumerable<AccountBalance> movements)
    {
        foreach (var ledger in movements.GroupBy(movement => movement.Account.Ledger))
        {
            var net = ledger.Aggregate(Int128.Zero, (sum, movement) => sum + movement.Debit - movement.Credit);
            if (net != 0)
                throw new InvalidOperationException($"{LedgerNames.Of(ledger.Key)} is out of balance by {net}.");
        }
    }
}
