using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>An entry that a command names.</summary>
internal static class EntryReference
{
    /// <summary>What is looked up of an entry: also what was refunded of it.</summary>
    public static Needs Needs(long seq) => new() { Entries = [seq], Documents = [PaymentEntry.DocumentOf(seq)] };

    /// <summary>What is looked up besides: what happened to its document, the numbers of its vouchers, and the donations that it brought or used.</summary>
    public static Needs FurtherNeeds(IBookView view, long seq)
    {
        if (view.FindEntry(seq)?.Entry is not { } entry || CommandKind.Of(entry.Kind).EndsYear)
            return Commands.Needs.None;
        var needs = VoucherNumbers.Needs(entry).And(DonationUse.Needs(view, seq));
        var document = OverYears.DocumentOf(entry);
        return YearEndDocument.Is(document) ? needs : needs with { Histories = [document] };
    }

    /// <summary>An entry with lines, not taken back, and not itself taking one back.</summary>
    /// <exception cref="RefusedException">By the rule that the entry does not meet.</exception>
    public static RecordedEntry Posting(IBookView view, long seq)
    {
        var found = view.FindEntry(seq) ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        if (found.Entry.Lines.Count == 0)
            throw new RefusedException(Rule.EntryMustBePosting, ("entry", seq), ("kind", found.Entry.Kind));
        if (CommandKind.Of(found.Entry.Kind).EndsYear)
            throw new RefusedException(Rule.EntryOfYearEnd, ("entry", seq), ("document", found.Entry.Document));
        if (CommandKind.Of(found.Entry.Kind).IsOfRequest)
            throw new RefusedException(Rule.EntryOfRequest, ("entry", seq), ("document", found.Entry.Document));
        if (found.Entry.ReversalOf is not null)
            throw new RefusedException(Rule.EntryIsReversal, ("entry", seq));
        if (found.ReversedBy is { } by)
            throw new RefusedException(Rule.EntryReversedAlready, ("entry", seq), ("by", by));
        return found;
    }

    /// <summary>
    /// An entry that may be taken back: one as <see cref="Posting"/> finds it, and where it is a payment, one that
    /// is not refunded: else its amount would be available twice.
    /// </summary>
    /// <param name="view">The book.</param>
    /// <param name="seq">The entry.</param>
    /// <param name="date">The day on which it is taken back, not before its own.</param>
    /// <exception cref="RefusedException">Also <see cref="Rule.AmountAbovePaid"/>, <see cref="Rule.ReversalBeforeEntry"/>.</exception>
    public static RecordedEntry Reversible(IBookView view, long seq, DateOnly date)
    {
        var found = Posting(view, seq);
        if (date < found.Entry.Date)
            throw new RefusedException(Rule.ReversalBeforeEntry, ("entry", seq), ("from", found.Entry.Date), ("date", date));
        var payments = found.Entry.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid }).GroupBy(line => line.Account);
        foreach (var payment in payments.Where(lines => lines.Sum(line => line.Net) < 0))
        {
            var paid = Money.FromMinorUnits(-payment.Sum(line => line.Net), payment.Key.Currency);
            var left = PaidBack.NotRefunded(PaymentEntry.AsDocument(view, found.Entry), payment.Key);
            if (paid > left)
            {
                throw new RefusedException(Rule.AmountAbovePaid, ("document", seq),
                    ("limit", left), ("amount", paid), ("shortfall", paid - left));
            }
        }

        CheckDocument(view, found.Entry);
        HeldMoney.CheckWithout(view, found.Entry);
        RequestOwn.CheckWithout(view, found.Entry);
        return found;
    }

    /// <summary>What a document holds later came from the entry: without it, the document would hold less than nothing.</summary>
    private static void CheckDocument(IBookView view, Entry entry)
    {
        if (entry.Document is not { } code || view.FindDocument(code) is not { } document)
            return;
        var without = document.With(entry.Date, Correction.Red(entry.Lines));
        foreach (var (account, net) in without.Nets)
        {
            if ((DocumentRules.HeldSide(account) is { } side && (side == Side.Debit ? net : -net) < 0) || IsAdjusted(entry, account, net))
            {
                throw new RefusedException(Rule.DocumentState, ("document", code), ("problem", new Reason(Because.UsedLater,
                    ("entry", entry.Seq), ("account", view.Setup.Chart.Named(account.Ledger, account.Code)), ("last", LastAfter(view, code, entry.Seq)))));
            }
        }
    }

    /// <summary>Whether an award that was adjusted would go on without its accrual.</summary>
    private static bool IsAdjusted(Entry entry, Account account, long net) =>
        entry.Kind == AccrueAward.Kind && net != 0 && account is { Ledger: Ledger.Financial, Code: FinancialAccount.PerformancePayPayable };

    /// <summary>The last entry of a document that can be taken back before an earlier one.</summary>
    private static long? LastAfter(IBookView view, string document, long seq) => view.EntriesOf(document)
        .LastOrDefault(found => found.Entry.Seq > seq && found is { ReversedBy: null, Entry: { Lines.Count: > 0, ReversalOf: null } })?.Entry.Seq;
}
