using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request why</c>: why it takes so long.</summary>
internal static class RequestWhyVerb
{
    private const int MostMonths = 1200;

    private static readonly Option<int> IdleMonths = new("--idle-months")
    {
        Description = "几个月内从未改变结果才算 · Months in which a step changed no outcome",
        DefaultValueFactory = _ => 12,
    };

    public static Command Create() => Verb.OnBook("why", """
        为何这么慢：各环节用时、从未改变结果的环节、退回与不同意的理由 · Why it takes so long: time by step, steps that never changed an outcome, reasons.
        fundledger request why --unit A --as-of 2025-12-31
        """, RunAsync, RequestOptions.Unit, RequestOptions.From, IdleMonths, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var (asOf, months) = (session.AsOf(parsed), parsed.GetValue(IdleMonths));
        if (months is < 1 or > MostMonths)
            throw new RefusedException(Rule.MemberForm, ("member", IdleMonths.Name), ("problem", months));
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        var from = RequestOptions.FromIn(parsed, setup, asOf);
        BottlenecksReport.Write(session.Output, setup, asOf, from, Bottlenecks.Of(setup, histories, from, asOf.Date, months));
        return ExitStatus.Done;
    }
}
