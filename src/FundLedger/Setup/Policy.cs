namespace FundLedger.Setup;

/// <summary>What units may do by themselves.</summary>
/// <param name="VirementLimit">
/// How much a unit may hold moved between the purposes of a fund's budget year without approval; null: any amount.
/// </param>
/// <param name="RequestLimit">自主限额: up to this a unit decides its requests alone; null: it has no such right.</param>
/// <param name="AuditPercent">后审: how many of a hundred requests within the limit are audited afterwards, 0 to 100.</param>
public sealed record Policy(Money? VirementLimit, Money? RequestLimit = null, int AuditPercent = 0);
