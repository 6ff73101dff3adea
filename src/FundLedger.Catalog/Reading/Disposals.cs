namespace FundLedger.Catalog;

/// <summary>What became of unused quota at a year's end, as reports list it.</summary>
internal static class Disposals
{
    /// <summary>A row a unit, of those at and below one, or of all.</summary>
    public static IReadOnlyList<DisposalRow> Of(YearBalances year, string? within)
    {
        var units = (within is null ? year.Setup.Units.Keys : year.Setup.WithBelow(within).Select(unit => unit.Code)).Order(StringComparer.Ordinal).ToList();
        return DisposalRow.Of(year, units.Select(unit => (unit, (IReadOnlySet<string>)new HashSet<string>([unit], StringComparer.Ordinal))),
            units.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A row a unit with all below it; none of them is below another.</summary>
    public static IReadOnlyList<DisposalRow> RolledUp(YearBalances year, IEnumerable<string> tops)
    {
        var rows = tops.Select(top => (top, (IReadOnlySet<string>)year.Setup.WithBelow(top).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal))).ToList();
        return DisposalRow.Of(year, rows, rows.SelectMany(row => row.Item2).ToHashSet(StringComparer.Ordinal));
    }
}
