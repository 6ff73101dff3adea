namespace FundLedger;

/// <summary>An entry that a command names.</summary>
internal static class EntryReference
{
    /// <summary>An entry with lines, not taken back, and not itself taking one back.</summary>
    /// <exception cref="RefusedException">By the rule that the entry does not meet.</exception>
    public static RecordedEntry Posting(IBookView view, long seq)
    {
        var found = view.FindEntry(seq) ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        if (found.Entry.Lines.Count == 0)
            throw new RefusedException(Rule.EntryMustBePosting, ("entry", seq), ("kind", found.Entry.Kind));
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
    /// <exception cref="RefusedException">Also <see cref="Rule.AmountAbovePaid"/>.</exception>
    public static RecordedEntry Reversible(IBookView view, long seq)
    {
        var found = Posting(view, seq);
        var payments = found.Entry.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: "9501" }).GroupBy(line => line.Account);
        foreach (var payment in payments.Where(lines => lines.Sum(line => line.Net) < 0))
        {
            var paid = Money.FromMinorUnits(-payment.Sum(line => line.Net), payment.Key.Currency);
            var left = Refund.PaidAndNotRefunded(Refund.OfEntry(view, found.Entry), payment.Key);
            if (paid > left)
            {
                throw new RefusedException(Rule.AmountAbovePaid, ("document", seq),
                    ("limit", left), ("amount", paid), ("shortfall", paid - left));
            }
        }

        return found;
    }
}
