namespace FundLedger.Storage;

/// <summary>A stored row breaks a rule: the database was changed from outside. Never a refusal.</summary>
public sealed class DamagedException(string message) : Exception(message);
