using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A book as a command may look at it: what it has said that it needs, and no more. Anything else would be looked up while it is
/// decided, so that asking for it is a fault of the command's class.
/// </summary>
internal sealed class NeededView(IBookView book, BookCommand command, Needs needs) : IBookView
{
    public BookSetup Setup => book.Setup;

    public DateOnly Today => book.Today;

    public IEnumerable<Account> Accounts => book.Accounts;

    public Timeline Timeline(Account account) =>
        needs.AllAccounts || needs.Accounts.Contains(account) ? book.Timeline(account) : throw Undeclared($"account {account}");

    public DocumentState? FindDocument(string document) =>
        IsNeeded(document) ? book.FindDocument(document) : throw Undeclared($"document {document}");

    public IReadOnlyList<string> DocumentsCalled(string code) => throw Undeclared($"documents called {code}");

    public RequestState? FindRequest(string document) =>
        IsNeeded(document) ? book.FindRequest(document) : throw Undeclared($"request {document}");

    public bool HasUpload(Attachment file, string account) =>
        needs.Uploads.Contains((file, account)) ? book.HasUpload(file, account) : throw Undeclared($"upload {file.Sha256}");

    public IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name) =>
        needs.Names.Contains(name) ? book.EntriesNaming(name) : throw Undeclared($"{name.Kind} {name.Name}");

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund) =>
        needs.Payments.Contains((unit, fund)) ? book.DocumentsPaid(unit, fund) : throw Undeclared($"payments from {unit}/{fund}");

    public IReadOnlyList<RecordedEntry> PaymentsAt(Place at) =>
        needs.Recorded.Contains(at) ? book.PaymentsAt(at) : throw Undeclared($"payments of {at.Unit}/{at.Fund}/{at.Purpose}");

    public IReadOnlyList<RecordedEntry> EntriesOf(string document) =>
        needs.Histories.Contains(document) || (IsNeeded(document) && book.FindRequest(document) is not null)
            ? book.EntriesOf(document)
            : throw Undeclared($"entries of {document}");

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period) =>
        needs.Months.Contains((unit, period)) ? book.EntriesIn(unit, period) : throw Undeclared($"entries of {unit} in {period}");

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) =>
        needs.Holdings.Contains((at, currency)) ? book.Holders(at, currency) : throw Undeclared($"holders of quota of {at.Unit}/{at.Fund}");

    public DonationBook Donations(string fund) =>
        needs.Donations.Contains(fund) ? book.Donations(fund) : throw Undeclared($"donations of {fund}");

    public RecordedEntry? FindEntry(long seq) => needs.Entries.Contains(seq) || Named.Any(found => found.Entry.Seq == seq || Enclosures.EnclosedBy(found.Entry) == seq)
        ? book.FindEntry(seq)
        : throw Undeclared($"entry {seq}");

    /// <summary>The entries that name what is needed.</summary>
    private IEnumerable<RecordedEntry> Named => needs.Names.SelectMany(book.EntriesNaming);

    private bool IsNeeded(string document) => needs.Documents.Contains(document)
        || needs.Entries.Any(seq => book.FindEntry(seq)?.Entry.Document == document)
        || needs.Payments.Any(paid => book.DocumentsPaid(paid.Unit, paid.Fund).Contains(document))
        || Named.Any(found => found.Entry.Document == document);

    private InvalidOperationException Undeclared(string thing) =>
        new($"{CommandJson.KindOf(command)} looks at {thing} and has not said that it needs it.");
}
