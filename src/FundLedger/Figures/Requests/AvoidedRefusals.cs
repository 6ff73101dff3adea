using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Which rejections and refusals would not have happened by other rules.</summary>
internal static class AvoidedRefusals
{
    public static IReadOnlyList<AvoidedRefusal> Of(
        SimulatedRoutes routes, IReadOnlyList<RequestHistory> histories, IReadOnlyList<SimulatedRequest> requests)
    {
        var simulated = requests.ToDictionary(request => request.Request, StringComparer.Ordinal);
        var outcomes = histories.Select(history => OutcomeOf(routes, history)).OfType<Outcome>().ToLookup(outcome => (outcome.Unit, outcome.Fund));
        return
        [
            .. histories.Select(history => Rejection(history, simulated.GetValueOrDefault(history.Request.Code)))
                .Concat(histories.Select(history => HeldUp(history, outcomes[(history.Request.Unit, history.Request.Fund)])))
                .Concat(routes.Setup.Shortages.Values.Select(shortage => WithoutFunds(routes.Setup, shortage, histories, simulated)))
                .OfType<AvoidedRefusal>().OrderBy(each => each.Date).ThenBy(each => each.Document, StringComparer.Ordinal).ThenBy(each => each.Cause),
        ];
    }

    private static AvoidedRefusal? Rejection(RequestHistory history, SimulatedRequest? simulated) =>
        history.Decision is { Result: RequestEvent.Reject, Step: { } taken } decision && simulated!.Skipped.Contains(taken.Step.Step)
            ? new AvoidedRefusal(
                RefusalCause.SkippedStep, history.Request.Code, history.Request.Unit, decision.Date, history.Amount, taken.Step.Step, [])
            : null;

    /// <summary>
    /// A refused submission leaves no trace. But a request that was written while an outcome of its unit and fund was overdue,
    /// and was submitted, if ever, only after that was reported, could not be submitted before.
    /// </summary>
    private static AvoidedRefusal? HeldUp(RequestHistory history, IEnumerable<Outcome> ofUnit)
    {
        var (request, day) = (history.Request, history.Happenings[0].Date);
        if (history.SubmittedOn == day)
            return null;
        var owed = ofUnit.Where(outcome => outcome.PaidOn <= day && !(outcome.Reported <= day)).ToList();
        var blocking = owed.Where(outcome => outcome.Due.Before < day
            && (outcome.Reported is { } reported ? !(history.SubmittedOn < reported) : history.SubmittedOn is null)).ToList();
        return blocking.Count > 0 && !owed.Any(outcome => outcome.Due.After < day)
            ? new AvoidedRefusal(RefusalCause.OutcomeOverdue, request.Code, request.Unit, day, history.Amount, "",
                [.. blocking.Select(outcome => outcome.Request).Order(StringComparer.Ordinal)])
            : null;
    }

    private static Outcome? OutcomeOf(SimulatedRoutes routes, RequestHistory history)
    {
        if (history.Happenings.LastOrDefault(each => each.Result == RequestEvent.PayFinal) is not { } payment)
            return null;
        var due = payment.After.OutcomeDue;
        return new Outcome(
            history.Request.Code, history.Request.Unit, history.Request.Fund, payment.Date,
            new BeforeAfter<DateOnly?>(due, routes.OutcomeDue(history, payment.Date, due)),
            history.Happenings.FirstOrDefault(each => each.Result == RequestEvent.Report)?.Date);
    }

    /// <summary>Requests that were rejected after the day would have been rejected by it, and given back what they held.</summary>
    private static AvoidedRefusal? WithoutFunds(
        BookSetup setup, Shortage shortage, IReadOnlyList<RequestHistory> histories, Dictionary<string, SimulatedRequest> simulated)
    {
        var freed = histories.Where(history => history.Request.Code != shortage.Document && history.SubmittedOn <= shortage.Date
                && history.Decision is { Result: RequestEvent.Reject } decision && decision.Date > shortage.Date
                && simulated[history.Request.Code] is var request && !request.Skipped.Contains(decision.Step!.Step.Step)
                && Earlier(setup.Calendar, decision.Date, request.DaysSaved) <= shortage.Date)
            .Select(history => (history.Request.Code, Amount: history.Request.Lines.Where(line => line.At == shortage.At).Sum(line => line.Amount.MinorUnits)))
            .Where(each => each.Amount > 0).ToList();
        return freed.Aggregate(Int128.Zero, (sum, each) => sum + each.Amount) >= shortage.Amount.MinorUnits
            ? new AvoidedRefusal(RefusalCause.LackOfFunds, shortage.Document, shortage.At.Unit, shortage.Date, shortage.Amount, "",
                [.. freed.Select(each => each.Code).Order(StringComparer.Ordinal)])
            : null;
    }

    /// <summary>The last day from which so many working days lead to a day.</summary>
    private static DateOnly Earlier(WorkingDays calendar, DateOnly date, int workingDays)
    {
        for (; workingDays > 0; date = date.AddDays(-1))
        {
            if (calendar.IsWorking(date))
                workingDays--;
        }

        return date;
    }

    /// <summary>The outcome of a request that was paid: when it was or would have been due, and when it was reported.</summary>
    private sealed record Outcome(string Request, string Unit, string Fund, DateOnly PaidOn, BeforeAfter<DateOnly?> Due, DateOnly? Reported);
}
