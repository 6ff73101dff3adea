using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.YearEnd;

/// <summary>A request that stands in the way of year end: it holds quota that is to lapse.</summary>
/// <param name="Account">What it holds: 9301 or 9302 of a unit, fund, purpose and year.</param>
/// <param name="Amount">How much is held there, by one request or several.</param>
public sealed record YearEndObstacle(Account Account, Money Amount);

/// <summary>
/// 年终结转结账: what the end of a fiscal year posts, worked out from the balances of its last day and nothing
/// else. Preview and commit are the same plan.
/// </summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Entries">What is posted, units below before the unit above them.</param>
/// <param name="Lots">What becomes of each lot of quota.</param>
/// <param name="Obstacles">Empty when the plan can be carried out.</param>
public sealed record YearEndPlan(
    int Year, IReadOnlyList<YearEndEntry> Entries, IReadOnlyList<YearEndLot> Lots, IReadOnlyList<YearEndObstacle> Obstacles)
{
    /// <summary>Works the plan out.</summary>
    /// <param name="setup">The set-up, with what is closed already.</param>
    /// <param name="balances">Debit less credit of every account at the end of the last day of the year.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="unit">The unit, with all below it; null: all units.</param>
    /// <param name="fund">The fund; null: all funds, and lines without one.</param>
    /// <param name="choice">What is said of lots that the fund's rule does not say.</param>
    public static YearEndPlan Of(
        BookSetup setup, IEnumerable<(Account Account, long Net)> balances, int year,
        string? unit, string? fund, YearEndChoice choice)
    {
        var work = new YearEndWork(setup, balances, year, choice);
        foreach (var each in UpwardsFrom(setup, unit))
        {
            foreach (var code in work.FundsOf(each).Where(code => fund is null || code == fund))
            {
                if (!setup.IsClosed(year, each, code))
                    work.Close(each, code);
            }
        }

        return new YearEndPlan(year, work.Entries, work.Lots, work.Obstacles);
    }

    /// <summary>Units, those below before the one above.</summary>
    private static IEnumerable<string> UpwardsFrom(BookSetup setup, string? unit) => unit is null
        ? setup.Units.Values.Where(each => each.Parent.Length == 0).OrderBy(each => each.Code, StringComparer.Ordinal)
            .SelectMany(top => UpwardsFrom(setup, top.Code))
        : setup.WithBelow(unit).Select(each => each.Code).Reverse();
}
