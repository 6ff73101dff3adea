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
        CommandVerb.Of("accrue", AccrueAward.Kind, """
            计提绩效 · Performance pay is owed for a period, with or without quota for it.
            fundledger award accrue --award W-A01-2025Q1 --unit A01 --fund PF --period 2025Q1 --headcount 42 --amount 252000.00 --due 2025-04-30
            """),
        CommandVerb.Of("fund", FundAward.Kind, """
            落实无指标部分的指标 · Quota arrives for a part of an award that had none.
            fundledger award fund --award W-A01-2025Q1 --amount 100000.00
            """),
        CommandVerb.Of("pay", PayAward.Kind, """
            发放绩效，可分次 · Pay an award in full or in part, within the part that has quota.
            fundledger award pay --award W-A01-2025Q1 --amount 152000.00
            """),
        AwardRunVerb.Create(),
    };
}
