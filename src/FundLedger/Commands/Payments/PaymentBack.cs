using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A command by which money paid comes back, of an entry or of a document.</summary>
public abstract record PaymentBack : BookCommand
{
    /// <summary>The sequence number of the payment's entry, or the code of its document.</summary>
    public required string Of { get; init; }

    public required decimal Amount { get; init; }

    private long? Seq => long.TryParse(Of, System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out var seq) ? seq : null;

    public override Needs Needs(IBookView view) => Seq is { } seq ? EntryReference.Needs(seq) : base.Needs(view);

    /// <summary>The donations of the fund that the payment was of.</summary>
    public override Needs FurtherNeeds(IBookView view) => Commands.Needs.All(
    [
        .. (Seq is { } seq ? view.FindEntry(seq)?.Entry.Lines.Select(line => line.Account.Fund) : Named?.Known is { } known ? view.FindDocument(known)?.Nets.Select(net => net.Account.Fund) : null)?
            .Distinct().Select(fund => Commands.Needs.DonationsOf(view.Setup, fund)) ?? [],
    ]);

    internal override DocumentName? Named => Seq is null ? new(Of, OfDocument) : null;

    /// <summary>The same command with the full code of its document.</summary>
    internal abstract BookCommand OfDocument(string full);

    /// <summary>Where the quota of a document goes.</summary>
    private protected abstract string Into(DocumentState document);

    /// <summary>What it is to a request of which so much stays paid, in minor units.</summary>
    private protected abstract RequestEvent EventOn(long left);

    public override Decision Decide(IBookView view)
    {
        var document = Seq is { } seq ? PaymentEntry.AsDocument(view, seq) : NewDocument.Require(view, Of);
        RequestOwn.CheckState(view, document.Code, EventOn(left: 1));
        var back = new PaidBack(view, document, Of, DateIn(view), Into(document));
        var paid = back.OnlyPaid();
        var amount = QuotaCommand.Positive(view, paid.Fund, Amount);
        var lines = back.Lines(paid, amount);
        var left = (PaidBack.NotRefunded(document, paid) - amount).MinorUnits;
        RequestOwn.CheckState(view, document.Code, KeepsOpen(lines) ? EventOn(left) : RequestEvent.Refund);
        return Post(view, lines, document.Code);
    }

    /// <summary>Whether quota goes back to the request: past its claw-back date none does.</summary>
    internal static bool KeepsOpen(IEnumerable<Line> lines) =>
        lines.Any(line => line is { Account: { Ledger: Ledger.Control, Code: ControlAccount.Committed }, Credit: > 0 });
}
