using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Quota of one unit, fund, purpose and budget year that is held at a date. Amounts in minor units.</summary>
/// <param name="At">The lot.</param>
/// <param name="Currency">The fund's currency.</param>
/// <param name="Rule">The fund's rule at year end.</param>
/// <param name="Unallotted">9201.</param>
/// <param name="Available">9203.</param>
/// <param name="Frozen">9204.</param>
/// <param name="Reserved">Requests submitted: 9301.</param>
/// <param name="Committed">Requests approved: 9302.</param>
/// <param name="Accrued">Performance pay owed, which never lapses: 9401.</param>
/// <param name="ClawBackOn">The last day on which it can be used; null where it carries on.</param>
/// <param name="DaysLeft">Days from the date to that day, below zero when it has passed; null where it carries on.</param>
public sealed record QuotaLot(
    Place At, Currency Currency, CarryOver Rule,
    Int128 Unallotted, Int128 Available, Int128 Frozen, Int128 Reserved, Int128 Committed, Int128 Accrued,
    DateOnly? ClawBackOn, int? DaysLeft)
{
    /// <summary>All that is held.</summary>
    public Int128 Held => Unallotted + Available + Frozen + Reserved + Committed + Accrued;

    /// <summary>What is lost when nothing is done: performance pay owed carries whatever the rule.</summary>
    public Int128 AtRisk => ClawBackOn is null ? 0 : Held - Accrued;

    /// <summary>The band of the 90/60/30-day list; null where the lot carries on.</summary>
    public ClawBackBand? Band => DaysLeft switch
    {
        null => null,
        <= 30 => ClawBackBand.Within30,
        <= 60 => ClawBackBand.Within60,
        <= 90 => ClawBackBand.Within90,
        _ => ClawBackBand.Later,
    };
}
