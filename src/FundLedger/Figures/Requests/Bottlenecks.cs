using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What a step of a route took, of all requests that left it in the time asked for. Working days.</summary>
/// <param name="Route">The route's code.</param>
/// <param name="Step">The step's code.</param>
/// <param name="Name">The step's name, as it was last.</param>
/// <param name="Level">The level at which it is decided.</param>
/// <param name="Waiting">From the step's start to the first action on it.</param>
/// <param name="Working">From the first action on it to the last.</param>
/// <param name="Total">From the step's start to its end.</param>
public sealed record StepTime(
    string Route, string Step, LocalName Name, UnitLevel Level, DaysSpread Waiting, DaysSpread Working, DaysSpread Total);

/// <summary>What a person took in a role, of the steps that he acted on. Working days.</summary>
/// <param name="Person">Who acted.</param>
/// <param name="Role">The role of the step.</param>
/// <param name="Waiting">From the step's start to his first action on it.</param>
/// <param name="Working">From his first action on it to his last.</param>
public sealed record PersonTime(string Person, string Role, DaysSpread Waiting, DaysSpread Working);

/// <summary>A step that never changed an outcome: no rejection, no return, no recusal.</summary>
/// <param name="Route">The route's code.</param>
/// <param name="Step">The step's code.</param>
/// <param name="Name">The step's name, as it was last.</param>
/// <param name="Passed">How many requests went through it.</param>
/// <param name="Days">Working days that it took, all together.</param>
public sealed record IdleStep(string Route, string Step, LocalName Name, int Passed, int Days);

/// <summary>How often something was sent back or turned down for a reason.</summary>
/// <param name="Result">Rejected, returned to who asked, or sent back to an earlier step.</param>
/// <param name="Reason">The reason as it was given.</param>
/// <param name="Count">How often.</param>
public sealed record ReasonCount(RequestEvent Result, string Reason, int Count);

/// <summary>Calendar days from the first submission to the decision.</summary>
/// <param name="Code">The unit that asks (itself alone), or the route.</param>
/// <param name="Days">The days.</param>
public sealed record DecisionTime(string Code, DaysSpread Days);

/// <summary>审批瓶颈: where requests wait, and for what.</summary>
/// <param name="Steps">Time by route and step.</param>
/// <param name="People">Time by person and role.</param>
/// <param name="Idle">Steps that never changed an outcome.</param>
/// <param name="Reasons">Rejections and returns by reason, the most frequent first.</param>
/// <param name="Units">Days to the decision by unit.</param>
/// <param name="Routes">Days to the decision by route.</param>
public sealed record Bottlenecks(
    IReadOnlyList<StepTime> Steps, IReadOnlyList<PersonTime> People, IReadOnlyList<IdleStep> Idle, IReadOnlyList<ReasonCount> Reasons,
    IReadOnlyList<DecisionTime> Units, IReadOnlyList<DecisionTime> Routes)
{
    /// <summary>What ended from one day to another, both included.</summary>
    /// <param name="setup">The set-up, for the calendar.</param>
    /// <param name="histories">The requests.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="idleMonths">Months up to <paramref name="to"/> in which an idle step changed nothing.</param>
    public static Bottlenecks Of(
        BookSetup setup, IReadOnlyList<RequestHistory> histories, DateOnly from, DateOnly to, int idleMonths = 12)
    {
        var left = histories.SelectMany(StepPass.Of).Where(pass => pass is { End: not null, Actions.Count: > 0 } && pass.End <= to).ToList();
        var timed = left.Where(pass => pass.End >= from).ToList();
        var idleFrom = to.AddMonths(-idleMonths);
        return new Bottlenecks(
            [.. ByStep(timed).Select(step => TimeOf(step.Key, [.. step], setup.Calendar))],
            PeopleOf(timed, setup.Calendar),
            [
                .. ByStep(left.Where(pass => pass.End > idleFrom)).Where(step => !step.Any(pass => pass.ChangedOutcome))
                    .Select(step => new IdleStep(step.Key.Route, step.Key.Step, step.Last().Taken.Step.Name, step.Count(), step.Sum(pass => pass.Days(setup.Calendar)))),
            ],
            ReasonsOf(histories, from, to),
            DecisionsBy(request => request.Unit, histories, from, to),
            DecisionsBy(request => request.Route, histories, from, to));
    }

    private static IEnumerable<IGrouping<(string Route, string Step), StepPass>> ByStep(IEnumerable<StepPass> passes) => passes
        .OrderBy(pass => pass.Actions[^1].Seq)
        .GroupBy(pass => (pass.Route, pass.Taken.Step.Step))
        .OrderBy(group => group.Key.Route, StringComparer.Ordinal).ThenBy(group => group.Key.Step, StringComparer.Ordinal);

    private static StepTime TimeOf((string Route, string Step) key, IReadOnlyList<StepPass> passes, WorkingDays calendar) => new(
        key.Route, key.Step, passes[^1].Taken.Step.Name, passes[^1].Taken.Step.Level,
        DaysSpread.Of(passes.Select(pass => calendar.Between(pass.Start, pass.Actions[0].Date)))!,
        DaysSpread.Of(passes.Select(pass => calendar.Between(pass.Actions[0].Date, pass.Actions[^1].Date)))!,
        DaysSpread.Of(passes.Select(pass => pass.Days(calendar)))!);

    private static IReadOnlyList<PersonTime> PeopleOf(IEnumerable<StepPass> passes, WorkingDays calendar) =>
    [
        .. passes.SelectMany(pass => pass.Actions.GroupBy(action => (action.Person, Role: RoleOf(action)))
                .Select(own => (own.Key, pass.Start, First: own.First().Date, Last: own.Last().Date)))
            .GroupBy(own => own.Key)
            .OrderBy(group => group.Key.Person, StringComparer.Ordinal).ThenBy(group => group.Key.Role, StringComparer.Ordinal)
            .Select(group => new PersonTime(
                group.Key.Person, group.Key.Role,
                DaysSpread.Of(group.Select(own => calendar.Between(own.Start, own.First)))!,
                DaysSpread.Of(group.Select(own => calendar.Between(own.First, own.Last)))!)),
    ];

    private static string RoleOf(RequestHappening action) => action.Vote == VoteChoice.Witness && action.Step!.Step.Supervisor is { } supervisor
        ? supervisor
        : action.Step!.Step.Role;

    private static IReadOnlyList<ReasonCount> ReasonsOf(IEnumerable<RequestHistory> histories, DateOnly from, DateOnly to) =>
    [
        .. histories.SelectMany(history => history.Happenings)
            .Where(each => each.Result is RequestEvent.Reject or RequestEvent.Return or RequestEvent.StepBack && each.Date >= from && each.Date <= to)
            .CountBy(each => (each.Result, Reason: each.Reason.Trim()))
            .Select(count => new ReasonCount(count.Key.Result, count.Key.Reason, count.Value))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Result).ThenBy(count => count.Reason, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<DecisionTime> DecisionsBy(
        Func<RequestState, string> key, IEnumerable<RequestHistory> histories, DateOnly from, DateOnly to) =>
    [
        .. histories.Where(history => history.Decision is { } decision && decision.Date >= from && decision.Date <= to)
            .GroupBy(history => key(history.Request))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DecisionTime(group.Key, DaysSpread.Of(group.Select(history => history.DaysToDecision!.Value))!)),
    ];
}
