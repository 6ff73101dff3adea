using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>How long requests wait for their decision.</summary>
public static class ApprovalDays
{
    /// <summary>
    /// Mean calendar days from the first submission to the decision, of requests of some units that were decided in a
    /// fiscal year up to a date; null where there are none.
    /// </summary>
    public static decimal? Mean(
        BookProfile profile, IEnumerable<RequestHistory> histories, IReadOnlyCollection<string> units, DateOnly date)
    {
        var scope = units.ToHashSet(StringComparer.Ordinal);
        var days = histories
            .Where(history => history.Decision is { } decision && decision.Date <= date
                && profile.FiscalYearOf(decision.Date) == profile.FiscalYearOf(date) && scope.Contains(history.Request.Unit))
            .Select(history => (Int128)history.DaysToDecision!.Value).ToList();
        return Rate.MeanOf(days.Aggregate(Int128.Zero, (sum, each) => sum + each), days.Count);
    }
}
