using FundLedger.Journal;

namespace FundLedger.Setup;

/// <summary>A request that was turned down because there were no funds for it.</summary>
/// <param name="Document">The request.</param>
/// <param name="Date">The day on which it was turned down.</param>
/// <param name="At">What it would have been paid from.</param>
/// <param name="Amount">What was missing.</param>
public sealed record Shortage(string Document, DateOnly Date, Place At, Money Amount);
