using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>account open</c>, <c>account close</c>: details of the chart.</summary>
internal static class AccountVerb
{
    public static Command Create() => new("account", """
        科目：增设明细、停用 · The chart: add details, close accounts.
        fundledger account open --ledger financial --account 500199 --name 其他 --parent 5001
        """)
    {
        CommandVerb.Of("open", OpenAccount.Kind, """
            增设明细科目 · Add a detail to the chart.
            fundledger account open --ledger financial --account 500199 --name 其他 --name-en Other --parent 5001
            """),
        CommandVerb.Of("close", CloseAccount.Kind, """
            停用科目；已记的仍在 · Close an account after a day; what was posted stays.
            fundledger account close --ledger financial --account 500199 --until 2025-12-31
            """),
    };
}
