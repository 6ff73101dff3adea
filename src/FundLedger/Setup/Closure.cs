namespace FundLedger.Setup;

/// <summary>A fiscal year that is closed, for all or for a part of the book.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Unit">The unit that it is closed for, with all below it; empty: all units.</param>
/// <param name="Fund">The fund that it is closed for; empty: all funds, and lines without one.</param>
public sealed record Closure(int Year, string Unit, string Fund);
