using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The ways of past requests by the rules as they are and as they would be.</summary>
internal sealed class SimulatedRoutes(BookSetup setup, BookSetup changed)
{
    public BookSetup Setup => setup;

    /// <summary>What the change would have made of a request that was decided.</summary>
    public SimulatedRequest RequestOf(RequestHistory history)
    {
        var request = history.Request;
        var (before, after) = (StepsOf(setup, request), StepsOf(changed, request));
        var real = request.Steps.Select(step => step.Step.Step).ToList();
        var skipped = real.Where(step => before.Contains(step) && !after.Contains(step)).ToList();
        return new SimulatedRequest(
            request.Code, request.Unit, history.Amount, history.Decision!.Date, history.IsApproved, skipped,
            [.. after.Where(step => !before.Contains(step) && !real.Contains(step))],
            StepPass.Of(history).Where(pass => pass.End is not null && skipped.Contains(pass.Taken.Step.Step)).Sum(pass => pass.Days(setup.Calendar)),
            new BeforeAfter<bool>(history.IsLocal, before.SequenceEqual(after) ? history.IsLocal : IsLocal(request)));
    }

    /// <summary>The day by which the outcome of a request that was paid on a day would be due; null: none.</summary>
    public DateOnly? OutcomeDue(RequestHistory paid, DateOnly date, DateOnly? due)
    {
        var (before, after) = (RouteOf(setup, paid.Request)?.OutcomeDays, RouteOf(changed, paid.Request)?.OutcomeDays);
        if (before == after)
            return due;
        return after is { } days ? setup.Calendar.After(date, days) : null;
    }

    private bool IsLocal(RequestState request) => Find(changed, request) is { Steps.Count: > 0 } plan
        && plan.Steps.All(step => RoutePlan.UnitOf(changed, step.Level, request) == request.Unit);

    private static IReadOnlyList<string> StepsOf(BookSetup rules, RequestState request) =>
        [.. Find(rules, request)?.Steps.Select(step => step.Step) ?? []];

    private static Route? RouteOf(BookSetup rules, RequestState request) => Find(rules, request)?.Published.Route;

    /// <summary>Null where the rules have no route for such a request any more.</summary>
    private static (PublishedRoute Published, IReadOnlyList<RouteStep> Steps)? Find(BookSetup rules, RequestState request)
    {
        try
        {
            return RoutePlan.StepsOf(rules, request);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
