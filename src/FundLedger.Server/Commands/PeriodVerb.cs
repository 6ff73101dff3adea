using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>period lock</c>, <c>period reopen</c>.</summary>
internal static class PeriodVerb
{
    private static readonly Argument<string> Month = new("period") { Description = "期间 · Month, 2025-03" };

    public static Command Create() => new("period", "会计期间 · Periods")
    {
        Verb.ChangeBook("lock", """
            锁定期间 · Lock a month: nothing can be posted, reversed or backdated into it.
            fundledger period lock 2025-03 --book D1 --actor liu.min
            """, (parsed, session, cancellation) => session.ExecuteAsync(
            parsed, new LockPeriod { Period = parsed.GetValue(Month)! }, cancellation),
            Month, CommonOptions.Key, CommonOptions.DryRun, CommonOptions.Actor),
        Verb.ChangeBook("reopen", """
            重新打开期间，须另一人 · Reopen a locked month; another person must.
            fundledger period reopen 2025-03 --book D1 --actor wang.qiang
            """, (parsed, session, cancellation) => session.ExecuteAsync(
            parsed, new ReopenPeriod { Period = parsed.GetValue(Month)! }, cancellation),
            Month, CommonOptions.Key, CommonOptions.DryRun, CommonOptions.Actor),
    };
}
