using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request bulletin</c>: what residents see.</summary>
internal static class RequestBulletinVerb
{
    public static Command Create() => Verb.OnBook("bulletin", """
        公示：已决定的申请与资金使用，不含个人信息 · The public bulletin: decided requests and the use of funds, nothing about a person.
        fundledger request bulletin --unit C01 --from 2025-10-01 --as-of 2025-12-31
        """, RunAsync, RequestOptions.Unit, RequestOptions.From, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        BulletinView.Write(session.Output, setup, asOf, Bulletin.Of(setup, histories, RequestOptions.FromIn(parsed, setup, asOf), asOf.Date));
        return ExitStatus.Done;
    }
}
