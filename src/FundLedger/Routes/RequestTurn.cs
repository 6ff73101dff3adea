using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>Whose turn it is.</summary>
internal static class RequestTurn
{
    /// <summary>
    /// The people who can take a request on, on a day, by code: its maker while it is being written or was returned, and
    /// when its outcome is to be reported; in approval those who may decide the current step, in their own right or for
    /// others, and its supervisor; otherwise nobody in particular.
    /// </summary>
    public static IReadOnlyList<string> Of(BookSetup setup, RequestState request, DateOnly date) => request.Status switch
    {
        RequestStatus.Draft or RequestStatus.Returned or RequestStatus.Paid => [request.Maker],
        RequestStatus.Ended => request.OwedOutcome is null ? [] : [request.Maker],
        RequestStatus.Submitted => [.. Deciding(setup, request, date).Union(Supervising(setup, request, date)).Order(StringComparer.Ordinal)],
        RequestStatus.Approved or RequestStatus.PartlyPaid or RequestStatus.Reported or RequestStatus.Evaluated
            or RequestStatus.Closed or RequestStatus.Rejected or RequestStatus.Withdrawn or RequestStatus.Expired => [],
    };

    private static IEnumerable<string> Deciding(BookSetup setup, RequestState request, DateOnly date)
    {
        var taken = request.Step!;
        var above = taken.Step is { EscalateTo: { } role, EscalateLevel: { } level } && RoutePlan.UnitOf(setup, level, request) is { } unit
            ? setup.HoldersOf(role, unit, date)
            : [];
        var holders = (taken.Members ?? setup.HoldersOf(taken.Step.Role, taken.Unit, date)).Union(above);
        return holders.Union(setup.Delegations.Where(each => date >= each.Start && date <= each.End).Select(each => each.To))
            .Where(person => MayDecide(setup, request, person, date));
    }

    private static IEnumerable<string> Supervising(BookSetup setup, RequestState request, DateOnly date) =>
        request.Step!.Step.Supervisor is { } role && request.VotesOn(request.Current).All(vote => vote.Choice != VoteChoice.Witness)
            ? setup.HoldersOf(role, request.Step.Unit, date).Where(person => !request.IsMaker(person))
            : [];

    private static bool MayDecide(BookSetup setup, RequestState request, string person, DateOnly date)
    {
        try
        {
            StepDecider.Of(setup, request, person, date);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
