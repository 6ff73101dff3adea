namespace FundLedger;

/// <summary>What units may do by themselves.</summary>
/// <param name="VirementLimit">
/// How much a unit may hold moved between the purposes of a fund's budget year without approval; null: any amount.
/// </param>
public sealed record Policy(Money? VirementLimit);
