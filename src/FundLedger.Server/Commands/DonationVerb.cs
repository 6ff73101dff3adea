using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>donation …</c>: what comes into charity funds, and what is held for others.</summary>
internal static class DonationVerb
{
    public static Command Create() => new("donation", """
        捐赠：接受、核销预付、代持与转交、善款流向 · Donations: record, verify advances, hold for others and hand over, trace.
        fundledger donation record --fund CF --amount 20000.00 --donor 王先生 --restriction-purpose HELP
        fundledger donation trace --fund CF --donation 1204
        """)
    {
        Record(),
        CommandVerb.Of("verify-advance", VerifyAdvance.Kind, """
            核销预付的资助 · What was bought with an advance of a charity fund is verified.
            fundledger donation verify-advance --document R-2025-031 --amount 4500.00
            """),
        CommandVerb.Of("hold", HoldDonation.Kind, """
            代收代持捐款 · Receive a donation for someone else: in no budget, and in no fund.
            fundledger donation hold --unit A01 --amount 3000.00 --donor 王先生 --for 桥头社区
            """),
        CommandVerb.Of("hand-over", HandOverDonation.Kind, """
            转交代持的捐款 · Hand over what was held for someone else.
            fundledger donation hand-over --unit A01 --amount 3000.00 --for 桥头社区
            """),
    };

    /// <summary>It was called <c>receive</c> first.</summary>
    private static Command Record()
    {
        var verb = CommandVerb.Of("record", Donate.Kind, """
            接受捐赠，可限定用途、单位、期限 · A donation to a charity fund, with or without a restriction.
            fundledger donation record --fund CF --amount 20000.00 --donor 王先生 --anonymous --restriction-purpose HELP --restriction-until 2026-12-31
            """);
        verb.Aliases.Add("receive");
        return verb;
    }
}
