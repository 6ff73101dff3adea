using FundLedger.Authority;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Publishes a route, or its next version: requests that are under way keep the one that they have.</summary>
[Command(PublishRoute.Kind)]
[Right(RightAt.Above, Roles.Administrator)]
public sealed record PublishRoute : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "publish-route";

    public required Route Route { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => Route.For.Units is { Count: > 0 } units ? units.Select(unit => new Touch(unit)) : [Touch.Book];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        RouteRules.Check(Route, setup);
        var version = setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == Route.Code)?.Version + 1 ?? 1;
        return setup with { Routes = setup.Routes.Add((Route.Code, version), Route) };
    }
}
