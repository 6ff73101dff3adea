using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Figures;

/// <summary>A reservation without a route, as the entries that name it tell: what is reserved, who committed it, and what was paid of it.</summary>
/// <param name="Code">The document.</param>
/// <param name="Reserved">The entry that reserved it.</param>
/// <param name="Committed">The entry that committed it; null: none did.</param>
/// <param name="Status">Where it stands, in the words of requests.</param>
/// <param name="Lines">What is asked for.</param>
/// <param name="Payments">Payments, and what came back, below zero, in order.</param>
public sealed record Reservation(
    string Code, Entry Reserved, Entry? Committed, RequestStatus Status, IReadOnlyList<RequestLine> Lines, IReadOnlyList<(Entry Entry, Money Amount)> Payments)
{
    /// <summary>Reads it from the entries that name a document, in order of their numbers.</summary>
    /// <returns>Null where the document was not begun by a reservation, or that was taken back.</returns>
    public static Reservation? Of(IReadOnlyList<Entry> entries)
    {
        var takenBack = entries.Where(entry => entry.ReversalOf is not null).Select(entry => entry.ReversalOf!.Value).ToHashSet();
        var standing = entries.Where(entry => entry.ReversalOf is null && !takenBack.Contains(entry.Seq)).ToList();
        if (standing.Find(entry => entry.Kind == Reserve.Kind) is not { Document: { } code } reserved)
            return null;
        IReadOnlyList<RequestLine> lines =
        [
            .. reserved.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Reserved })
                .Select(line => new RequestLine(line.Account.Place(), Money.FromMinorUnits(-line.Net, line.Account.Currency))),
        ];
        var payments = standing.Select(entry => (Entry: entry, Amount: HappeningReader.AmountOf(CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key), entry)))
            .Where(each => each.Amount is not null).Select(each => (each.Entry, each.Amount!.Value)).ToList();
        var committed = standing.Find(entry => entry.Kind == Commit.Kind);
        return new Reservation(code, reserved, committed, StatusOf(DocumentState.Of(code, standing), committed is not null, payments.Count > 0), lines, payments);
    }

    private static RequestStatus StatusOf(DocumentState document, bool committed, bool paid) =>
        document.Held(ControlAccount.Reserved).Count > 0 ? RequestStatus.Submitted
        : document.Held(ControlAccount.Committed).Count > 0 ? paid ? RequestStatus.PartlyPaid : RequestStatus.Approved
        : paid ? RequestStatus.Paid
        : committed ? RequestStatus.Withdrawn : RequestStatus.Returned;
}
