using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Units that a figure is about.</summary>
internal static class UnitScope
{
    /// <summary>A unit and all below it; all units for null.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static IReadOnlySet<string> Of(BookSetup setup, string? unit) => unit is null
        ? setup.Units.Keys.ToHashSet(StringComparer.Ordinal)
        : setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
}
