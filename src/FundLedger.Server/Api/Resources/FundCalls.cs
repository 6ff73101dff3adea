namespace FundLedger.Server.Api;

/// <summary>资金与用途: funds, purposes, and how much of a fund is left where.</summary>
internal static class FundCalls
{
    public static Resource Resource { get; } = new("funds", new LocalName("资金与用途", "Funds and purposes"))
    {
        Changes =
        [
            new(OpenFund.Kind, "funds", "设立资金", "Open a fund"),
            new(OpenPurpose.Kind, "purposes", "设立用途", "Open a purpose"),
        ],
    };
}
