using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>compare drill</c>: the vouchers behind a figure.</summary>
internal static class CompareDrillVerb
{
    private static readonly Option<string> Unit = new("--unit") { Description = "单位，含下级 · Unit, with all below it", Required = true };

    private static readonly Option<string> Figure = new Option<string>("--figure")
    {
        Description = "指标，名同 compare 的 JSON · Figure, named as in the JSON of compare",
        Required = true,
    }.AcceptOnlyFromAmong([.. DrilledFigure.Names]);

    public static Command Create() => Verb.OnBook("drill", """
        穿透：某项数字由哪些凭证构成，合计即该数 · The vouchers behind a figure; their sum is the figure.
        fundledger compare drill --unit B --figure unfunded --as-of 2025-12-31
        """, RunAsync, Unit, Figure, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var year = await session.Read.YearAsync(asOf, cancellation).ConfigureAwait(false);
        var awards = await session.Read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var unit = year.Setup.Unit(parsed.GetValue(Unit)!);
        var name = parsed.GetValue(Figure)!;
        var filters = DistrictComparison.DrillDown(year, awards, unit.Code, DrilledFigure.Of(name));
        var lines = await DrilledLine.ReadAsync(session.Read, filters, asOf.KnownAt, cancellation).ConfigureAwait(false);
        var row = DistrictComparison.Of(year, awards, [unit])[0];
        var column = ComparisonColumns.Of(year.Setup.Profile.Currency, 0).Named(name)[0];
        DrillReport.Write(session.Output, year, unit, column, column.Value(row) as AmountText?, lines);
        return ExitStatus.Done;
    }
}
