using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Requests that wait for one step at one unit.</summary>
/// <param name="Route">The route's code.</param>
/// <param name="Step">The step.</param>
/// <param name="Unit">The unit at which the step is decided.</param>
/// <param name="Requests">How many wait.</param>
/// <param name="Days">Working days since they came there.</param>
/// <param name="Late">How many are past the step's time limit.</param>
public sealed record WaitingRequests(string Route, RouteStep Step, string Unit, int Requests, DaysSpread Days, int Late)
{
    /// <summary>Who waits where at a date, the longest first.</summary>
    public static IReadOnlyList<WaitingRequests> Of(BookSetup setup, IEnumerable<RequestHistory> histories, DateOnly date) =>
    [
        .. histories.Where(history => history.Request.Step is not null)
            .Select(history => (history.Request.Route, Wait: StepWait.Of(setup, history.Request, date)!))
            .GroupBy(each => (each.Route, each.Wait.Taken.Step.Step, each.Wait.Taken.Unit))
            .Select(group => new WaitingRequests(
                group.Key.Route, group.Last().Wait.Taken.Step, group.Key.Unit, group.Count(), DaysSpread.Of(group.Select(each => each.Wait.Days))!,
                group.Count(each => each.Wait.IsLate)))
            .OrderByDescending(row => row.Days.Max).ThenBy(row => row.Route, StringComparer.Ordinal)
            .ThenBy(row => row.Step.Step, StringComparer.Ordinal).ThenBy(row => row.Unit, StringComparer.Ordinal),
    ];
}
