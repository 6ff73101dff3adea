namespace FundLedger.Server.Api;

/// <summary>资金与用途: funds, purposes, and how much of a fund is left where.</summary>
internal static class FundCalls
{
    public static Resource Resource { get; } = new("funds", new LocalName("资金与用途", "Funds and purposes"))
    {
        Questions =
        [
            new("funds", FundListVerb.CreateList(), Audience.Setup),
            new("funds/{fund}", FundListVerb.CreateShow(), Audience.Setup),
            new("purposes", PurposeListVerb.Create(), Audience.Setup),
            new("surplus", FundSurplusVerb.Create(), Audience.Units),
            new("lots", FundLotsVerb.Create(), Audience.Units),
        ],
        Changes =
        [
            new(OpenFund.Kind, "funds", "设立资金", "Open a fund"),
            new(OpenPurpose.Kind, "purposes", "设立用途", "Open a purpose"),
        ],
    };
}
