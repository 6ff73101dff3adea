namespace FundLedger.Server.Api;

/// <summary>审批路线: the steps that requests take.</summary>
internal static class RouteCalls
{
    public static Resource Resource { get; } = new("routes", new LocalName("审批路线", "Routes"))
    {
        Changes =
        [
            new(PublishRoute.Kind, "routes", "发布路线或其下一版", "Publish a route, or its next version"),
        ],
    };
}
