namespace FundLedger.Server.Api;

/// <summary>捐赠: what was given, where it went, and what is held for others.</summary>
internal static class DonationCalls
{
    public static Resource Resource { get; } = new("donations", new LocalName("捐赠", "Donations"))
    {
        Questions =
        [
            new("donations", DonationTraceVerb.CreateList(), Audience.Units),
            new("donations/trace", DonationTraceVerb.CreateTrace(), Audience.Units),
        ],
        Changes =
        [
            Change.Of<Donate>("donate", "donations", "接受捐赠", "Record a donation to a charity fund", Roles.Officers,
                (command, setup) => Touch.OfUnits(setup.Fund(command.Fund).Owner)),
            Change.Of<VerifyAdvance>("verify-advance", "documents/{document}/verifications", "核销预付", "Verify what was bought with an advance", Roles.Officers,
                (command, _) => Touch.OfDocument(command.Document)),
            Change.Of<HoldDonation>("hold-donation", "held-donations", "代收捐赠", "Receive a donation for someone else", Roles.Officers,
                (command, _) => Touch.OfUnits(command.Unit)),
            Change.Of<HandOverDonation>("hand-over-donation", "held-donations/hand-overs", "转交代收捐赠", "Hand over a donation held for someone else", Roles.Officers,
                (command, _) => Touch.OfUnits(command.Unit)),
        ],
    };
}
