namespace FundLedger;

/// <summary>A unit with all below it, as districts are compared. Amounts in minor units of the book's currency.</summary>
/// <param name="Unit">The unit at the top.</param>
/// <param name="Base">Budget authority: 9101, 9102 and 9103 net of all its units, and what it was allotted from above.</param>
/// <param name="Executed">Paid: 9501.</param>
/// <param name="Reserved">Set aside and committed: 9301 and 9302.</param>
/// <param name="Unallotted">Held to be allotted: 9201.</param>
/// <param name="Available">Surplus: 9203.</param>
/// <param name="AccruedUnpaid">Performance pay owed and not paid: 220103.</param>
/// <param name="Unfunded">Of that, without quota: 9701.</param>
/// <param name="CharityRaised">Donations received: 9120.</param>
/// <param name="CharityUsed">Grants paid less what was returned: 9501 of charity funds.</param>
/// <param name="Population">Residents in the year; null: not known.</param>
/// <param name="Staff">Posts filled in the year; null: not known.</param>
public sealed record DistrictFigures(
    Unit Unit, Int128 Base, Int128 Executed, Int128 Reserved, Int128 Unallotted, Int128 Available,
    Int128 AccruedUnpaid, Int128 Unfunded, Int128 CharityRaised, Int128 CharityUsed, int? Population, int? Staff)
{
    /// <summary>预算执行率; null where there is no authority.</summary>
    public decimal? ExecutionRate => RateOf(Executed, Base);

    /// <summary>Surplus rate; null where there is no authority.</summary>
    public decimal? SurplusRate => RateOf(Available, Base);

    /// <summary>Share of donations that was used; null where there are none.</summary>
    public decimal? CharityRate => RateOf(CharityUsed, CharityRaised);

    /// <summary>A ratio, rounded half to even to four decimals; null over zero.</summary>
    public static decimal? RateOf(Int128 part, Int128 whole) =>
        whole == 0 ? null : Math.Round((decimal)part / (decimal)whole, 4, MidpointRounding.ToEven);
}

/// <summary>What districts are compared on, as a pure function of balances.</summary>
public static class DistrictComparison
{
    /// <summary>序时进度: the part of the fiscal year that has passed, the day itself included.</summary>
    public static decimal TimeProgress(BookProfile profile, DateOnly date)
    {
        var year = profile.FiscalYearOf(date);
        var first = profile.FirstDayOf(year);
        return Math.Round((decimal)(date.DayNumber - first.DayNumber + 1) / (profile.FirstDayOf(year + 1).DayNumber - first.DayNumber),
            4, MidpointRounding.ToEven);
    }

    /// <summary>One row a unit of <paramref name="level"/>, by code.</summary>
    public static IReadOnlyList<DistrictFigures> Of(
        BookSetup setup, IReadOnlyCollection<AccountBalance> balances, DateOnly date, UnitLevel level)
    {
        var byUnit = balances.Where(balance => balance.Account.Currency == setup.Profile.Currency)
            .ToLookup(balance => balance.Account.Unit, StringComparer.Ordinal);
        return
        [
            .. setup.Units.Values.Where(unit => unit.Level == level).OrderBy(unit => unit.Code, StringComparer.Ordinal)
                .Select(unit => RowOf(setup, unit, byUnit, setup.Profile.FiscalYearOf(date))),
        ];
    }

    private static DistrictFigures RowOf(BookSetup setup, Unit unit, ILookup<string, AccountBalance> byUnit, int year)
    {
        var below = setup.WithBelow(unit.Code).SelectMany(each => byUnit[each.Code]).ToList();
        var charity = below.ToLookup(balance => setup.Funds.GetValueOrDefault(balance.Account.Fund)?.Type == FundType.Charity);
        var budget = charity[false].ToList();
        var facts = setup.Facts.GetValueOrDefault((unit.Code, year));
        return new DistrictFigures(
            unit,
            Debit(budget, Ledger.Control, "9101", "9102", "9103")
                + Debit(budget.Where(balance => balance.Account.Unit == unit.Code), Ledger.Control, "9110"),
            -Debit(budget, Ledger.Control, "9501"),
            -Debit(budget, Ledger.Control, "9301", "9302"),
            -Debit(budget, Ledger.Control, "9201"),
            -Debit(budget, Ledger.Control, "9203"),
            -Debit(budget, Ledger.Financial, "220103"),
            Debit(budget, Ledger.Control, "9701"),
            Debit(charity[true], Ledger.Control, "9120"),
            -Debit(charity[true], Ledger.Control, "9501"),
            facts?.Population,
            facts?.Staff);
    }

    private static Int128 Debit(IEnumerable<AccountBalance> balances, Ledger ledger, params string[] codes) =>
        balances.Where(balance => balance.Account.Ledger == ledger && codes.Contains(balance.Account.Code))
            .Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit - balance.Credit);
}
