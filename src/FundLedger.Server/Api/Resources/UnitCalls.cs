namespace FundLedger.Server.Api;

/// <summary>单位: the tree of units, and what is known of them.</summary>
internal static class UnitCalls
{
    public static Resource Resource { get; } = new("units", new LocalName("单位", "Units"))
    {
        Changes =
        [
            new(OpenUnit.Kind, "units", "设立单位", "Open a unit, below another or at the top"),
            new(StateUnitFacts.Kind, "units/{unit}/facts", "登记人口与编制", "State a unit's residents and staff in a year"),
        ],
    };
}
