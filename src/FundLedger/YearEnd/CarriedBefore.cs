using FundLedger.Journal;

namespace FundLedger.YearEnd;

/// <summary>What of a lot of quota was carried over the end of a fiscal year before that year is closed, in minor units.</summary>
/// <param name="Confirmed">As it was confirmed.</param>
/// <param name="Used">By itself, because it was used in the new year.</param>
public readonly record struct CarriedBefore(long Confirmed, long Used)
{
    public long Total => Confirmed + Used;

    /// <summary>Nothing was.</summary>
    public static IReadOnlyDictionary<Place, CarriedBefore> None { get; } = new Dictionary<Place, CarriedBefore>();

    /// <summary>By lot, from the entries that carried over and those that took such back.</summary>
    public static IReadOnlyDictionary<Place, CarriedBefore> Of(IEnumerable<Entry> confirmed, IEnumerable<Entry> used)
    {
        var lots = new Dictionary<Place, CarriedBefore>();
        foreach (var (at, amount) in CarriedIn(confirmed))
            lots[at] = lots.GetValueOrDefault(at) with { Confirmed = lots.GetValueOrDefault(at).Confirmed + amount };
        foreach (var (at, amount) in CarriedIn(used))
            lots[at] = lots.GetValueOrDefault(at) with { Used = lots.GetValueOrDefault(at).Used + amount };
        return lots;
    }

    private static IEnumerable<(Place At, long Amount)> CarriedIn(IEnumerable<Entry> entries) => entries.SelectMany(entry => entry.Lines)
        .Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.CarriedForward })
        .Select(line => (line.Account.Place(), -line.Net));
}
