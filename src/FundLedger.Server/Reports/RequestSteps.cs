namespace FundLedger.Server;

/// <summary>A step of a request: what was said on it, and how long it took.</summary>
internal sealed record RequestStepRow(int Number, TakenStep Taken, bool IsCurrent, IReadOnlyList<RequestVote> Votes, DateOnly? LeftOn, int? Days)
{
    /// <summary>The steps of a request as it is on its way now; days are working days, of the last time that it was there.</summary>
    public static IReadOnlyList<RequestStepRow> Of(BookSetup setup, RequestHistory history, DateOnly date)
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
            .. request.Steps.Select((taken, index) => new RequestStepRow(
                index + 1, taken, request.Step is not null && request.Current == index, [.. request.VotesOn(index)],
                left.TryGetValue(index, out var gone) ? gone.On : null,
                request.Step is not null && request.Current == index && request.StepSince is { } since
                    ? setup.Calendar.Between(since, date)
                    : left.TryGetValue(index, out gone) ? gone.Days : null)),
        ];
    }
}
