namespace FundLedger.Commands;

/// <summary>What an entry takes of a donation.</summary>
/// <param name="Donation">The sequence number of the donation's entry.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record DonationPart(long Donation, decimal Amount);

/// <summary>A command that says what donations it takes: they are chosen when it is decided, and its entry names them.</summary>
internal interface ITakesDonations
{
    /// <summary>Place by place, in the order of the lines; empty where it takes none.</summary>
    IReadOnlyList<DonationPart> Donations { get; }
}
