using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>award clear</c>: what would clear the arrears by a day.</summary>
internal static class AwardClearVerb
{
    private static readonly Option<string> By = new("--by") { Description = "在此日前付清 · Day on which all is to be paid", Required = true };

    public static Command Create() => Verb.OnBook("clear", """
        清欠测算：追加多少可在某日付清 · What would clear it: supplementing X clears the arrears by a day.
        fundledger award clear --by 2025-12-31 --unit B
        """, RunAsync, By, DimensionOptions.Unit, DimensionOptions.Fund, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var by = CommonOptions.DateIn(parsed.GetValue(By))!.Value;
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var awards = await session.Read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var available = await AvailableQuota.OnAsync(session.Read, asOf, cancellation).ConfigureAwait(false);
        var fund = parsed.GetValue(DimensionOptions.Fund) is { } code ? setup.Fund(code).Code : null;
        var clearance = Clearance.Of(setup, awards, available, by, AwardListVerb.UnitIn(parsed, setup), fund);
        ClearanceReport.Write(session.Output, setup, asOf, clearance);
        return ExitStatus.Done;
    }
}
