using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>A payment while its donations are being traced.</summary>
internal sealed class TracedPayment(Entry entry, Place at, bool returned, long amount)
{
    private readonly List<DonationLot> _parts = [];

    public long Seq => entry.Seq;

    public bool IsReturn => returned;

    public string? Document => entry.Document;

    public long Amount { get; private set; } = amount;

    public DateOnly Date => entry.Date;

    /// <summary>What it came from, with the number of each donation, the donation used first first.</summary>
    public IEnumerable<(int Number, LineagePart Part)> Parts => _parts.GroupBy(part => part.Number)
        .Select(group => (group.Key, new LineagePart(group.First().Donation.Seq, entry.Seq, group.Sum(part => part.Amount), group.First().Donation.Restriction)));

    public void Take(DonationLot part) => _parts.Add(part);

    /// <summary>Gives back so much of it or all of it: the part that was taken last first.</summary>
    /// <param name="wanted">How much.</param>
    /// <param name="claim">Its claim: what it still waits for is given up first.</param>
    /// <param name="stock">Where the parts go back to.</param>
    /// <returns>How much it was.</returns>
    public long GiveBack(long wanted, DonationClaim claim, DonationStock stock)
    {
        var back = Math.Min(wanted, Amount);
        Amount -= back;
        var unfilled = Math.Min(back, claim.Open);
        claim.Open -= unfilled;
        var freed = new List<DonationLot>();
        for (var left = back - unfilled; left > 0;)
        {
            var last = _parts[^1];
            var part = Math.Min(left, last.Amount);
            _parts.RemoveAt(_parts.Count - 1);
            if (last.Amount > part)
                _parts.Add(last with { Amount = last.Amount - part });
            freed.Add(last with { Amount = part });
            left -= part;
        }

        foreach (var lot in freed)
            stock.Receive(lot);
        return back;
    }

    public LineagePayment Traced() =>
        new(entry.Seq, entry.Date, entry.Document, at, returned, Amount, [.. Parts.Select(part => part.Part)]);
}
