using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A book as someone may see it. What he does not read is not there: so no refusal tells whether it is, nor anything of it.
/// How the book is set up is everybody's to read.
/// </summary>
internal sealed class SightedView(IBookView view, Rights rights) : IBookView
{
    private const int MostElsewhere = 100;

    public BookSetup Setup => view.Setup;

    public DateOnly Today => view.Today;

    public IEnumerable<Account> Accounts => view.Accounts;

    public Timeline Timeline(Account account) => view.Timeline(account);

    public DocumentState? FindDocument(string document) => view.FindDocument(document) is { } found && Reads(found) ? found : null;

    /// <summary>Those of one's own units go before those elsewhere; of very many elsewhere none is meant by a bare code.</summary>
    public IReadOnlyList<string> DocumentsCalled(string code)
    {
        var called = view.DocumentsCalled(code);
        if (called.Where(each => rights.Sees(DocumentCode.UnitOf(each))).ToList() is { Count: > 0 } own)
            return own;
        return called.Count > MostElsewhere ? [] : [.. called.Where(each => FindDocument(each) is not null)];
    }

    public RequestState? FindRequest(string document) => FindDocument(document) is null ? null : view.FindRequest(document);

    public bool HasUpload(Attachment file, string account) => view.HasUpload(file, account);

    /// <summary>Those that he reads whole: of what a part of an entry is not told, its files tell.</summary>
    public IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name) => [.. view.EntriesNaming(name).Where(found => ReadsAll(found.Entry))];

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund) => view.DocumentsPaid(unit, fund);

    public IReadOnlyList<RecordedEntry> EntriesOf(string document) =>
        VoucherDocument.Is(document) || YearEndDocument.Is(document) || FindDocument(document) is not null ? view.EntriesOf(document) : [];

    public IReadOnlyList<RecordedEntry> PaymentsAt(Place at) => view.PaymentsAt(at);

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period) => view.EntriesIn(unit, period);

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) => view.Holders(at, currency);

    public DonationBook Donations(string fund) => view.Donations(fund);

    public RecordedEntry? FindEntry(long seq) => view.FindEntry(seq) is { } found && Reads(found.Entry) ? found : null;

    private bool Reads(DocumentState document) => rights.SeesAll || rights.Reads(document, view.FindRequest(document.Code), Today);

    private bool ReadsAll(Entry entry) => rights.SeesAll || (entry.Lines.Count > 0
        ? entry.Lines.All(line => rights.Sees(line.Account.Unit))
        : Enclosures.EnclosedBy(entry) is { } seq
            ? view.FindEntry(seq) is { } enclosed && ReadsAll(enclosed.Entry)
            : entry.Document is { } document && FindDocument(document) is not null);

    private bool Reads(Entry entry) => rights.SeesAll || entry.Lines.Any(line => rights.Sees(line.Account.Unit))
        || (entry.Document is { } document && DocumentCode.IsFull(document) && FindDocument(document) is not null);
}
