namespace FundLedger.Figures;

/// <summary>
/// Donations in sum, in a fiscal year up to a date. Amounts in minor units of the fund's currency. Always, to the cent:
/// <c>Left = Opening + Raised − Used + Returned</c>.
/// </summary>
/// <param name="Donations">How many were received in the year.</param>
/// <param name="Opening">Left at the start of the year, of those received before it: what was left at the end of the year before.</param>
/// <param name="Raised">Received in the year, less what was taken back or repaid to donors in it.</param>
/// <param name="Used">Paid in the year less what came back of it.</param>
/// <param name="Returned">Came back in the year of what was paid in earlier ones: it takes nothing off the year's use.</param>
/// <param name="Overdue">Of what is left, what may not be used any more.</param>
public sealed record DonationSum(int Donations, Int128 Opening, Int128 Raised, Int128 Used, Int128 Returned, Int128 Overdue)
{
    public static DonationSum operator +(DonationSum left, DonationSum right) => new(
        left.Donations + right.Donations, left.Opening + right.Opening, left.Raised + right.Raised, left.Used + right.Used,
        left.Returned + right.Returned, left.Overdue + right.Overdue);

    /// <summary>Not paid out at the date, reserved money included.</summary>
    public Int128 Left => Opening + Raised - Used + Returned;

    /// <summary>Share of what there was in the year that was used; null where there was nothing.</summary>
    public decimal? UsedRate => Rate.Of(Used, Opening + Raised);
}
