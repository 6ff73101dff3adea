namespace FundLedger.Catalog;

/// <summary>The units that options name.</summary>
public static class Units
{
    /// <summary>Units of a level, by code; only those at or below a unit where one is named.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static IEnumerable<Unit> Of(BookSetup setup, UnitLevel level, string? within = null) =>
        (within is null ? setup.Units.Values : setup.WithBelow(within))
            .Where(unit => unit.Level == level).OrderBy(unit => unit.Code, StringComparer.Ordinal);
}
