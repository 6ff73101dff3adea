namespace FundLedger.Figures;

/// <summary>Surplus and shortage, along any of the dimensions unit, fund, purpose and budget year.</summary>
public static class SurplusTable
{
    private static readonly Dimension[] Known = [Dimension.Unit, Dimension.Fund, Dimension.Purpose, Dimension.Year];

    /// <summary>One row a group of places, and always a currency; rows in order of unit, fund, purpose, year.</summary>
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="by">The dimensions that rows are told apart by: any of unit, fund, purpose, year.</param>
    /// <param name="within">Only this unit and all below it; null: all units.</param>
    public static IReadOnlyList<SurplusRow> Of(YearBalances balances, IReadOnlyCollection<Dimension> by, string? within = null)
    {
        Check(by);
        var units = UnitScope.Of(balances.Setup, within);
        var index = new SurplusIndex(balances);
        return by.Contains(Dimension.Unit)
            ? [.. units.Order(StringComparer.Ordinal).SelectMany(unit => index.Rows(unit, new HashSet<string>([unit], StringComparer.Ordinal), by))]
            : [.. index.Rows(null, units, by)];
    }

    /// <summary>The same, each unit with all below it: one row a unit of <paramref name="tops"/> and group of the other dimensions.</summary>
    public static IReadOnlyList<SurplusRow> RolledUp(
        YearBalances balances, IEnumerable<string> tops, IReadOnlyCollection<Dimension> by)
    {
        Check(by);
        var index = new SurplusIndex(balances);
        return [.. tops.SelectMany(top => index.Rows(top, UnitScope.Of(balances.Setup, top), by))];
    }

    private static void Check(IReadOnlyCollection<Dimension> by)
    {
        if (by.Except(Known).Any())
            throw new ArgumentException("Surplus is told apart by unit, fund, purpose and budget year.", nameof(by));
    }
}
