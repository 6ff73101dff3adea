namespace FundLedger;

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
        BookSetup setup, IReadOnlyList<RequestHistory> histories, DateOnly from, DateOnly to, int idleMonths = 12) =>
        throw new NotImplementedException();
}
