using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Sums what entries took of donations up to payments, less what came back of each.</summary>
internal sealed class LineageTrace(BookSetup setup, DonationBook book)
{
    /// <summary>By effective date and number; one of which all came back is there with nothing.</summary>
    public IReadOnlyList<LineagePayment> Payments() =>
    [
        .. book.Uses.Where(IsPayment).SelectMany(PaymentsOf).OrderBy(payment => payment.Date).ThenBy(payment => payment.Seq),
    ];

    private bool IsPayment(DonationEntry use) => use.Entry.ReversalOf is null && !book.IsReversed(use.Entry.Seq)
        && use.Moves.Any(move => move.Left < 0) && !use.Moves.Any(move => move.Left > 0);

    /// <summary>An entry pays at one place or several, and a document in one entry or several: what came back is of the newest of them.</summary>
    private IEnumerable<LineagePayment> PaymentsOf(DonationEntry use) => use.Moves.Where(move => move.Left < 0).GroupBy(move => move.At).Select(at =>
    {
        var parts = at.GroupBy(move => book.Find(move.Donation)!.Entry)
            .Select(donation => (Donation: donation.Key, Amount: -donation.Sum(move => move.Left) - ReturnedOf(use, at.Key, donation.Key)))
            .Where(part => part.Amount > 0)
            .Select(part => new LineagePart(part.Donation, use.Entry.Seq, part.Amount, setup.RestrictionOf(book.Find(part.Donation)!))).ToList();
        var isReturned = at.All(move => move is { Cost: 0, Advanced: 0 });
        return new LineagePayment(use.Entry.Seq, use.Entry.Date, use.Entry.Document, at.Key, isReturned, parts.Sum(part => part.Amount), parts);
    });

    /// <summary>What came back of a donation at a place, as far as it is of this payment and not of a later one of the same document.</summary>
    private long ReturnedOf(DonationEntry use, Place at, long donation)
    {
        var moves = book.Of(use.Entry.Document ?? PaymentEntry.DocumentOf(use.Entry.Seq))
            .Where(move => move.At == at && book.Find(move.Donation)?.Entry == donation && !book.IsTakenBack(move.Entry)).ToList();
        var returned = moves.Where(move => move.Left > 0).Sum(move => move.Left);
        var later = moves.Where(move => move.Left < 0 && move.Entry > use.Entry.Seq).Sum(move => -move.Left);
        return Math.Clamp(returned - later, 0, -moves.Where(move => move.Left < 0 && move.Entry == use.Entry.Seq).Sum(move => move.Left));
    }
}
