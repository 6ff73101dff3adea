using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What one limit of autonomy would have made of past requests.</summary>
/// <param name="Limit">The limit, in the currency of each fund.</param>
/// <param name="Decided">Requests that were decided.</param>
/// <param name="Shorter">Of them, those that would skip a step.</param>
/// <param name="Longer">Of them, those that would take a step more: where the limit is below the one that holds.</param>
/// <param name="DaysSaved">Working days saved, all together.</param>
/// <param name="Local">What the unit that asks would decide alone, in the book's currency; null where nothing was asked in it.</param>
public sealed record LimitRung(decimal Limit, int Decided, int Shorter, int Longer, int DaysSaved, LocalDecisions? Local)
{
    /// <summary>Limits worth looking at: round sums from a small help to a year's grant.</summary>
    public static readonly IReadOnlyList<decimal> Usual = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

    /// <summary>One rung a limit, for a unit and fund.</summary>
    /// <exception cref="RefusedException">A unit or fund that is not there.</exception>
    public static IReadOnlyList<LimitRung> Of(
        BookSetup setup, IReadOnlyList<RequestHistory> histories, IEnumerable<decimal> limits, string? unit = null, string? fund = null) =>
    [
        .. limits.Distinct().Order().Select(limit => Of(setup, limit,
            RouteSimulation.Of(setup, histories, new RouteChange { RequestLimit = limit, Unit = unit, Fund = fund }))),
    ];

    private static LimitRung Of(BookSetup setup, decimal limit, RouteSimulation simulation) => new(
        limit, simulation.Requests.Count,
        simulation.Requests.Count(request => request.Skipped.Count > 0), simulation.Requests.Count(request => request.Added.Count > 0),
        simulation.Requests.Sum(request => request.DaysSaved),
        simulation.Local.FirstOrDefault(local => local.Currency == setup.Profile.Currency));
}
