using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>不相容岗位分离: who may decide a step of a request, and by whose right.</summary>
internal static class StepDecider
{
    /// <summary>
    /// The right by which a person decides the current step. Nobody decides on what he wrote: not directly, not for
    /// another or through a chain of others, not by another account; and nobody twice.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.NotYourStep"/>, <see cref="Rule.MakerMayNotDecide"/>, <see cref="Rule.DecidedBefore"/>.
    /// </exception>
    public static Mandate Of(BookSetup setup, RequestState request, string person, DateOnly date)
    {
        var taken = request.Step!;
        if (WayOf(setup, request, person, date, []) is null)
            throw new RefusedException(Rule.NotYourStep, ("document", request.Code), ("step", taken.Step.Step), ("role", taken.Step.Role), ("unit", taken.Unit), ("person", person));
        if (WayOf(setup, request, person, date, [request.Maker]) is null)
            throw new RefusedException(Rule.MakerMayNotDecide, ("document", request.Code), ("step", taken.Step.Step), ("person", request.Maker));
        var before = request.Votes.Where(vote => vote.Step == request.Current || !taken.Step.MayRepeat).SelectMany(vote => vote.Chain);
        return WayOf(setup, request, person, date, [request.Maker, .. before])
            ?? throw new RefusedException(Rule.DecidedBefore, ("document", request.Code), ("step", taken.Step.Step), ("person", person));
    }

    private static Mandate? WayOf(BookSetup setup, RequestState request, string person, DateOnly date, HashSet<string> without) =>
        Roles(setup, request, date)
            .SelectMany(role => Mandate.Of(setup, person, role.Role, role.Holders, date, without))
            .FirstOrDefault();

    private static IEnumerable<(string Role, IReadOnlyList<string> Holders)> Roles(BookSetup setup, RequestState request, DateOnly date)
    {
        var taken = request.Step!;
        yield return (taken.Step.Role, taken.Members ?? setup.HoldersOf(taken.Step.Role, taken.Unit, date));
        if (taken.Step is { Then: OnTimeout.Escalate, EscalateTo: { } role, EscalateLevel: { } level, Days: { } days }
            && !taken.CountsMembers && date > setup.Calendar.After(request.StepSince!.Value, days)
            && RoutePlan.UnitOf(setup, level, request) is { } unit)
        {
            yield return (role, setup.HoldersOf(role, unit, date));
        }
    }
}
