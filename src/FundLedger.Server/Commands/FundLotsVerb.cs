using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>fund lots</c>: quota that lapses or is clawed back soon.</summary>
internal static class FundLotsVerb
{
    private static readonly Option<int> Within = new("--within")
    {
        Description = "多少天内：30、60、90 或任意天数 · In so many days or less: 30, 60, 90 or any number",
        DefaultValueFactory = _ => 90,
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "全部指标，含可结转的 · All lots, those that carry on too",
    };

    public static Command Create() => Verb.OnBook("lots", """
        即将注销或收回的指标 · Quota about to lapse or to be clawed back, with the last day on which it can be used.
        fundledger fund lots --within 30 --as-of 2025-12-05
        fundledger fund lots --unit A --fund PJ --all
        """, RunAsync, Within, All, DimensionOptions.Unit, DimensionOptions.Fund, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var year = await session.Read.YearAsync(session.AsOf(parsed), cancellation).ConfigureAwait(false);
        var setup = year.Setup;
        var units = parsed.GetValue(DimensionOptions.Unit) is { } unit ? setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal) : null;
        var fund = parsed.GetValue(DimensionOptions.Fund) is { } code ? setup.Fund(code).Code : null;
        int? within = parsed.GetValue(All) ? null : parsed.GetValue(Within);
        var lots = QuotaLots.Of(year, within).Where(lot => units?.Contains(lot.At.Unit) != false && (fund is null || lot.At.Fund == fund)).ToList();
        LotsReport.Write(session.Output, year, lots, within);
        return ExitStatus.Done;
    }
}
