namespace FundLedger.Reports;

/// <summary>Units as charts can hold them.</summary>
internal static class UnitScale
{
    /// <summary>The district that a unit is in; above districts, and beside them, the unit itself.</summary>
    public static string Of(BookSetup setup, string unit) =>
        setup.WithAbove(unit).FirstOrDefault(code => setup.Unit(code).Level == UnitLevel.District) ?? unit;
}
