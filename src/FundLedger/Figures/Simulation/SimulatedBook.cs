using System.Collections.Immutable;
using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// A copy of a book in memory, on which commands are tried: they are decided and pass the same rules as in the book,
/// and nothing is ever posted. It knows the documents that it is given, and of entries only its own.
/// </summary>
internal sealed class SimulatedBook : ILoadedBook
{
    /// <summary>Its entries are numbered after any that a book has.</summary>
    private const long AfterAny = 1L << 48;

    private static readonly Timeline Nothing = new();

    private readonly Dictionary<Account, Timeline> _timelines = [];
    private readonly Dictionary<string, (DonationBook Book, ImmutableList<Entry> Entries)> _donations = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, long> _given;
    private readonly Admission _admission;
    private readonly long _first;
    private SimulatedState _state;

    /// <param name="setup">The set-up.</param>
    /// <param name="today">The day on which commands are carried out.</param>
    /// <param name="movements">Sums of accounts by day, or balances at one date.</param>
    /// <param name="documents">Documents that commands may name.</param>
    /// <param name="first">The number of its first entry; left out: after any that a book has.</param>
    public SimulatedBook(
        BookSetup setup, DateOnly today, IEnumerable<(DateOnly Day, AccountBalance Sums)> movements, IEnumerable<DocumentState> documents,
        long first = AfterAny)
    {
        (Today, _first) = (today, first);
        _admission = new Admission(this);
        _state = new SimulatedState(
            setup,
            SimulatedState.DaysOf(movements),
            documents.ToImmutableDictionary(document => document.Code, StringComparer.Ordinal),
            []);
        _given = _state.Days.Where(day => day.Key.Ledger == Ledger.Control && ControlAccount.Held.Contains(day.Key.Code))
            .GroupBy(day => day.Key.Place(), day => day.Value.Values.Sum(sums => sums.Credit - sums.Debit)).ToDictionary(place => place.Key, place => place.Sum());
    }

    /// <summary>A copy of a fiscal year at its date: what is dated later is not known to it.</summary>
    public static SimulatedBook Of(YearBalances balances, IEnumerable<DocumentState> documents)
    {
        var before = balances.Setup.Profile.FirstDayOf(balances.Year).AddDays(-1);
        return new SimulatedBook(balances.Setup, balances.AsOf.Date,
        [
            .. balances.Opening.Select(sums => (before, sums)),
            .. balances.Movements.Select(sums => (balances.AsOf.Date, sums)),
        ], documents);
    }

    public BookSetup Setup => _state.Setup;

    public DateOnly Today { get; }

    public IEnumerable<Account> Accounts => _state.Days.Keys;

    /// <summary>What was carried out on it, in order.</summary>
    public IReadOnlyList<Entry> Entries => _state.Entries;

    public Timeline Timeline(Account account)
    {
        if (_timelines.TryGetValue(account, out var known))
            return known;
        if (!_state.Days.TryGetValue(account, out var days))
            return Nothing;
        var timeline = new Timeline();
        foreach (var (day, sums) in days)
            timeline.Add(day, sums.Debit - sums.Credit);
        _timelines.Add(account, timeline);
        return timeline;
    }

    /// <summary>All of it is there.</summary>
    public void Load(Needs needs)
    {
    }

    public (long Debit, long Credit) SumsOf(Account account) => _state.Days.TryGetValue(account, out var days)
        ? (days.Values.Sum(sums => sums.Debit), days.Values.Sum(sums => sums.Credit))
        : default;

    public DocumentState? FindDocument(string document) => _state.Documents.GetValueOrDefault(document);

    public IReadOnlyList<string> DocumentsCalled(string code) =>
        [.. _state.Documents.Keys.Where(document => DocumentCode.IsCalled(document, code)).Order(StringComparer.Ordinal)];

    public RequestState? FindRequest(string document) =>
        RequestFold.Of(_state.Entries.Where(entry => entry.Document == document), Setup);

    /// <summary>It keeps no contents, so any is taken for uploaded.</summary>
    public bool HasUpload(Attachment file, string account) => true;

