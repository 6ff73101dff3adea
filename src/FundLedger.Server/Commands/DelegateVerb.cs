using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>delegate …</c>: who acts for whom, and when.</summary>
internal static class DelegateVerb
{
    public static Command Create() => new("delegate", """
        授权委托 · Delegation: one person acts for another for some days.
        fundledger delegate add --from li --to zhao --start 2025-07-01 --end 2025-07-14 --actor li.na
        """)
    {
        CommandVerb.Of("add", DelegateAuthority.Kind, """
            委托他人代办；同一委托再记一次可改末日 · Let another act for some days; the same again with another last day changes it.
            fundledger delegate add --from li --to zhao --role approver --start 2025-07-01 --end 2025-07-14 --actor li.na
            """),
    };
}
