using System.CommandLine;

namespace FundLedger.Server;

/// <summary>What the reading verbs of requests have in common.</summary>
internal static class RequestOptions
{
    public static readonly Argument<string> Document = new("document") { Description = "申请单号 · Request" };

    public static readonly Option<string?> Unit = new("--unit") { Description = "申请单位，含下级 · Unit that asks, with all below it" };

    public static readonly Option<string?> From = new("--from") { Description = "首日，缺省财年首日 · First day; left out: of the fiscal year" };

    /// <summary>Requests at an as-of pair, of a unit and all below it where one is named.</summary>
    public static async Task<IReadOnlyList<RequestHistory>> HistoriesAsync(
        ParseResult parsed, Session session, BookSetup setup, AsOf asOf, CancellationToken cancellation)
    {
        var histories = await session.Read.RequestsAsync(asOf, cancellation).ConfigureAwait(false);
        if (parsed.GetValue(Unit) is not { } unit)
            return histories;
        var units = setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
        return [.. histories.Where(history => units.Contains(history.Request.Unit))];
    }

    /// <summary>The first day asked about, or the first of the fiscal year.</summary>
    public static DateOnly FromIn(ParseResult parsed, BookSetup setup, AsOf asOf) =>
        CommonOptions.DateIn(parsed.GetValue(From)) ?? setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(asOf.Date));
}
