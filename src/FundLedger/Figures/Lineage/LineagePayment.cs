using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>A payment, and what it came from. Amounts in minor units of the fund's currency.</summary>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Date">Its effective date.</param>
/// <param name="Document">The request or other document; null: none.</param>
/// <param name="At">The unit, fund and purpose.</param>
/// <param name="Returned">True for a voucher that took donated money out of the fund again: it was not paid for the fund's purpose.</param>
/// <param name="Amount">What was paid less what came back of it, 0 or more.</param>
/// <param name="Donations">What it came from, the donation used first first.</param>
public sealed record LineagePayment(
    long Seq, DateOnly Date, string? Document, Place At, bool Returned, long Amount, IReadOnlyList<LineagePart> Donations)
{
    /// <summary>What no donation stands behind: 0 in a book that only its commands wrote.</summary>
    public long Untraced => Amount - Donations.Sum(part => part.Amount);

    /// <summary>What its donors had bound to another purpose: it was moved before it was paid (调剂).</summary>
    public long OtherPurpose => Donations.Where(part => part.Restriction?.Purpose is { } bound && bound != At.Purpose).Sum(part => part.Amount);

    /// <summary>What was paid after the last day on which its donors let it be used.</summary>
    public long AfterUntil => Donations.Where(part => part.Restriction?.Until < Date).Sum(part => part.Amount);
}
