namespace FundLedger;

/// <summary>A part of a payment that came from one donation.</summary>
/// <param name="Donation">The sequence number of the donation's entry.</param>
/// <param name="Payment">The sequence number of the payment's entry.</param>
/// <param name="Amount">In minor units of the fund's currency, above zero: less what was given back.</param>
public sealed record LineagePart(long Donation, long Payment, long Amount);

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

/// <summary>A payment, and what it came from. Amounts in minor units of the fund's currency.</summary>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Date">Its effective date.</param>
/// <param name="Document">The request or other document; null: none.</param>
/// <param name="At">The unit, fund and purpose.</param>
/// <param name="Amount">What was paid less what came back of it, 0 or more.</param>
/// <param name="Donations">What it came from, the donation used first first.</param>
public sealed record LineagePayment(
    long Seq, DateOnly Date, string? Document, Place At, long Amount, IReadOnlyList<LineagePart> Donations)
{
    /// <summary>What no donation stands behind: 0 in a book that only its commands wrote.</summary>
    public long Untraced => Amount - Donations.Sum(part => part.Amount);
}

/// <summary>
/// 善款流向: every payment of a charity fund with the donations that it came from, and the other way round. Donations and
/// payments of a unit, fund and purpose are matched first in first out, by effective date and number; what comes back is
/// given back last in first out. So the sums are those of the ledger, to the cent.
/// </summary>
/// <param name="Donations">By effective date and number.</param>
/// <param name="Payments">By effective date and number.</param>
public sealed record Lineage(IReadOnlyList<LineageDonation> Donations, IReadOnlyList<LineagePayment> Payments)
{
    /// <summary>Traces the entries of charity funds, in any order.</summary>
    public static Lineage Of(BookSetup setup, IEnumerable<Entry> entries) => throw new NotImplementedException();
}
