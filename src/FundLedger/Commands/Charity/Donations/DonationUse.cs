using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A donation of which something was taken cannot be taken back as if it had never been there.</summary>
internal static class DonationUse
{
    /// <summary>What is looked up to take an entry back: the donations of the charity funds that it touches.</summary>
    public static Needs Needs(IBookView view, long seq) => view.FindEntry(seq) is { } found
        ? new() { Donations = [.. FundsOf(view.Setup, found.Entry)] }
        : Commands.Needs.None;

    /// <exception cref="RefusedException"><see cref="Rule.DocumentState"/>, naming the entry that took of it.</exception>
    public static void Check(IBookView view, Entry entry, DateOnly from)
    {
        foreach (var fund in FundsOf(view.Setup, entry))
        {
            var book = view.Donations(fund);
            if (book.Find(entry.Seq) is { } donation && donation.Entry == entry.Seq && !book.CanDoWithout(donation, from, null))
                throw Used(view, fund, entry.Seq);
        }
    }

    /// <exception cref="RefusedException"><see cref="Rule.DocumentState"/> where more was taken of a wrong donation than the right one has.</exception>
    public static void CheckReplaced(IBookView view, string fund, long wrong, Donation right)
    {
        var book = view.Donations(fund);
        if (book.Find(wrong) is { } donation && !book.CanDoWithout(donation, right.Date, right))
            throw Used(view, fund, wrong);
    }

    private static IEnumerable<string> FundsOf(BookSetup setup, Entry entry) => entry.Lines.Where(line => DonationBook.Moves(line.Account))
        .Select(line => line.Account.Fund).Distinct().Where(fund => setup.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity });

    private static RefusedException Used(IBookView view, string fund, long entry) => new(Rule.DocumentState, ("document", entry), ("problem", new Reason(Because.UsedLater,
        ("entry", entry), ("account", view.Setup.Chart.Named(Ledger.Control, ControlAccount.Available)), ("last", view.Donations(fund).LastUseOf(entry)))));
}
