using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request preview</c>: the way that lies before a request, before it is submitted.</summary>
internal static class RequestPreviewVerb
{
    public static Command Create() => Verb.OnBook("preview", """
        提交前预览路线：各环节、办理人、为何需要、预计几天 · The route before submit: steps, people, the rule that added each step, expected days.
        fundledger request preview R1
        """, RunAsync, RequestOptions.Document, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await session.Read.RequestsAsync(asOf, cancellation).ConfigureAwait(false);
        var request = (await RequestShowVerb.RequireAsync(session, parsed.GetValue(RequestOptions.Document)!, asOf, cancellation).ConfigureAwait(false)).Request;
        RequestPreviewReport.Write(session.Output, setup, asOf, request, RoutePreview.Of(setup, request, asOf.Date, histories));
        return ExitStatus.Done;
    }
}
