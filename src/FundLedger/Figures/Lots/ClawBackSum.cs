namespace FundLedger.Figures;

/// <summary>Lots of quota of one band in sum.</summary>
/// <param name="Band">How soon they are lost.</param>
/// <param name="Currency">The currency: amounts of different ones are never added.</param>
/// <param name="Lots">How many.</param>
/// <param name="AtRisk">What is lost when nothing is done, in minor units.</param>
public sealed record ClawBackSum(ClawBackBand Band, Currency Currency, int Lots, Int128 AtRisk)
{
    /// <summary>Bands in order, each by currency; lots that carry on are in none.</summary>
    public static IReadOnlyList<ClawBackSum> Of(IEnumerable<QuotaLot> lots) =>
    [
        .. lots.Where(lot => lot.Band is not null).GroupBy(lot => (Band: lot.Band!.Value, lot.Currency))
            .OrderBy(group => group.Key.Band).ThenBy(group => group.Key.Currency.Code, StringComparer.Ordinal)
            .Select(group => new ClawBackSum(group.Key.Band, group.Key.Currency, group.Count(), group.Aggregate(Int128.Zero, (sum, lot) => sum + lot.AtRisk))),
    ];
}
