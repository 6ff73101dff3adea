using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>award list</c>: awards as they stand.</summary>
internal static class AwardListVerb
{
    private static readonly Option<bool> Overdue = new("--overdue") { Description = "只列逾期未付 · Only what is overdue" };

    public static Command Create() => Verb.OnBook("list", """
        绩效单：应付、已付、拖欠天数 · Awards as they stand: owed, paid, days late.
        fundledger award list --unit B --overdue --as-of 2025-12-31
        """, RunAsync, DimensionOptions.Unit, DimensionOptions.Fund, Overdue, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var awards = await session.Read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var fund = parsed.GetValue(DimensionOptions.Fund) is { } code ? setup.Fund(code).Code : null;
        var ageing = AwardAgeing.Of(setup, awards, asOf.Date, UnitIn(parsed, setup));
        var rows = ageing.Awards.Where(row => fund is null || row.Award.At.Fund == fund);
        AwardReport.WriteList(session.Output, setup, asOf, [.. rows.Where(row => !parsed.GetValue(Overdue) || row.Overdue > 0)]);
        return ExitStatus.Done;
    }

    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static string? UnitIn(ParseResult parsed, BookSetup setup) =>
        parsed.GetValue(DimensionOptions.Unit) is { } unit ? setup.Unit(unit).Code : null;
}
