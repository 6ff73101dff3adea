using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What a change would have made of one past request.</summary>
/// <param name="Request">The request's code.</param>
/// <param name="Unit">The unit that asked.</param>
/// <param name="Amount">What was asked for; null where it was not money.</param>
/// <param name="DecidedOn">The day of its decision.</param>
/// <param name="Approved">Whether it was approved.</param>
/// <param name="Skipped">Codes of the steps that it took and would not take.</param>
/// <param name="Added">Codes of the steps that it would take besides; how long they would last is not known.</param>
/// <param name="DaysSaved">Working days that the skipped steps really took.</param>
/// <param name="Local">Whether the unit that asked decides it alone.</param>
public sealed record SimulatedRequest(
    string Request, string Unit, Money? Amount, DateOnly DecidedOn, bool Approved, IReadOnlyList<string> Skipped,
    IReadOnlyList<string> Added, int DaysSaved, BeforeAfter<bool> Local);

/// <summary>Requests decided by the unit that asked alone, in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Requests">How many, before and after.</param>
/// <param name="Amount">How much they asked for, in minor units, before and after.</param>
public sealed record LocalDecisions(Currency Currency, BeforeAfter<int> Requests, BeforeAfter<Int128> Amount);

/// <summary>Why a past request came to nothing, or had to wait.</summary>
public enum RefusalCause
{
    /// <summary>It was rejected at a step that would be skipped.</summary>
    [Term("在省去的环节被否", "Rejected at a step that would be skipped")]
    SkippedStep,

    /// <summary>It was written while an outcome was overdue that would not have been.</summary>
    [Term("因成效逾期未报而耽搁", "Held up by an overdue outcome")]
    OutcomeOverdue,

    /// <summary>There were no funds, where requests that came to nothing would have given back enough in time.</summary>
    [Term("因资金被占用而无款", "No funds, which others held")]
    LackOfFunds,
}

/// <summary>A rejection or refusal that would not have happened.</summary>
/// <param name="Cause">What it was.</param>
/// <param name="Document">The request that was rejected, held up or refused.</param>
/// <param name="Unit">The unit that asked.</param>
/// <param name="Date">The day on which it was rejected, held up or refused.</param>
/// <param name="Amount">What was asked for, or missing; null where it was not money.</param>
/// <param name="Step">The step that rejected it; empty for other causes.</param>
/// <param name="Others">For other causes: the requests that stood in its way.</param>
public sealed record AvoidedRefusal(
    RefusalCause Cause, string Document, string Unit, DateOnly Date, Money? Amount, string Step, IReadOnlyList<string> Others);

/// <summary>What another autonomy limit, threshold or route would have made of past requests.</summary>
/// <param name="Requests">Every request that was decided, by code.</param>
/// <param name="DaysSaved">Working days saved a request, of those that would skip a step; null where none would.</param>
/// <param name="Local">What is decided by the unit alone, by currency.</param>
/// <param name="Avoided">Rejections and refusals that would not have happened, by day.</param>
public sealed record RouteSimulation(
    IReadOnlyList<SimulatedRequest> Requests, DaysSpread? DaysSaved, IReadOnlyList<LocalDecisions> Local, IReadOnlyList<AvoidedRefusal> Avoided)
{
    /// <summary>How many requests would have skipped each step, by its code.</summary>
    public IReadOnlyList<(string Step, int Requests)> Skipped =>
    [
        .. Requests.SelectMany(request => request.Skipped).CountBy(step => step)
            .OrderBy(step => step.Key, StringComparer.Ordinal).Select(step => (step.Key, step.Value)),
    ];

    /// <summary>Goes through past requests with a change of the rules.</summary>
    /// <exception cref="RefusedException">A unit, fund, route or step that is not there, or a route that cannot be published.</exception>
    public static RouteSimulation Of(BookSetup setup, IReadOnlyList<RequestHistory> histories, RouteChange change)
    {
        var simulated = new SimulatedRoutes(setup, SimulatedRules.With(setup, change));
        var requests = histories.Where(history => history.Decision is not null).OrderBy(history => history.Request.Code, StringComparer.Ordinal)
            .Select(simulated.RequestOf).ToList();
        return new RouteSimulation(
            requests,
            DaysSpread.Of(requests.Where(request => request.Skipped.Count > 0).Select(request => request.DaysSaved)),
            [
                .. requests.Where(request => request.Amount is not null).GroupBy(request => request.Amount!.Value.Currency)
                    .OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => LocalOf(group.Key, [.. group])),
            ],
            AvoidedRefusals.Of(simulated, histories, requests));
    }

    private static LocalDecisions LocalOf(Currency currency, IReadOnlyList<SimulatedRequest> requests)
    {
        var (before, after) = (requests.Where(request => request.Local.Before).ToList(), requests.Where(request => request.Local.After).ToList());
        return new LocalDecisions(
            currency, new BeforeAfter<int>(before.Count, after.Count), new BeforeAfter<Int128>(Sum(before), Sum(after)));

        static Int128 Sum(IEnumerable<SimulatedRequest> some) =>
            some.Aggregate(Int128.Zero, (sum, request) => sum + request.Amount!.Value.MinorUnits);
    }
}
