using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A step that a request would take.</summary>
/// <param name="Taken">The step, its unit, and the members whose votes are counted.</param>
/// <param name="People">Who may decide it on that day: codes of people, in order.</param>
/// <param name="Expected">Working days that the same step took before; null where that happened fewer than 3 times.</param>
public sealed record PreviewStep(TakenStep Taken, IReadOnlyList<string> People, DaysSpread? Expected)
{
    /// <summary>The condition that added the step; null: it is always taken.</summary>
    public StepCondition? When => Taken.Step.When;
}

/// <summary>A step that a request would not take.</summary>
/// <param name="Step">The step.</param>
/// <param name="Why">What of its condition is not met.</param>
public sealed record SkippedStep(RouteStep Step, Reason Why);

/// <summary>What lies before a request that is not submitted yet.</summary>
/// <param name="Published">The route that it would take.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Skipped">The steps of the route that it would not take, in order.</param>
public sealed record RoutePreview(PublishedRoute Published, IReadOnlyList<PreviewStep> Steps, IReadOnlyList<SkippedStep> Skipped)
{
    /// <summary>Fewer than so many say nothing about the next.</summary>
    private const int FewestKnown = 3;

    /// <summary>The medians of all steps together, in working days; null where one of them is not known.</summary>
    public decimal? MedianDays => Steps.All(step => step.Expected is not null) ? Steps.Sum(step => step.Expected!.Median) : null;

    /// <summary>Previews the route of a request that would be submitted on a day.</summary>
    /// <exception cref="RefusedException">As <see cref="RoutePlan.Of"/>.</exception>
    public static RoutePreview Of(BookSetup setup, RequestState request, DateOnly date, IReadOnlyList<RequestHistory> histories)
    {
        var plan = RoutePlan.Of(setup, request, date);
        var route = plan.Published.Route.Code;
        var past = histories.SelectMany(StepPass.Of)
            .Where(pass => pass.Route == route && pass.End is not null && pass.Actions.Count > 0)
            .ToLookup(pass => (pass.Taken.Step.Step, pass.Taken.Step.Level), pass => pass.Days(setup.Calendar));
        return new RoutePreview(
            plan.Published,
            [.. plan.Steps.Select(step => new PreviewStep(step, PeopleOf(setup, step, request, date), Expected(past[(step.Step.Step, step.Step.Level)])))],
            [.. plan.Skipped.Select(step => new SkippedStep(step.Step, step.Why))]);
    }

    private static DaysSpread? Expected(IEnumerable<int> days) => DaysSpread.Of(days) is { Count: >= FewestKnown } spread ? spread : null;

    /// <summary>The holders of the role and those who may act for them, but never for who wrote the request.</summary>
    private static IReadOnlyList<string> PeopleOf(BookSetup setup, TakenStep taken, RequestState request, DateOnly date)
    {
        var holders = taken.Members ?? setup.HoldersOf(taken.Step.Role, taken.Unit, date);
        return
        [
            .. holders.Concat(setup.Delegations.Select(delegation => delegation.To)).Distinct()
                .Where(person => Mandate.Of(setup, person, taken.Step.Role, holders, date).Any(way => !way.Chain.Any(request.IsMaker)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
