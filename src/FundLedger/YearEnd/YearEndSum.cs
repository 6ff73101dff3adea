using FundLedger.Setup;

namespace FundLedger.YearEnd;

/// <summary>What becomes of the quota of one fund at year end.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Lots">Its lots.</param>
public sealed record YearEndSum(string Fund, CarryOver Rule, Currency Currency, IReadOnlyList<YearEndLot> Lots)
{
    /// <summary>By rule, then by fund.</summary>
    public static IReadOnlyList<YearEndSum> Of(IEnumerable<YearEndLot> lots) =>
    [
        .. lots.GroupBy(lot => (lot.At.Fund, lot.Rule, lot.Currency)).Select(group => new YearEndSum(group.Key.Fund, group.Key.Rule, group.Key.Currency, [.. group]))
            .OrderBy(sum => sum.Rule).ThenBy(sum => sum.Fund, StringComparer.Ordinal),
    ];

    public Int128 Total(Func<YearEndLot, long> amount) => Lots.Aggregate(Int128.Zero, (sum, lot) => sum + amount(lot));
}
