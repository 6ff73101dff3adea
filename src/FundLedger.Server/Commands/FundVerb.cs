using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>fund …</c>: what funds there are, their rules, and what is left in them.</summary>
internal static class FundVerb
{
    public static Command Create() => new("fund", """
        资金：开设、规则、结余、待收回的指标 · Funds: open, rules, surplus, quota about to be clawed back.
        fundledger fund list
        fundledger fund lots --within 90 --as-of 2025-11-30
        """)
    {
        CommandVerb.Of("open", OpenFund.Kind, """
            开设资金 · Open a fund.
            fundledger fund open --fund GF --name 一般公共预算 --name-en "General budget" --type fiscal --owner A --purposes 208 229 --negative-list 2080299
            """),
        CommandVerb.Of("purpose", OpenPurpose.Kind, """
            开设用途 · Open a purpose.
            fundledger fund purpose --purpose 2080208 --name 基层政权建设和社区治理 --name-en "Grassroots governance" --parent 208
            """),
    };
}
