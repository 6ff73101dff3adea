namespace FundLedger.Server.Api;

/// <summary>捐赠: what was given, where it went, and what is held for others.</summary>
internal static class DonationCalls
{
    public static Resource Resource { get; } = new("donations", new LocalName("捐赠", "Donations"))
    {
        Changes =
        [
            new(Donate.Kind, "donations", "接受捐赠", "Record a donation to a charity fund"),
            new(VerifyAdvance.Kind, "documents/{document}/verifications", "核销预付", "Verify what was bought with an advance"),
            new(HoldDonation.Kind, "held-donations", "代收捐赠", "Receive a donation for someone else"),
            new(HandOverDonation.Kind, "held-donations/hand-overs", "转交代收捐赠", "Hand over a donation held for someone else"),
        ],
    };
}
