using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>award …</c>: performance pay, accrued, funded and paid.</summary>
internal static class AwardVerb
{
    public static Command Create() => new("award", """
        绩效：计提、落实指标、发放、账龄、批量发放 · Performance pay: accrue, fund, pay, ageing, payment runs.
        fundledger award list --unit B --overdue
        fundledger award run --unit B --date 2025-12-20
        """)
    {
        AwardRunVerb.Create(),
    };
}
