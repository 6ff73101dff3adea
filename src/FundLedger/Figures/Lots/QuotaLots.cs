using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Lots of quota with the day on which each lapses or is clawed back.</summary>
public static class QuotaLots
{
    /// <summary>Lots that hold anything; those that are lost first come first, then by unit, fund, purpose and year.</summary>
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="withinDays">Only lots that are lost in so many days or less; null: all lots.</param>
    public static IReadOnlyList<QuotaLot> Of(YearBalances balances, int? withinDays = null) =>
    [
        .. balances.Opening.Concat(balances.Movements)
            .Where(balance => balance.Account.Ledger == Ledger.Control && ControlAccount.Held.Contains(balance.Account.Code)
                && balances.Setup.Funds.ContainsKey(balance.Account.Fund))
            .GroupBy(balance => (At: balance.Account.Place(), balance.Account.Currency))
            .Where(lot => lot.GroupBy(balance => balance.Account.Code).Any(code => Credit(code) != 0))
            .Select(lot => LotOf(balances, lot.Key.At, lot.Key.Currency, lot.ToLookup(balance => balance.Account.Code, StringComparer.Ordinal)))
            .Where(lot => withinDays is null || lot.DaysLeft <= withinDays)
            .OrderBy(lot => lot.ClawBackOn ?? DateOnly.MaxValue)
            .ThenBy(lot => lot.At.Unit, StringComparer.Ordinal).ThenBy(lot => lot.At.Fund, StringComparer.Ordinal)
            .ThenBy(lot => lot.At.Purpose, StringComparer.Ordinal).ThenBy(lot => lot.At.Year),
    ];

    /// <summary>
    /// The last day on which quota can be used: two-year quota on the last day of the fiscal year after its budget
    /// year, quota that lapses on the last day of its own; null for quota that carries on.
    /// </summary>
    public static DateOnly? ClawBackDate(BookProfile profile, CarryOver rule, int budgetYear) => rule switch
    {
        CarryOver.TwoYear => profile.LastDayOf(budgetYear + 1),
        CarryOver.Lapse => profile.LastDayOf(budgetYear),
        CarryOver.CarryOver or CarryOver.Permanent => null,
    };

    private static QuotaLot LotOf(YearBalances balances, Place at, Currency currency, ILookup<string, AccountBalance> held)
    {
        var rule = balances.Setup.Fund(at.Fund).CarryOver;
        var last = at.Year == 0 ? null : ClawBackDate(balances.Setup.Profile, rule, at.Year);
        return new QuotaLot(
            at, currency, rule, Credit(held[ControlAccount.Unallotted]), Credit(held[ControlAccount.Available]), Credit(held[ControlAccount.Frozen]), Credit(held[ControlAccount.Reserved]),
            Credit(held[ControlAccount.Committed]), Credit(held[ControlAccount.AccruedUnpaid]), last, last?.DayNumber - balances.AsOf.Date.DayNumber);
    }

    private static Int128 Credit(IEnumerable<AccountBalance> balances) =>
        balances.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit - balance.Debit);
}
