using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>What one entry did to one donation at one place. Amounts in minor units; what it lessens is below zero.</summary>
/// <param name="Entry">The sequence number of the entry.</param>
/// <param name="Date">Its effective date.</param>
/// <param name="Donation">The sequence number of the donation's entry.</param>
/// <param name="At">The unit, fund and purpose.</param>
/// <param name="Left">To what is left of it there, reserved money included.</param>
internal sealed record DonationMove(long Entry, DateOnly Date, long Donation, Place At, long Left)
{
    /// <summary>To what is paid of it and neither verified nor cost yet.</summary>
    public long Advanced { get; init; }

    /// <summary>To what is cost.</summary>
    public long Cost { get; init; }

    /// <summary>To what is cost of closed years and has come back.</summary>
    public long Returned { get; init; }

    /// <summary>The same taken back, on a day.</summary>
    public DonationMove Back(long entry, DateOnly date) =>
        this with { Entry = entry, Date = date, Left = -Left, Advanced = -Advanced, Cost = -Cost, Returned = -Returned };
}

/// <summary>What one entry did to donations.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Moves">Donation by donation, in the order in which they were taken.</param>
internal sealed record DonationEntry(Entry Entry, IReadOnlyList<DonationMove> Moves);
