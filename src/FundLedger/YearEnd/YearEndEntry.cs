using FundLedger.Journal;

namespace FundLedger.YearEnd;

/// <summary>What year end posts for one unit and fund.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Fund">The fund; empty for lines without one.</param>
/// <param name="Carrying">Lines of the last day of the year that carry quota over, let it lapse or claw it back.</param>
/// <param name="Closing">Lines of the last day that close what does not live past the year.</param>
/// <param name="Opening">Lines of the first day of the new one.</param>
public sealed record YearEndEntry(string Unit, string Fund, IReadOnlyList<Line> Carrying, IReadOnlyList<Line> Closing, IReadOnlyList<Line> Opening);
