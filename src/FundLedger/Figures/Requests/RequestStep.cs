using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A step of a request: what was said on it, and how long it took.</summary>
/// <param name="Number">Its place on the route, from 1.</param>
/// <param name="Taken">The step, and the unit at which it is decided.</param>
/// <param name="IsCurrent">Whether the request is there now.</param>
/// <param name="Votes">What was said on it.</param>
/// <param name="LeftOn">The day on which the request left it; null where it has not.</param>
/// <param name="Days">Working days there, of the last time; null where it has not been there.</param>
public sealed record RequestStep(int Number, TakenStep Taken, bool IsCurrent, IReadOnlyList<RequestVote> Votes, DateOnly? LeftOn, int? Days)
{
    /// <summary>The steps of a request as it is on its way now; days are working days, of the last time that it was there.</summary>
    public static IReadOnlyList<RequestStep> Of(BookSetup setup, RequestHistory history, DateOnly date)
    {
        var request = history.Request;
        var left = new Dictionary<int, (DateOnly On, int Days)>();
        RequestState? before = null;
        foreach (var happening in history.Happenings)
        {
            if (happening.Result == RequestEvent.Submit)
                left.Clear();
            if (happening.Index is { } index && before?.StepSince is { } since && (happening.After.Step is null || happening.After.Current != index))
                left[index] = (happening.Date, setup.Calendar.Between(since, happening.Date));
            before = happening.After;
        }

        return
        [
            .. request.Steps.Select((taken, index) => new RequestStep(
                index + 1, taken, request.Step is not null && request.Current == index, [.. request.VotesOn(index)],
                left.TryGetValue(index, out var gone) ? gone.On : null,
                request.Step is not null && request.Current == index && request.StepSince is { } since
                    ? setup.Calendar.Between(since, date)
                    : left.TryGetValue(index, out gone) ? gone.Days : null)),
        ];
    }
}
