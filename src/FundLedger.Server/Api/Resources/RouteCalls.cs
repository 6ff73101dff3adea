namespace FundLedger.Server.Api;

/// <summary>审批路线: the steps that requests take.</summary>
internal static class RouteCalls
{
    public static Resource Resource { get; } = new("routes", new LocalName("审批路线", "Routes"))
    {
        Questions =
        [
            new("routes", Resources.VerbIn(RouteVerb.Create(), "list"), Audience.Setup),
            new("routes/{route}", Resources.VerbIn(RouteVerb.Create(), "show"), Audience.Setup),
        ],
    };
}
