using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>A performance award as it stands at an as-of pair. Amounts in minor units of the currency.</summary>
/// <param name="Code">Its code.</param>
/// <param name="At">The unit, fund, purpose and budget year that it was accrued to.</param>
/// <param name="Currency">The fund's currency.</param>
/// <param name="Period">The period that it is for.</param>
/// <param name="Headcount">Staff that it is owed to.</param>
/// <param name="Due">The day by which it is to be paid.</param>
/// <param name="AccruedOn">The effective date of its accrual.</param>
/// <param name="Amount">What it comes to: what was accrued, as it was adjusted.</param>
/// <param name="Unfunded">What has no quota (9701).</param>
/// <param name="Payments">What was paid on which day, in order of days; refunds are below zero.</param>
public sealed record Award(
    string Code, Place At, Currency Currency, string Period, int Headcount, DateOnly Due, DateOnly AccruedOn,
    long Amount, long Unfunded, IReadOnlyList<(DateOnly Date, long Amount)> Payments)
{
    public long Paid => Payments.Sum(payment => payment.Amount);

    /// <summary>What is owed.</summary>
    public long Unpaid => Amount - Paid;

    /// <summary>What is owed and has quota (9401): it can be paid at once.</summary>
    public long Payable => Unpaid - Unfunded;
}
