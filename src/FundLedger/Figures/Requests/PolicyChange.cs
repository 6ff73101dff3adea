using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A policy, and the day from which it holds.</summary>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Date">The day.</param>
/// <param name="Unit">The unit, with all below it; empty: all units.</param>
/// <param name="Fund">The fund; empty: all funds.</param>
/// <param name="Policy">The policy.</param>
public sealed record PolicyChange(long Seq, DateOnly Date, string Unit, string Fund, Policy Policy);
