using FundLedger.Commands;

namespace FundLedger.Figures;

/// <summary>A part of a payment that came from one donation.</summary>
/// <param name="Donation">The sequence number of the donation's entry.</param>
/// <param name="Payment">The sequence number of the payment's entry.</param>
/// <param name="Amount">In minor units of the fund's currency, above zero: less what was given back.</param>
/// <param name="Restriction">What the donor bound it to: what allowed the payment; null: nothing.</param>
public sealed record LineagePart(long Donation, long Payment, long Amount, Restriction? Restriction);
