using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>What came into a charity fund: a donation, or interest.</summary>
/// <param name="Entry">The sequence number of its entry.</param>
/// <param name="Date">Its effective date.</param>
/// <param name="At">Where its quota was given.</param>
/// <param name="Restriction">What its donor bound it to; null: nothing.</param>
/// <param name="Amount">What came in, in minor units.</param>
public sealed record Donation(long Entry, DateOnly Date, Place At, Restriction? Restriction, long Amount)
{
    /// <summary>Whether it is restricted (限定性): bound to anything at all.</summary>
    public bool IsRestricted => IsBinding(Restriction);

    /// <summary>Whether a restriction binds to anything.</summary>
    public static bool IsBinding(Restriction? restriction) => restriction is not (null or { Purpose: null, Unit: null, Until: null });
}
