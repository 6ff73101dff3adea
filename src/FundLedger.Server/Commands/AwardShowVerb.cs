using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>award show</c>: an award as it stands.</summary>
internal static class AwardShowVerb
{
    private static readonly Argument<string> Code = new("award") { Description = "绩效单 · Award" };

    public static Command Create() => Verb.OnBook("show", """
        一张绩效单：应付、已付、拖欠天数 · An award as it stands: owed, paid, days late.
        fundledger award show W-A01-2025Q1 --as-of 2025-12-31
        """, RunAsync, Code, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var (asOf, code) = (session.AsOf(parsed), parsed.GetValue(Code)!);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var awards = await session.Read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var meant = DocumentCode.Meant(code, [.. awards.Select(award => award.Code).Where(award => DocumentCode.IsCalled(award, code))]);
        var rows = AwardAgeing.Of(setup, awards, asOf.Date).Awards.Where(row => row.Award.Code == meant).ToList();
        AwardReport.WriteList(session.Output, setup, asOf, rows);
        return ExitStatus.Done;
    }
}
