using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A request's way through one step, from the day on which it came there to the day on which it left.</summary>
/// <param name="Request">The request's code.</param>
/// <param name="Route">The route's code.</param>
/// <param name="Taken">The step.</param>
/// <param name="Start">The day on which it came.</param>
/// <param name="End">The day on which it left; null: it is still there.</param>
/// <param name="Actions">Decisions and returns on it, in order.</param>
internal sealed record StepPass(
    string Request, string Route, TakenStep Taken, DateOnly Start, DateOnly? End, IReadOnlyList<RequestHappening> Actions)
{
    /// <summary>Whether it was rejected or sent back there, or someone recused himself.</summary>
    public bool ChangedOutcome => Actions.Any(action =>
        action.Vote is VoteChoice.Reject or VoteChoice.Recuse || action.Result is RequestEvent.Return or RequestEvent.StepBack);

    /// <summary>Working days from the start to the end; to be asked of one that has ended.</summary>
    public int Days(WorkingDays calendar) => calendar.Between(Start, End!.Value);

    /// <summary>The steps that a request went through, in order; one that it came back to is there again.</summary>
    public static IEnumerable<StepPass> Of(RequestHistory history)
    {
        StepPass? open = null;
        foreach (var happening in history.Happenings.Where(each => each.Result != RequestEvent.Remind))
        {
            var after = happening.After;
            if (happening.Index is not null && open is not null)
                open = open with { Actions = [.. open.Actions, happening] };
            var stays = happening.Result == RequestEvent.Vote && ReferenceEquals(after.Step, open?.Taken);
            if (open is not null && !stays)
            {
                yield return open with { End = happening.Date };
                open = null;
            }

            if (open is null && after.Step is { } step)
                open = new StepPass(after.Code, after.Route, step, happening.Date, null, []);
        }

        if (open is not null)
            yield return open;
    }
}
