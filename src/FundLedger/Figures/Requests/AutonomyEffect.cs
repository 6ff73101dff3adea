using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Requests of one side of a comparison.</summary>
/// <param name="Units">How many units asked.</param>
/// <param name="Requests">How many requests were decided.</param>
/// <param name="Amount">What they asked for, in minor units of the book's currency.</param>
/// <param name="Days">Calendar days from the first submission to the decision; null where there are none.</param>
/// <param name="Rejected">How many were rejected.</param>
/// <param name="Used">What was paid of them by the last day less what came back, in minor units of the book's currency.</param>
public sealed record AutonomySide(int Units, int Requests, Int128 Amount, DaysSpread? Days, int Rejected, Int128 Used)
{
    /// <summary>Share of requests that were rejected; null where there are none.</summary>
    public decimal? RejectedRate => Rate.Of(Rejected, Requests);

    /// <summary>Share of what was asked for that was used; null where nothing was.</summary>
    public decimal? UsedRate => Rate.Of(Used, Amount);
}

/// <summary>Two sides, and what the second has more (above zero) or less than the first.</summary>
public sealed record AutonomyComparison(AutonomySide Without, AutonomySide With)
{
    public int Requests => With.Requests - Without.Requests;

    public Int128 Amount => With.Amount - Without.Amount;

    /// <summary>Of the medians; null where one is not known.</summary>
    public decimal? MedianDays => With.Days?.Median - Without.Days?.Median;

    /// <summary>Of the means; null where one is not known.</summary>
    public decimal? MeanDays => With.Days?.Mean - Without.Days?.Mean;

    public int Rejected => With.Rejected - Without.Rejected;

    public Int128 Used => With.Used - Without.Used;
}

/// <summary>A unit before and after the day on which it was given an autonomy limit for a fund.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Since">The first day on which it had one.</param>
/// <param name="Effect">Requests submitted before that day, and from that day on.</param>
public sealed record AutonomyOfUnit(string Unit, string Fund, DateOnly Since, AutonomyComparison Effect);

/// <summary>放权效果: requests of units with an autonomy limit against those without, and before it against after.</summary>
/// <param name="Units">Units that had a limit when they submitted, against those that had none.</param>
/// <param name="Times">Units that have been given one: before that day, and from it on.</param>
/// <param name="ByUnit">The same by unit and fund.</param>
public sealed record AutonomyEffect(AutonomyComparison Units, AutonomyComparison Times, IReadOnlyList<AutonomyOfUnit> ByUnit)
{
    /// <summary>Requests for money in the book's currency that were decided from one day to another, both included.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="policies">Every policy that was set, in order.</param>
    /// <param name="histories">The requests.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static AutonomyEffect Of(
        BookSetup setup, IReadOnlyList<PolicyChange> policies, IReadOnlyList<RequestHistory> histories, DateOnly from, DateOnly to)
    {
        var decided = histories
            .Where(history => history.Decision is { } decision && decision.Date >= from && decision.Date <= to
                && history.Amount?.Currency == setup.Profile.Currency).ToList();
        var limits = new LimitTimes(setup, policies);
        var (with, without) = Split(decided, history => limits.HasOn(history.Request.Unit, history.Request.Fund, history.SubmittedOn!.Value));
        var given = decided.Where(history => SinceOf(history) is not null).ToList();
        return new AutonomyEffect(
            Compared(without, with, to), BeforeAndAfter(given),
            [
                .. given.GroupBy(history => (history.Request.Unit, history.Request.Fund))
                    .OrderBy(group => group.Key.Unit, StringComparer.Ordinal).ThenBy(group => group.Key.Fund, StringComparer.Ordinal)
                    .Select(group => new AutonomyOfUnit(group.Key.Unit, group.Key.Fund, SinceOf(group.First())!.Value, BeforeAndAfter(group))),
            ]);

        DateOnly? SinceOf(RequestHistory history) => limits.Since(history.Request.Unit, history.Request.Fund);

        AutonomyComparison BeforeAndAfter(IEnumerable<RequestHistory> some)
        {
            var (after, before) = Split(some, history => history.SubmittedOn >= SinceOf(history));
            return Compared(before, after, to);
        }
    }

    private static (IReadOnlyList<RequestHistory> Yes, IReadOnlyList<RequestHistory> No) Split(
        IEnumerable<RequestHistory> histories, Func<RequestHistory, bool> by)
    {
        var split = histories.ToLookup(by);
        return ([.. split[true]], [.. split[false]]);
    }

    private static AutonomyComparison Compared(IReadOnlyList<RequestHistory> without, IReadOnlyList<RequestHistory> with, DateOnly to) =>
        new(SideOf(without, to), SideOf(with, to));

    private static AutonomySide SideOf(IReadOnlyList<RequestHistory> histories, DateOnly to) => new(
        histories.Select(history => history.Request.Unit).Distinct().Count(), histories.Count,
        histories.Aggregate(Int128.Zero, (sum, history) => sum + history.Amount!.Value.MinorUnits),
        DaysSpread.Of(histories.Select(history => history.DaysToDecision!.Value)),
        histories.Count(history => !history.IsApproved),
        histories.Aggregate(Int128.Zero, (sum, history) => sum + history.PaidBy(to)!.Value.MinorUnits));
}
