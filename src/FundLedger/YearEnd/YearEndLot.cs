using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.YearEnd;

/// <summary>
/// What becomes of the quota of one unit, fund, purpose and budget year at year end. Each lot is counted where it lies:
/// <c>Held = Carried + Lapsed + ClawedBack</c>. What returns to the unit above and goes on from there is a flow beside it.
/// </summary>
/// <param name="At">The lot.</param>
/// <param name="Currency">The fund's currency; amounts are in its minor units.</param>
/// <param name="Rule">The fund's rule.</param>
/// <param name="Held">Unused: available, frozen, reserved, committed, accrued and unpaid, and not allotted.</param>
/// <param name="Carried">Of that, carried into the new year.</param>
/// <param name="Lapsed">Of that, lapsed in its own budget year: it was never recognised as 财政应返还额度.</param>
/// <param name="ClawedBack">Of that, clawed back in a later year.</param>
public sealed record YearEndLot(Place At, Currency Currency, CarryOver Rule, long Held, long Carried, long Lapsed, long ClawedBack)
{
    /// <summary>Of what is carried, what was so before the year is closed.</summary>
    public long CarriedBefore { get; init; }

    /// <summary>What came back here from the units below, and goes on to the unit above or is cancelled.</summary>
    public long FromBelow { get; init; }

    /// <summary>What goes to the unit above: of what lapsed or was clawed back here, and of what came from below.</summary>
    public long Returned { get; init; }
}
