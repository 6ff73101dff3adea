using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>Quota that would be used in a fiscal year into which it was not carried.</summary>
/// <param name="Account">Where it is held.</param>
/// <param name="Year">The fiscal year over whose end it is not carried.</param>
/// <param name="Day">The first day on which it is missing.</param>
/// <param name="Amount">How much.</param>
internal readonly record struct UncarriedQuota(Account Account, int Year, DateOnly Day, Money Amount);
