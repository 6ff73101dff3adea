using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What districts are compared on, as a pure function of balances and awards.</summary>
public static class DistrictComparison
{
    /// <summary>序时进度: the part of the fiscal year that has passed, the day itself included.</summary>
    public static decimal TimeProgress(BookProfile profile, DateOnly date)
    {
        var year = profile.FiscalYearOf(date);
        var first = profile.FirstDayOf(year);
        return Math.Round((decimal)(date.DayNumber - first.DayNumber + 1) / (profile.LastDayOf(year).DayNumber - first.DayNumber + 1),
            4, MidpointRounding.ToEven);
    }

    /// <summary>One row a unit of <paramref name="level"/>, by code.</summary>
    /// <param name="balances">The fiscal year.</param>
    /// <param name="awards">Performance awards.</param>
    /// <param name="level">The level.</param>
    /// <param name="requests">Requests, for the days to their decisions; left out: not known.</param>
    public static IReadOnlyList<DistrictFigures> Of(
        YearBalances balances, IReadOnlyList<Award> awards, UnitLevel level, IReadOnlyList<RequestHistory>? requests = null) =>
        Of(balances, awards, balances.Setup.Units.Values.Where(unit => unit.Level == level).OrderBy(unit => unit.Code, StringComparer.Ordinal), requests);

    /// <summary>One row a unit, in the order given.</summary>
    public static IReadOnlyList<DistrictFigures> Of(
        YearBalances balances, IReadOnlyList<Award> awards, IEnumerable<Unit> units, IReadOnlyList<RequestHistory>? requests = null)
    {
        var sums = new YearSums(balances);
        var arrears = AwardAgeing.Of(balances.Setup, awards, balances.AsOf.Date);
        return [.. units.Select(unit => RowOf(new ComparisonTerms(balances, arrears, unit.Code), sums, unit, requests ?? []))];
    }

    /// <summary>
    /// The sum of units none of which is below another, under a name of its own. Residents and posts are not known where
    /// those of one unit are not; days to decisions are no sum.
    /// </summary>
    public static DistrictFigures Total(IReadOnlyList<DistrictFigures> rows, LocalName name) => new(
        new Unit("", name, UnitLevel.Municipality, "", false, DateOnly.MinValue),
        Sum(rows, row => row.Appropriated), Sum(rows, row => row.CarriedIn), Sum(rows, row => row.Base), Sum(rows, row => row.Allotted),
        Sum(rows, row => row.Executed), Sum(rows, row => row.Reserved), Sum(rows, row => row.Frozen), Sum(rows, row => row.Unallotted),
        Sum(rows, row => row.Available), Sum(rows, row => row.Accrued), Sum(rows, row => row.Lapsed), Sum(rows, row => row.AccruedUnpaid),
        Sum(rows, row => row.Unfunded), Sum(rows, row => row.Refused), ArrearsRow.Sum([.. rows.Select(row => row.Arrears).OfType<ArrearsRow>()]),
        Sum(rows, row => row.CharityRaised), Sum(rows, row => row.CharityUsed), null,
        rows.Aggregate((int?)0, (sum, row) => sum + row.Population), rows.Aggregate((int?)0, (sum, row) => sum + row.Staff));

    private static Int128 Sum(IReadOnlyList<DistrictFigures> rows, Func<DistrictFigures, Int128> of) =>
        rows.Aggregate(Int128.Zero, (sum, row) => sum + of(row));

    /// <summary>The lines that a figure is the sum of: each filter is a term. No filter: the figure is zero.</summary>
    public static IReadOnlyList<LineFilter> DrillDown(YearBalances balances, IReadOnlyList<Award> awards, string unit, ComparisonFigure figure) =>
        new ComparisonTerms(balances, AwardAgeing.Of(balances.Setup, awards, balances.AsOf.Date), unit).Of(figure);

    private static DistrictFigures RowOf(ComparisonTerms terms, YearSums sums, Unit unit, IReadOnlyList<RequestHistory> requests)
    {
        var facts = terms.Setup.Facts.GetValueOrDefault((unit.Code, terms.Year));
        return new DistrictFigures(
            unit,
            Sum(ComparisonFigure.Appropriated), Sum(ComparisonFigure.CarriedIn), Sum(ComparisonFigure.Base),
            Sum(ComparisonFigure.Allotted), Sum(ComparisonFigure.Executed), Sum(ComparisonFigure.Reserved),
            Sum(ComparisonFigure.Frozen), Sum(ComparisonFigure.Unallotted), Sum(ComparisonFigure.Surplus),
            Sum(ComparisonFigure.Accrued), Sum(ComparisonFigure.Lapsed), Sum(ComparisonFigure.AccruedUnpaid),
            Sum(ComparisonFigure.Unfunded), terms.Refused(), terms.Arrears(), Sum(ComparisonFigure.CharityRaised),
            Sum(ComparisonFigure.CharityUsed), terms.DaysToDecision(requests), facts?.Population, facts?.Staff);

        Int128 Sum(ComparisonFigure figure) => sums.Sum(terms.Of(figure));
    }
}
