using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>The budget of a unit for a fund, purpose and budget year, in minor units; what was carried from another year is no part of it.</summary>
/// <param name="At">Unit, fund, purpose and budget year.</param>
/// <param name="Currency">The fund's currency.</param>
/// <param name="Appropriated">批复 and 追加, less 追减: 9101 and 9103.</param>
/// <param name="Allotted">下达 from the unit above, less what was recalled: 9110.</param>
/// <param name="PassedOn">下达 to units below, less what was recalled: 9202.</param>
public sealed record UnitBudget(Place At, Currency Currency, Int128 Appropriated, Int128 Allotted, Int128 PassedOn)
{
    /// <summary>What the unit has of its own right and from above.</summary>
    public Int128 Amount => Appropriated + Allotted;
}
