namespace FundLedger;

/// <summary>Which rejections and refusals would not have happened by other rules.</summary>
internal static class AvoidedRefusals
{
    public static IReadOnlyList<AvoidedRefusal> Of(
        SimulatedRoutes routes, IReadOnlyList<RequestHistory> histories, IReadOnlyList<SimulatedRequest> requests)
    {
        var simulated = requests.ToDictionary(request => request.Request, StringComparer.Ordinal);
        return
        [
            .. histories.Select(history => Rejection(history, simulated.GetValueOrDefault(history.Request.Code)))
                .Concat(histories.Select(history => HeldUp(routes, history, histories)))
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
    private static AvoidedRefusal? HeldUp(SimulatedRoutes routes, RequestHistory history, IReadOnlyList<RequestHistory> histories)
    {
        var (request, day) = (history.Request, history.Happenings[0].Date);
        if (request.Fund.Length == 0 || history.SubmittedOn == day)
            return null;
        var owed = histories.Where(other => other.Request.Unit == request.Unit && other.Request.Fund == request.Fund)
            .Select(other => (other.Request.Code, Paid: PaymentOf(other), Reported: ReportOf(other), Other: other))
            .Where(other => other.Paid is { } paid && paid.Date <= day && !(other.Reported <= day)).ToList();
        var blocking = owed.Where(other => other.Paid!.After.OutcomeDue < day && !(history.SubmittedOn < other.Reported)
            && (other.Reported is not null || history.SubmittedOn is null)).ToList();
        return blocking.Count > 0 && !owed.Any(other => routes.OutcomeDue(other.Other, other.Paid!.Date, other.Paid.After.OutcomeDue) < day)
            ? new AvoidedRefusal(RefusalCause.OutcomeOverdue, request.Code, request.Unit, day, history.Amount, "",
                [.. blocking.Select(other => other.Code).Order(StringComparer.Ordinal)])
            : null;
    }

    private static RequestHappening? PaymentOf(RequestHistory history) =>
        history.Happenings.LastOrDefault(each => each.Result == RequestEvent.PayFinal);

    private static DateOnly? ReportOf(RequestHistory history) =>
        history.Happenings.FirstOrDefault(each => each.Result == RequestEvent.Report)?.Date;

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
}
