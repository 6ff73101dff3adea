namespace FundLedger.Figures;

/// <summary>A part of a donation.</summary>
/// <param name="Number">The donation's number, from 0 in order of effective dates: a voucher may be of several donations.</param>
/// <param name="Donation">The donation.</param>
/// <param name="Amount">How much.</param>
internal readonly record struct DonationLot(int Number, LineageDonation Donation, long Amount);

/// <summary>What is taken from a place's donations: it says what becomes of each part.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Take">Called with each part, the oldest first.</param>
internal sealed record DonationClaim(long Amount, Action<DonationLot> Take)
{
    /// <summary>What no donation stood behind yet.</summary>
    public long Open { get; set; } = Amount;
}

/// <summary>
/// The donations that a unit may spend for a purpose, the oldest first. A claim for more than there is waits for the next:
/// within a day the order of entries is not that of the money.
/// </summary>
internal sealed class DonationStock
{
    private readonly SortedDictionary<int, DonationLot> _lots = [];
    private readonly List<DonationClaim> _waiting = [];

    /// <summary>Takes a part in; what is waiting gets it first.</summary>
    public void Receive(DonationLot lot)
    {
        foreach (var claim in _waiting.ToList())
            lot = Fill(claim, lot);
        _waiting.RemoveAll(claim => claim.Open == 0);
        if (lot.Amount > 0)
            Keep(lot);
    }

    public void Claim(DonationClaim claim)
    {
        // A part that is moved on may come back here before the next is taken: so each leaves before it is told.
        while (claim.Open > 0 && _lots.Count > 0)
        {
            var (number, lot) = _lots.First();
            _lots.Remove(number);
            if (lot.Amount > claim.Open)
                _lots[number] = lot with { Amount = lot.Amount - claim.Open };
            Fill(claim, lot);
        }

        if (claim.Open > 0)
            _waiting.Add(claim);
    }

    private void Keep(DonationLot lot) =>
        _lots[lot.Number] = lot with { Amount = lot.Amount + _lots.GetValueOrDefault(lot.Number).Amount };

    /// <summary>Gives a claim what it wants of a part.</summary>
    /// <returns>The rest of the part.</returns>
    private static DonationLot Fill(DonationClaim claim, DonationLot lot)
    {
        var part = Math.Min(claim.Open, lot.Amount);
        claim.Open -= part;
        if (part > 0)
            claim.Take(lot with { Amount = part });
        return lot with { Amount = lot.Amount - part };
    }
}
