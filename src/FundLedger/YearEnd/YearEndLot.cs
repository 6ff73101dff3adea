using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.YearEnd;

/// <summary>What becomes of the quota of one unit, fund, purpose and budget year at year end.</summary>
/// <param name="At">The lot.</param>
/// <param name="Currency">The fund's currency; amounts are in its minor units.</param>
/// <param name="Rule">The fund's rule.</param>
/// <param name="Held">Unused: available, frozen, reserved, committed, accrued and unpaid, and not allotted.</param>
/// <param name="Carried">Of that, carried into the new year.</param>
/// <param name="Lapsed">Of that, lapsed: it was never recognised as 财政应返还额度.</param>
/// <param name="ClawedBack">Of that, clawed back: it had been, or belongs to a finished project.</param>
/// <param name="Returned">Of what lapsed or was clawed back, what went to the unit above.</param>
public sealed record YearEndLot(
    Place At, Currency Currency, CarryOver Rule, long Held, long Carried, long Lapsed, long ClawedBack, long Returned);
