using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>绩效欠付账龄: how late performance pay is, award by award and summed.</summary>
/// <param name="Date">The date that it is seen from.</param>
/// <param name="Awards">Each award, oldest due first, then by code.</param>
/// <param name="Units">Each unit that has awards, by code, and by currency.</param>
/// <param name="Total">All of them, a row a currency.</param>
public sealed record AwardAgeing(
    DateOnly Date, IReadOnlyList<AwardArrears> Awards, IReadOnlyList<ArrearsRow> Units, IReadOnlyList<ArrearsRow> Total)
{
    /// <param name="setup">The set-up, for the tree of units.</param>
    /// <param name="awards">Awards as they stand at the date.</param>
    /// <param name="date">The date.</param>
    /// <param name="unit">Only of this unit and all below it; null: all.</param>
    public static AwardAgeing Of(BookSetup setup, IReadOnlyList<Award> awards, DateOnly date, string? unit = null)
    {
        var units = UnitScope.Of(setup, unit);
        var arrears = awards.Where(award => units.Contains(award.At.Unit))
            .OrderBy(award => award.Due).ThenBy(award => award.Code, StringComparer.Ordinal)
            .Select(award => AwardArrears.Of(award, date)).ToList();
        return new AwardAgeing(
            date,
            arrears,
            [.. arrears.GroupBy(each => each.Award.At.Unit, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => ArrearsRow.Sum(group.Key, group))],
            [.. ArrearsRow.Sum(null, arrears)]);
    }

    /// <summary>Units with all below them, in the order given, one row a currency; units without awards are left out.</summary>
    public IReadOnlyList<ArrearsRow> RolledUp(BookSetup setup, IEnumerable<string> tops)
    {
        var byUnit = Awards.ToLookup(each => each.Award.At.Unit, StringComparer.Ordinal);
        return [.. tops.SelectMany(top => ArrearsRow.Sum(top, [.. setup.WithBelow(top).SelectMany(unit => byUnit[unit.Code])]))];
    }
}
