using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>year-end …</c>: preview, close, and what may be undone.</summary>
internal static class YearEndVerb
{
    public static Command Create() => new("year-end", """
        年终结转结账：试算、结账、反结账、收回、差异表 · Year end: preview, close, reopen, claw back, reconcile.
        fundledger year-end preview --year 2025
        fundledger year-end close --year 2025 --key year-end-2025
        """)
    {
        CommandVerb.Of("close", CloseYear.Kind, """
            年终结转结账，一次完成，可整体撤销 · Close a fiscal year in one run: carry over, let lapse, claw back, close accounts.
            fundledger year-end close --year 2025 --key year-end-2025
            fundledger year-end close --year 2025 --unit A --fund PJ --finished 2120399
            """),
        CommandVerb.Of("reopen", ReopenYear.Kind, """
            反结账：整体冲销年终结账 · Undo the close of a year while the new year is open.
            fundledger year-end reopen --year 2025 --actor wang.qiang
            """),
        CommandVerb.Of("claw-back", ClawBack.Kind, """
            收回未用的结转指标 · Claw back carried-over quota that is unused.
            fundledger year-end claw-back --unit A01 --fund PJ --purpose 2120399 --year 2024 --amount 12000.00
            """),
    };
}
