using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Budgets of units, as a pure function of balances.</summary>
public static class BudgetTable
{
    private static readonly string[] Own = [ControlAccount.Appropriated, ControlAccount.Supplemented];

    /// <summary>Budgets that are not nothing, by unit, fund, purpose and year; a charity fund has none.</summary>
    public static IReadOnlyList<UnitBudget> Of(BookSetup setup, IEnumerable<AccountBalance> balances) =>
    [
        .. balances.Where(balance => balance.Account.Ledger == Ledger.Control && setup.Funds.TryGetValue(balance.Account.Fund, out var fund) && fund.Type != FundType.Charity)
            .GroupBy(balance => new Place(balance.Account.Unit, balance.Account.Fund, balance.Account.Purpose, balance.Account.Year))
            .Select(place => new UnitBudget(place.Key, setup.Fund(place.Key.Fund).Currency,
                Sum(place, Own), Sum(place, [ControlAccount.AllotmentReceived]), -Sum(place, [ControlAccount.Allotted])))
            .Where(budget => budget.Appropriated != 0 || budget.Allotted != 0 || budget.PassedOn != 0)
            .OrderBy(budget => budget.At.Unit, StringComparer.Ordinal).ThenBy(budget => budget.At.Fund, StringComparer.Ordinal)
            .ThenBy(budget => budget.At.Purpose, StringComparer.Ordinal).ThenBy(budget => budget.At.Year),
    ];

    private static Int128 Sum(IEnumerable<AccountBalance> balances, string[] codes) => balances
        .Where(balance => codes.Contains(balance.Account.Code))
        .Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit - balance.Credit);
}
