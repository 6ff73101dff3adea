using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>An entry that paid, seen as a document: what comes back of it is counted there.</summary>
public static class PaymentEntry
{
    private const string Prefix = "refunds-of-";

    /// <summary>The document that holds the refunds of an entry which has none of its own.</summary>
    internal static string DocumentOf(long seq) => FormattableString.Invariant($"{Prefix}{seq}");

    /// <summary>Whether a code is that of such a document, which holds refunds and not the payment.</summary>
    public static bool IsOfRefunds(string document) => document.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether an entry is a payment of a unit, fund and purpose that belongs to no document.</summary>
    public static bool IsAt(Entry entry, Place at) => entry is { Kind: RecordPayment.Kind or Disburse.Kind, Document: null }
        && entry.Lines.Any(line => line is { Account: { Ledger: Ledger.Control, Code: ControlAccount.Paid }, Credit: > 0 }
            && line.Account.Place() with { Year = 0 } == at);

    /// <summary>An entry's document; where it has none, the entry itself less what was refunded of it before.</summary>
    /// <exception cref="RefusedException">See <see cref="EntryReference.Posting"/>.</exception>
    internal static DocumentState AsDocument(IBookView view, long seq) => AsDocument(view, EntryReference.Posting(view, seq).Entry);

    internal static DocumentState AsDocument(IBookView view, Entry entry)
    {
        if (entry.Document is not null)
            return NewDocument.Require(view, entry.Document) with { PaidOn = entry.Date };
        var refunds = view.FindDocument(DocumentOf(entry.Seq));
        var paid = new DocumentState(DocumentOf(entry.Seq), entry.Seq, entry.Kind, entry.Data, null, []).With(entry.Date, entry.Lines);
        return refunds is null ? paid : paid.And(refunds);
    }
}
