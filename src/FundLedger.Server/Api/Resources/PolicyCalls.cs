namespace FundLedger.Server.Api;

/// <summary>自主权: what units may do without approval.</summary>
internal static class PolicyCalls
{
    public static Resource Resource { get; } = new("policies", new LocalName("自主限额", "Policies"))
    {
        Changes =
        [
            new(SetPolicy.Kind, "policies", "设定自主限额", "Say what units may do without approval"),
        ],
    };
}
