using FundLedger.Journal;

namespace FundLedger.Requests;

/// <summary>One line of what is asked for.</summary>
/// <param name="At">The unit, fund, purpose and budget year.</param>
/// <param name="Amount">The amount.</param>
public sealed record RequestLine(Place At, Money Amount);
