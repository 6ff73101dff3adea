using FundLedger.Commands;
using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>A donation, and where it went. Amounts in minor units of the fund's currency.</summary>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Date">Its effective date.</param>
/// <param name="At">The unit, fund and purpose that its restriction gives it to.</param>
/// <param name="Restriction">What the donor bound it to; null: nothing.</param>
/// <param name="Amount">What was donated, above zero.</param>
/// <param name="Payments">What it was paid out as, in order of the payments.</param>
public sealed record LineageDonation(
    long Seq, DateOnly Date, Place At, Restriction? Restriction, long Amount, IReadOnlyList<LineagePart> Payments)
{
    public long Paid => Payments.Sum(part => part.Amount);

    /// <summary>What is not paid out, reserved money included.</summary>
    public long Left => Amount - Paid;

    /// <summary>Whether there is something left that may not be used any more on a day.</summary>
    public bool IsOverdue(DateOnly date) => Left > 0 && Restriction?.Until < date;
}
