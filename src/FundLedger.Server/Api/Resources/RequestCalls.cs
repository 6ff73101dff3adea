namespace FundLedger.Server.Api;

/// <summary>申请与审批: requests, and all decisions on them.</summary>
internal static class RequestCalls
{
    public static Resource Resource { get; } = new("requests", new LocalName("申请与审批", "Requests"))
    {
        Questions =
        [
            new("requests", Resources.VerbIn(RequestVerb.Create(), "list"), Audience.Units) { Hidden = ["--mine"] },
            new("requests/mine", Resources.VerbIn(RequestVerb.Create(), "list"), Audience.Setup)
            {
                Hidden = ["--mine"],
                Always = call => [$"--mine={call.Caller.User}"],
                IsOfCaller = true,
            },
            new("requests/after-audit", Resources.VerbIn(RequestVerb.Create(), "audit"), Audience.Units) { Load = Load.Heavy },
            new("requests/autonomy-effect", Resources.VerbIn(RequestVerb.Create(), "effect"), Audience.Units) { Load = Load.Heavy },
            new("requests/{document}", Resources.VerbIn(RequestVerb.Create(), "show"), Audience.Document),
            new("requests/{document}/preview", Resources.VerbIn(RequestVerb.Create(), "preview"), Audience.Document),
            new("simulations/requests", Resources.VerbIn(SimulateVerb.Create(), "requests"), Audience.Units) { Load = Load.Heavy },
        ],
    };
}
