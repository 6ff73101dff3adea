using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A book as the next command finds it.</summary>
public interface IBookView
{
    /// <summary>Units, funds, purposes, chart, periods, policy.</summary>
    BookSetup Setup { get; }

    /// <summary>The day on which the command is carried out.</summary>
    DateOnly Today { get; }

    /// <summary>Every account that was ever posted to.</summary>
    IEnumerable<Account> Accounts { get; }

    /// <summary>The movements of an account by day; empty for one that was never posted to.</summary>
    Timeline Timeline(Account account);

    /// <summary>A document by its full code; null when there is none.</summary>
    DocumentState? FindDocument(string document);

    /// <summary>The full codes of the documents with a bare code, at whatever unit, in order.</summary>
    IReadOnlyList<string> DocumentsCalled(string code);

    /// <summary>A request by its code; null when there is none.</summary>
    RequestState? FindRequest(string document);

    /// <summary>Whether an account uploaded a file, whatever it called it, within <see cref="AttachmentRules.Waiting"/>.</summary>
    bool HasUpload(Attachment file, string account);

    /// <summary>The entries that name a file, a source voucher or an entry, in order.</summary>
    IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name);

    /// <summary>The documents that were paid from a unit's fund.</summary>
    IReadOnlyList<string> DocumentsPaid(string unit, string fund);

    /// <summary>The payments of a unit, fund and purpose that belong to no document: direct ones, and those recorded from another system. In order.</summary>
    IReadOnlyList<RecordedEntry> PaymentsAt(Place at);

    /// <summary>The entries that name a document, in order; none where there is no such document.</summary>
    IReadOnlyList<RecordedEntry> EntriesOf(string document);

    /// <summary>The entries of a month that touch a unit, in order.</summary>
    IReadOnlyList<Entry> EntriesIn(string unit, Period period);

    /// <summary>
    /// The documents that hold quota of a unit, fund, purpose and budget year: reserved (9301), committed (9302)
    /// or accrued (9401). The largest first, then by code.
    /// </summary>
    IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency);

    /// <summary>The donations of a charity fund.</summary>
    DonationBook Donations(string fund);

    /// <summary>An entry by its sequence number, and what took it back; null when there is none.</summary>
    RecordedEntry? FindEntry(long seq);
}

/// <summary>An entry, and the sequence number of the entry that reversed it, if one did.</summary>
public sealed record RecordedEntry(Entry Entry, long? ReversedBy);
