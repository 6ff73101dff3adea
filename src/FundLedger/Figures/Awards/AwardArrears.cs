namespace FundLedger;

/// <summary>How late an award is, or was, at a date. Amounts in minor units.</summary>
/// <param name="Award">The award.</param>
/// <param name="SettledOn">The day from which on it is fully paid; null while it is not.</param>
/// <param name="DaysLate">Days from the due date to the day it was settled, or to the date; never below zero.</param>
/// <param name="Overdue">What is unpaid of an award due on or before the date; else zero.</param>
/// <param name="Due">The amount of an award due on or before the date; else zero.</param>
/// <param name="AmountDaysLate">
/// Amounts times days late: each part paid with its own day, what is unpaid with the date. What was paid and came
/// back counts for the days on which it was not paid.
/// </param>
public sealed record AwardArrears(
    Award Award, DateOnly? SettledOn, int DaysLate, long Overdue, long Due, Int128 AmountDaysLate)
{
    /// <summary>Of what is overdue, what has quota and can be paid at once.</summary>
    public long Funded => Overdue == 0 ? 0 : Award.Payable;

    /// <summary>Of what is overdue, what has none.</summary>
    public long Unfunded => Overdue == 0 ? 0 : Award.Unfunded;

    public Ageing Ageing => Ageing.Of(Overdue, DaysLate);

    /// <summary>Amount-weighted mean days late; null before the due date.</summary>
    public decimal? MeanDaysLate => Rate.MeanOf(AmountDaysLate, Due);

    /// <summary>Headcount times days late, until the award is fully paid.</summary>
    public Int128 PersonDaysLate => Due == 0 ? 0 : (Int128)Award.Headcount * DaysLate;
}
