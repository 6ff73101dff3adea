using FundLedger.Journal;

namespace FundLedger.YearEnd;

/// <summary>What was done to a lot of quota at the end of a fiscal year before the close that is planned, in minor units.</summary>
/// <param name="Confirmed">As it was confirmed.</param>
/// <param name="Used">By itself, because it was used in the new year.</param>
public readonly record struct CarriedBefore(long Confirmed, long Used)
{
    /// <summary>What came back from units below that were closed earlier: it lapsed there and carries nowhere.</summary>
    public long FromBelow { get; init; }

    public long Total => Confirmed + Used;

    /// <summary>Nothing was.</summary>
    public static IReadOnlyDictionary<Place, CarriedBefore> None { get; } = new Dictionary<Place, CarriedBefore>();

    /// <summary>By lot, from the entries that carried over and those that took such back, and of closes of a part of the book.</summary>
    public static IReadOnlyDictionary<Place, CarriedBefore> Of(IEnumerable<Entry> confirmed, IEnumerable<Entry> used, IEnumerable<Entry> closed, DateOnly last)
    {
        var lots = new Dictionary<Place, CarriedBefore>();
        foreach (var (at, amount) in CarriedIn(confirmed))
            lots[at] = lots.GetValueOrDefault(at) with { Confirmed = lots.GetValueOrDefault(at).Confirmed + amount };
        foreach (var (at, amount) in CarriedIn(used))
            lots[at] = lots.GetValueOrDefault(at) with { Used = lots.GetValueOrDefault(at).Used + amount };
        foreach (var line in closed.Where(entry => entry.Date <= last).SelectMany(entry => entry.Lines)
            .Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Unallotted }))
        {
            var at = line.Account.Place();
            lots[at] = lots.GetValueOrDefault(at) with { FromBelow = lots.GetValueOrDefault(at).FromBelow - line.Net };
        }

        return lots;
    }

    private static IEnumerable<(Place At, long Amount)> CarriedIn(IEnumerable<Entry> entries) => entries.SelectMany(entry => entry.Lines)
        .Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.CarriedForward })
        .Select(line => (line.Account.Place(), -line.Net));
}
