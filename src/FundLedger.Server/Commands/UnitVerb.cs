using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>unit …</c>: the tree of units, and what is known of each.</summary>
internal static class UnitVerb
{
    public static Command Create() => new("unit", """
        单位：开设、人口与编制、单位树 · Units: open, residents and staff, the tree.
        fundledger unit list --unit A
        """)
    {
        CommandVerb.Of("open", OpenUnit.Kind, """
            开设单位 · Open a unit, below another or at the top.
            fundledger unit open --unit A01 --name 桥头街道 --name-en "Bridge Street" --level street --parent A
            """),
        CommandVerb.Of("facts", StateUnitFacts.Kind, """
            登记人口与在编人数 · State a unit's residents and staff in a year.
            fundledger unit facts --unit A01 --year 2025 --population 30500 --staff 42
            """),
    };
}
