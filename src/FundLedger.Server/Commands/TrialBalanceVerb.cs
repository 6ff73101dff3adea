using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>trial-balance</c>.</summary>
internal static class TrialBalanceVerb
{
    public static Command Create() => Verb.OnBook("trial-balance", """
        试算平衡表 · Trial balance: opening, movements of the fiscal year, closing.
        fundledger trial-balance --book D1 --unit A01 --as-of 2025-06-30
        """, RunAsync, [.. DimensionOptions.All, CommonOptions.Date, CommonOptions.KnownAt]);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        await TrialBalanceView.WriteAsync(session.Read, session.Output, session.AsOf(parsed),
            (setup, balances) => DimensionOptions.Filter(parsed, setup, balances, below: false), cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }
}
