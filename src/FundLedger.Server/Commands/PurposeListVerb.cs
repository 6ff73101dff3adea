using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>fund purposes</c>: what money is for.</summary>
internal static class PurposeListVerb
{
    public static Command Create() => Verb.OnBook("purposes", """
        用途一览 · Purposes, and what each is part of.
        fundledger fund purposes
        """, RunAsync, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        session.Output.Rows([.. setup.Purposes.Values.OrderBy(purpose => purpose.Code, StringComparer.Ordinal)],
        [
            Column<Purpose>.Text("purpose", "用途", "Purpose", purpose => purpose.Code),
            Column<Purpose>.Text("name", "名称", "Name", purpose => purpose.Name.In(session.Output.Language)),
            Column<Purpose>.Text("parent", "上级", "Part of", purpose => purpose.Parent),
        ]);
        return ExitStatus.Done;
    }
}
