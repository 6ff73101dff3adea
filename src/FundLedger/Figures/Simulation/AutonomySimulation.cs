namespace FundLedger.Figures;

/// <summary>Virements that a unit may not make by itself.</summary>
/// <param name="Virements">How many.</param>
/// <param name="Amount">How much money they move, in minor units.</param>
public sealed record NeedingApproval(int Virements, Int128 Amount);

/// <summary>The virements of one unit and fund.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Currency">The fund's currency.</param>
/// <param name="Virements">How many there were.</param>
/// <param name="Amount">How much they moved, in minor units.</param>
/// <param name="Limit">The limit before and after; null: any amount.</param>
/// <param name="Approval">Those that need approval before and after.</param>
public sealed record AutonomyRow(
    string Unit, string Fund, Currency Currency, int Virements, Int128 Amount, BeforeAfter<Money?> Limit, BeforeAfter<NeedingApproval> Approval);

/// <summary>What another autonomy limit would have done to past virements.</summary>
/// <param name="Rows">By unit and fund.</param>
/// <param name="Virements">How many of all would need approval before and after; amounts of currencies are not added.</param>
public sealed record AutonomySimulation(IReadOnlyList<AutonomyRow> Rows, BeforeAfter<int> Virements);
