namespace FundLedger.Server.Operations;

/// <summary>One thing that must hold for the service to be ready.</summary>
/// <param name="Name">What.</param>
/// <param name="Problem">What is wrong, in English and without secrets; null: nothing.</param>
internal sealed record HealthCheck(string Name, string? Problem);
