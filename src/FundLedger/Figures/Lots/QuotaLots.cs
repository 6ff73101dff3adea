namespace FundLedger;

/// <summary>Lots of quota with the day on which each lapses or is clawed back.</summary>
public static class QuotaLots
{
    /// <summary>Lots that hold anything; those that are lost first come first, then by unit, fund, purpose and year.</summary>
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="withinDays">Only lots that are lost in so many days or less; null: all lots.</param>
    public static IReadOnlyList<QuotaLot> Of(YearBalances balances, int? withinDays = null) =>
        throw new NotImplementedException();

    /// <summary>
    /// The last day on which quota can be used: two-year quota on the last day of the fiscal year after its budget
    /// year, quota that lapses on the last day of its own; null for quota that carries on.
    /// </summary>
    public static DateOnly? ClawBackDate(BookProfile profile, CarryOver rule, int budgetYear) =>
        throw new NotImplementedException();
}
