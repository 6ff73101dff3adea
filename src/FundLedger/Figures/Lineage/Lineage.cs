using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// 善款流向: every payment of a charity fund with the donations that it came from, as its entry names them, and the other way
/// round. What comes back is given back to the donations that its payment took last. What was taken back was never there, and
/// a donation that was corrected is the one that it was corrected to. So the sums are those of the ledger, to the cent:
/// donations of 9120, payments of 9501 and 9102, what is left of 9203, 9204, 9301 and 9302.
/// </summary>
/// <param name="Donations">By effective date and number.</param>
/// <param name="Payments">By effective date and number.</param>
public sealed record Lineage(IReadOnlyList<LineageDonation> Donations, IReadOnlyList<LineagePayment> Payments)
{
    /// <summary>Traces the entries of a charity fund, in any order.</summary>
    public static Lineage Of(BookSetup setup, string fund, IEnumerable<Entry> entries)
    {
        var book = new DonationBook(fund);
        foreach (var entry in entries.OrderBy(entry => entry.Seq))
            book.Apply(entry);
        return Of(setup, book);
    }

    /// <summary>What the donations of a fund tell.</summary>
    public static Lineage Of(BookSetup setup, DonationBook book)
    {
        var payments = new LineageTrace(setup, book).Payments();
        var parts = payments.SelectMany(payment => payment.Donations).ToLookup(part => part.Donation);
        return new Lineage(
            [.. book.Donations.Select(donation => new LineageDonation(donation.Entry, donation.Date, donation.At, setup.RestrictionOf(donation), donation.Amount, [.. parts[donation.Entry]]))],
            payments);
    }
}
