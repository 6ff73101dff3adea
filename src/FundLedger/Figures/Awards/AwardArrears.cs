namespace FundLedger.Figures;

/// <summary>How late an award is, or was, at a date. Amounts in minor units.</summary>
/// <param name="Award">The award.</param>
/// <param name="IsDue">Whether it is due on or before the date.</param>
/// <param name="SettledOn">The day from which on it is fully paid; null while it is not.</param>
/// <param name="DaysLate">Days from the due date to the day it was settled, or to the date; never below zero.</param>
/// <param name="Overdue">What is unpaid of an award due before the date; else zero.</param>
/// <param name="DueToday">What is unpaid of an award due on the date itself: it is not late yet; else zero.</param>
/// <param name="Due">The amount of an award due on or before the date; else zero.</param>
public sealed record AwardArrears(
    Award Award, bool IsDue, DateOnly? SettledOn, int DaysLate, long Overdue, long DueToday, long Due)
{
    /// <summary>Of what is overdue, what has quota and can be paid at once.</summary>
    public long Funded => Overdue == 0 ? 0 : Award.Payable;

    /// <summary>Of what is overdue, what has none.</summary>
    public long Unfunded => Overdue == 0 ? 0 : Award.Unfunded;

    public Ageing Ageing => Ageing.Of(Overdue, DaysLate);

    /// <summary>What is due times days late: an award is late until all of it is paid, as the days of its row are.</summary>
    public Int128 AmountDaysLate => (Int128)Due * DaysLate;

    /// <summary>Headcount times days late, until the award is fully paid.</summary>
    public Int128 PersonDaysLate => (Int128)Award.Headcount * DaysLate;

    /// <summary>An award seen from a date.</summary>
    public static AwardArrears Of(Award award, DateOnly date)
    {
        var settled = SettledDay(award);
        if (award.Due > date)
            return new AwardArrears(award, false, settled, 0, 0, 0, 0);
        var (overdue, dueToday) = award.Due < date ? (award.Unpaid, 0L) : (0L, award.Unpaid);
        return new AwardArrears(award, true, settled, Late(award, settled ?? date), overdue, dueToday, award.Amount);
    }

    private static int Late(Award award, DateOnly day) => Math.Max(0, day.DayNumber - award.Due.DayNumber);

    /// <summary>The day from which on all is paid: what comes back opens it again.</summary>
    private static DateOnly? SettledDay(Award award)
    {
        var (paid, settled) = (0L, (DateOnly?)null);
        foreach (var (day, amount) in award.Payments)
        {
            paid += amount;
            settled = paid >= award.Amount ? settled ?? day : null;
        }

        return settled;
    }
}
