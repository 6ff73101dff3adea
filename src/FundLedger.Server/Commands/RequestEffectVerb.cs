using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request effect</c>: what an autonomy limit has changed.</summary>
internal static class RequestEffectVerb
{
    public static Command Create() => Verb.OnBook("effect", """
        放权效果：有自主限额与无自主限额、给予之前与之后，对比已决定的申请 · What an autonomy limit has changed: units with one against those without, and before against after.
        fundledger request effect --as-of 2025-12-31
        """, RunAsync, RequestOptions.Unit, RequestOptions.From, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        var policies = await session.Read.PoliciesAsync(asOf, cancellation).ConfigureAwait(false);
        var effect = AutonomyEffect.Of(setup, policies, histories, RequestOptions.FromIn(parsed, setup, asOf), asOf.Date);
        var output = session.Output;
        var (rows, columns) = (AutonomyEffectRow.Of(setup, effect), AutonomyEffectRow.Columns(setup.Profile.Currency).In(output.Language));
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return ExitStatus.Done;
        }

        output.Heading(setup, asOf, "放权效果", "Effect of autonomy limits");
        output.Table(rows, columns);
        return ExitStatus.Done;
    }
}