    public IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name) => [.. _state.Entries.Where(entry => EntryName.Of(entry).Contains(name)).Select(Recorded)];

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund) =>
    [
        .. _state.Entries.Where(entry => entry.Document is not null && entry.Lines.Any(line =>
                line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && line.Account.Unit == unit && line.Account.Fund == fund))
            .Select(entry => entry.Document!).Distinct().Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<RecordedEntry> EntriesOf(string document) =>
        [.. _state.Entries.Where(entry => entry.Document == document).Select(Recorded)];

    public IReadOnlyList<RecordedEntry> PaymentsAt(Place at) =>
        [.. _state.Entries.Where(entry => PaymentEntry.IsAt(entry, at)).Select(Recorded)];

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period) =>
        [.. _state.Entries.Where(entry => Period.Of(entry.Date) == period && entry.Lines.Any(line => line.Account.Unit == unit))];

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) =>
    [
        .. _state.Documents.Values
            .SelectMany(document => ControlAccount.HeldByDocuments.SelectMany(document.Held), (document, held) => (document.Code, held.Account, held.Amount))
            .Where(holder => holder.Account.Place() == at && holder.Account.Currency == currency)
            .OrderByDescending(holder => holder.Amount.MinorUnits).ThenBy(holder => holder.Code, StringComparer.Ordinal),
    ];

    /// <summary>What it was given it knows as balances alone, so as bound to nothing; its own entries are added.</summary>
    public DonationBook Donations(string fund)
    {
        if (!_donations.TryGetValue(fund, out var known) || !IsContinued(known.Entries))
            known = (Book: Given(fund), Entries: ImmutableList<Entry>.Empty);
        foreach (var entry in _state.Entries.Skip(known.Entries.Count))
            known.Book.Apply(entry);
        _donations[fund] = (known.Book, _state.Entries);
        return known.Book;
    }

    private DonationBook Given(string fund)
    {
        var book = new DonationBook(fund);
        foreach (var (at, amount) in _given.Where(given => given.Key.Fund == fund))
            book.Begin(new Donation(-1 - book.Places.Count(), DateOnly.MinValue, at, null, amount));
        return book;
    }

    /// <summary>Whether the copy has all these entries still, and perhaps more.</summary>
    private bool IsContinued(ImmutableList<Entry> entries) =>
        entries.Count <= _state.Entries.Count && (entries.Count == 0 || ReferenceEquals(entries[^1], _state.Entries[entries.Count - 1]));

    public RecordedEntry? FindEntry(long seq) =>
        _state.Entries.FirstOrDefault(entry => entry.Seq == seq) is { } found ? Recorded(found) : null;

    /// <summary>Carries out a command on the copy.</summary>
    /// <returns>Null, or why it was refused; then the copy is as it was.</returns>
    public Refusal? Do(BookCommand command)
    {
        try
        {
            var admitted = _admission.Admit(command);
            var next = _state;
            foreach (var draft in admitted.Decision.Drafts)
                next = next.With(EntryOf(draft, _first + next.Entries.Count, command.Actor ?? "", admitted.Authority));
            MoveTo(next with { Setup = admitted.Decision.Setup ?? Setup });
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    /// <summary>Carries out commands that belong together: all of them, or none.</summary>
    /// <returns>Null, or which one was refused and why; then the copy is as it was.</returns>
    public RefusedStep? DoAll(IReadOnlyList<BookCommand> commands)
    {
        var before = _state;
        foreach (var command in commands)
        {
            if (Do(command) is not { } refusal)
                continue;
            MoveTo(before);
            return new RefusedStep(command, refusal);
        }

        return null;
    }

    /// <summary>The fiscal year of a date as the copy has it; a closing that it was told to do is left out on the last day.</summary>
    public YearBalances YearAt(DateOnly date) => _state.YearAt(date);

    private void MoveTo(SimulatedState next)
    {
        foreach (var entry in next.Entries.Count > _state.Entries.Count
            ? next.Entries.Skip(_state.Entries.Count)
            : _state.Entries.Skip(next.Entries.Count))
        {
            foreach (var line in entry.Lines)
                _timelines.Remove(line.Account);
        }

        _state = next;
    }

    private RecordedEntry Recorded(Entry entry) =>
        new(entry, _state.Entries.FirstOrDefault(other => other.ReversalOf == entry.Seq)?.Seq);

    private Entry EntryOf(Draft draft, long seq, string actor, string authority) => new()
    {
        Seq = seq,
        Id = Guid.Empty,
        Date = draft.Date,
        RecordedAt = Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Kind = draft.Kind,
        Text = draft.Text,
        Document = draft.Document,
        Actor = actor,
        Authority = authority,
        Key = "",
        Part = 1,
        ReversalOf = draft.ReversalOf,
        Data = draft.Data,
        Lines = draft.Lines,
        PreviousHash = [],
        Hash = [],
    };
}
