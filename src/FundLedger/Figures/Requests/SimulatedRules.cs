using FundLedger.Commands;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The set-up as it would be with other rules.</summary>
internal static class SimulatedRules
{
    /// <exception cref="RefusedException">A unit, fund, route or step that is not there, or a route that cannot be published.</exception>
    public static BookSetup With(BookSetup setup, RouteChange change)
    {
        var changed = change.RequestLimit is { } limit ? WithLimit(setup, change, limit) : setup;
        if (change.Step is { } step)
            changed = WithThreshold(changed, step, change.Above);
        return change.Route is { } route ? Published(changed, route) : changed;
    }

    /// <summary>The limit holds for every unit and fund in question, whatever policy of their own they have.</summary>
    private static BookSetup WithLimit(BookSetup setup, RouteChange change, decimal limit)
    {
        if (limit < 0)
            throw new RefusedException(Rule.AmountMustBePositive, ("member", "requestLimit"), ("amount", limit));
        var units = UnitScope.Of(setup, change.Unit);
        var funds = change.Fund is { } one ? [setup.Fund(one)] : setup.Funds.Values;
        var policies = setup.Policies.ToBuilder();
        foreach (var unit in units)
        {
            foreach (var fund in funds)
            {
                policies[(unit, fund.Code)] = (setup.PolicyOf(unit, fund.Code) ?? new Policy(null)) with
                {
                    RequestLimit = Money.FromDecimal(limit, fund.Currency),
                };
            }
        }

        return setup with { Policies = policies.ToImmutable() };
    }

    private static BookSetup WithThreshold(BookSetup setup, string step, decimal? above)
    {
        var routes = setup.NewestRoutes.Where(each => each.Route.Steps.Any(of => of.Step == step)).ToList();
        if (routes.Count == 0)
            throw new RefusedException(Rule.MemberForm, ("member", "step"), ("problem", new Reason(Because.NotAmong, ("given", Texts.Shown(step)), ("known", string.Join(", ", setup.NewestRoutes.SelectMany(each => each.Route.Steps).Select(of => of.Step).Distinct())))));
        return routes.Aggregate(setup, (changed, each) => Published(changed, each.Route with
        {
            Steps = [.. each.Route.Steps.Select(of => of.Step == step ? of with { When = (of.When ?? new StepCondition()) with { Above = above } } : of)],
        }));
    }

    private static BookSetup Published(BookSetup setup, Route route) => new PublishRoute { Route = route }.Apply(setup, DateOnly.MaxValue);
}
