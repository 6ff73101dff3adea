namespace FundLedger.Figures;

/// <summary>A figure before and after what a simulation does.</summary>
public readonly record struct BeforeAfter<T>(T Before, T After);
