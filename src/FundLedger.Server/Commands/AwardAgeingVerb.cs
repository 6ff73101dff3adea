using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>award ageing</c>: arrears by days late.</summary>
internal static class AwardAgeingVerb
{
    private static readonly Option<UnitLevel?> Level = new("--level")
    {
        Description = "按此层级汇总，含下级，缺省 District · Each unit of this level with all below it; left out: District, or with --unit each unit by itself",
    };

    public static Command Create() => Verb.OnBook("ageing", """
        绩效拖欠账龄 · Arrears of performance pay by days late.
        fundledger award ageing --level street --as-of 2025-12-31
        fundledger award ageing --unit B
        """, RunAsync, DimensionOptions.Unit, Level, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var awards = await session.Read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var unit = AwardListVerb.UnitIn(parsed, setup);
        var ageing = AwardAgeing.Of(setup, awards, asOf.Date, unit);
        var level = parsed.GetValue(Level);
        var rows = level is null && unit is not null
            ? ageing.Units
            : ageing.RolledUp(setup, Units.Of(setup, level ?? UnitLevel.District, unit).Where(session.Sees).Select(top => top.Code));
        ArrearsView.Write(session.Output, setup, asOf, rows, ageing.Total);
        return ExitStatus.Done;
    }
}
