namespace FundLedger;

/// <summary>Surplus and shortage, along any of the dimensions unit, fund, purpose and budget year.</summary>
public static class SurplusTable
{
    /// <summary>One row a group of places, and always a currency; rows in order of unit, fund, purpose, year.</summary>
    /// <param name="balances">The fiscal year's balances.</param>
    /// <param name="by">The dimensions that rows are told apart by: any of unit, fund, purpose, year.</param>
    /// <param name="within">Only this unit and all below it; null: all units.</param>
    public static IReadOnlyList<SurplusRow> Of(YearBalances balances, IReadOnlyCollection<Dimension> by, string? within = null) =>
        throw new NotImplementedException();

    /// <summary>The same, each unit with all below it: one row a unit of <paramref name="tops"/> and group of the other dimensions.</summary>
    public static IReadOnlyList<SurplusRow> RolledUp(
        YearBalances balances, IEnumerable<string> tops, IReadOnlyCollection<Dimension> by) =>
        throw new NotImplementedException();
}
