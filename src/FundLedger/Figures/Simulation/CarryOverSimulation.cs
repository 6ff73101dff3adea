using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What becomes of unused quota at the year's end. Minor units.</summary>
/// <param name="Carried">Carried into the new year.</param>
/// <param name="Lapsed">Lapsed.</param>
/// <param name="ClawedBack">Clawed back, having been carried over before.</param>
/// <param name="Returned">What goes to the unit above, of the unit's own and of what came from below: a flow between units, in no sum.</param>
/// <param name="Requests">Held by open requests that must be ended first, because it is to lapse.</param>
public sealed record YearEndOutcome(Int128 Carried, Int128 Lapsed, Int128 ClawedBack, Int128 Returned, Int128 Requests)
{
    /// <summary>What is lost for good: with what carries it is all that was held, summed over units too.</summary>
    public Int128 Lost => Lapsed + ClawedBack;
}

/// <summary>One unit and fund under either rule.</summary>
public sealed record CarryOverRow(string Unit, string Fund, Currency Currency, BeforeAfter<YearEndOutcome> Outcome);

/// <summary>What another carry-over rule for a fund would do at the end of a fiscal year.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Year">The fiscal year that ends.</param>
/// <param name="Rule">The rule before and after.</param>
/// <param name="Rows">By unit.</param>
/// <param name="Total">All units.</param>
public sealed record CarryOverSimulation(
    string Fund, int Year, BeforeAfter<CarryOver> Rule, IReadOnlyList<CarryOverRow> Rows, BeforeAfter<YearEndOutcome> Total);
