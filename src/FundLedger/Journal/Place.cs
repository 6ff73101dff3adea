namespace FundLedger.Journal;

/// <summary>The dimensions that the lines of an event share.</summary>
/// <param name="Unit">The accounting entity.</param>
/// <param name="Fund">The fund; empty where none applies.</param>
/// <param name="Purpose">The purpose; empty where none applies.</param>
/// <param name="Year">The budget year of the authority; 0 where it has none.</param>
public readonly record struct Place(string Unit, string Fund, string Purpose, int Year)
{
    /// <summary>The year as commands say it: null where there is none.</summary>
    public int? BudgetYear => Year == 0 ? null : Year;
}
