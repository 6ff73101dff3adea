using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// A book as the next command of a batch finds it: what is stored, and what the commands before it in the
/// same batch have come to. What a batch is known to need is loaded in sets; anything else when it is asked for.
/// </summary>
internal sealed class BatchView(
    Dialect dialect, DbTransaction transaction, BookMemory memory, TimeProvider clock, WriteSet staged) : IBookView
{
    private readonly Dictionary<string, DocumentState?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequestState?> _requests = new(StringComparer.Ordinal);
    private BookSetup? _requestsUnder;
    private readonly Dictionary<long, RecordedEntry?> _entries = [];
    private readonly Dictionary<long, long> _reversals = [];
    private readonly Holders _holders = new(dialect, transaction, memory, staged);
    private static readonly Timeline Nothing = new();

    public BookSetup Setup => memory.Setup ?? throw new DamagedException("The book has no first entry.");

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Loads what the commands of a batch name, one query a kind.</summary>
    public async Task PrefetchAsync(IReadOnlyCollection<Needs> needs, CancellationToken cancellation)
    {
        var accounts = needs.Any(need => need.AllAccounts) ? memory.Accounts : needs.SelectMany(need => need.Accounts).Distinct();
        await memory.LoadAsync(transaction, accounts.Select(memory.Find).OfType<AccountState>(), cancellation).ConfigureAwait(false);
        foreach (var seq in needs.SelectMany(need => need.Entries).Distinct())
            await FetchEntryAsync(seq, cancellation).ConfigureAwait(false);
        var documents = needs.SelectMany(need => need.Documents).Distinct().Where(code => !_documents.ContainsKey(code)).ToList();
        if (documents.Count > 0)
            Remember(documents, await transaction.Connection!.QueryAsync<DocumentRow>(DocumentQuery(documents, cancellation)).ConfigureAwait(false));
    }

    public IEnumerable<Account> Accounts => memory.Accounts;

    public Timeline Timeline(Account account)
    {
        if (memory.Find(account) is not { } state)
            return Nothing;
        memory.Load(transaction, state);
        return state.Timeline!;
    }

    public DocumentState? FindDocument(string document)
    {
        if (!_documents.ContainsKey(document))
            Remember([document], transaction.Connection!.Query<DocumentRow>(DocumentQuery([document], default)));
        return _documents[document];
    }

    public IReadOnlyList<string> DocumentsCalled(string code)
    {
        if (!_called.TryGetValue(code, out var called))
            _called[code] = called = Merged(DocumentReader.Called(transaction, memory.Book, code), staged.Entries.Select(entry => entry.Document).OfType<string>().Where(document => DocumentCode.IsCalled(document, code)));
        return called;
    }

    public RequestState? FindRequest(string document)
    {
        if (!ReferenceEquals(_requestsUnder, Setup))
        {
            // What a request has come to may depend on the set-up, such as the day on which its outcome is due.
            _requests.Clear();
            _requestsUnder = Setup;
        }

        if (_requests.TryGetValue(document, out var request))
            return request;
        if (FindDocument(document)?.Kind == DraftRequest.Kind)
            request = RequestFold.Of(EntriesOf(document).Select(found => found.Entry), Setup);
        _requests.Add(document, request);
        return request;
    }

    public bool HasUpload(Attachment file, string account) => AttachmentStore.Has(transaction, memory.Book, file, account, clock);

    public IReadOnlyList<string> DocumentsWith(string sha256) =>
    [
        .. AttachmentReader.DocumentsWith(dialect, transaction, memory.Book, sha256)
            .Concat(staged.Entries.Where(entry => entry.Kind == AttachFile.Kind && AttachmentReader.HashIn(entry) == sha256).Select(entry => entry.Document!))
            .Distinct(),
    ];

    private const string SelectPaid = """
        SELECT DISTINCT e.document FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq
        WHERE l.book = @book AND e.document IS NOT NULL AND l.account IN 
        """;

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund)
    {
        var paid = memory.AccountsById().Where(account => account.Value is { Ledger: Ledger.Control, Code: ControlAccount.Paid }
            && account.Value.Unit == unit && account.Value.Fund == fund).Select(account => account.Key).ToList();
        var stored = paid.Count == 0 ? [] : transaction.Connection!.Query<string>(new CommandDefinition(
            SelectPaid + dialect.Numbers("@ids"), new { book = memory.Book, ids = Json.Of(paid) }, transaction));
        var here = staged.Entries.Where(entry => entry.Document is not null && entry.Lines.Any(line =>
            line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && line.Account.Unit == unit && line.Account.Fund == fund));
        return [.. stored.Concat(here.Select(entry => entry.Document!)).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<RecordedEntry> EntriesOf(string document)
    {
        var stored = EntryReader.ReadAsync(dialect, transaction, new BookKey(memory.Book, memory.Code),
            "AND e.document = @document ORDER BY e.seq", new DynamicParameters(new { document }), memory.AccountsById(), default)
            .GetAwaiter().GetResult();
        var entries = stored.Select(entry => entry.Entry).Concat(staged.Entries.Where(entry => entry.Document == document)).ToList();
        var reversals = entries.Where(entry => entry.ReversalOf is not null).ToDictionary(entry => entry.ReversalOf!.Value, entry => entry.Seq);
        return [.. entries.Select(entry => new RecordedEntry(entry, reversals.TryGetValue(entry.Seq, out var by) ? by : null))];
    }

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period)
    {
        var filter = new EntryFilter { Unit = unit, From = period.FirstDay, To = period.LastDay, Limit = int.MaxValue };
        var (condition, parameters) = BookReader.ConditionOf(dialect, filter, memory.AccountsById());
        var stored = EntryReader.ReadAsync(dialect, transaction, new BookKey(memory.Book, memory.Code),
            condition, parameters, memory.AccountsById(), default).GetAwaiter().GetResult();
        var here = staged.Entries.Where(entry => Period.Of(entry.Date) == period && entry.Lines.Any(line => line.Account.Unit == unit));
        return [.. stored.Select(entry => entry.Entry).Concat(here)];
    }

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) =>
        _holders.Of(at, currency);

    public RecordedEntry? FindEntry(long seq)
    {
        var entry = staged.Entries.Count > 0 && seq >= staged.Entries[0].Seq
            ? Staged(seq)
            : Stored(seq);
        return entry is not null && _reversals.TryGetValue(seq, out var by) ? entry with { ReversedBy = by } : entry;
    }

    /// <summary>Takes note of an entry that this batch has come to.</summary>
    public void Stage(Entry entry)
    {
        if (entry.ReversalOf is { } reversed)
            _reversals[reversed] = entry.Seq;
        _holders.Stage(entry);
        if (entry.Document is not { } code)
            return;
        StageName(code);
        if (YearEndDocument.Is(code))
        {
            // Thousands of entries name a year's end, and no command asks what they come to.
            _documents.TryAdd(code, new DocumentState(code, entry.Seq, entry.Kind, entry.Data, null, []));
            return;
        }

        if (entry.ReversalOf is not null)
            _requests.Remove(code);
        else if (_requests.TryGetValue(code, out var request))
            _requests[code] = RequestFold.After(request, entry, Setup);

        var before = FindDocument(code) ?? new DocumentState(code, entry.Seq, entry.Kind, entry.Data, null, []);
        _documents[code] = before.With(entry.Seq, entry.Kind, entry.Data, entry.Date, entry.Lines);
    }

    private void StageName(string document)
    {
        var code = DocumentCode.CodeOf(document);
        if (_called.TryGetValue(code, out var called) && !called.Contains(document))
            _called[code] = Merged(called, [document]);
    }

    private static IReadOnlyList<string> Merged(IReadOnlyList<string> stored, IEnumerable<string> more) =>
        [.. stored.Concat(more).Distinct().Order(StringComparer.Ordinal)];

    private RecordedEntry? Staged(long seq)
    {
        var index = seq - staged.Entries[0].Seq;
        return index < staged.Entries.Count ? new RecordedEntry(staged.Entries[(int)index], null) : null;
    }

    private RecordedEntry? Stored(long seq)
    {
        if (!_entries.TryGetValue(seq, out var entry))
            _entries[seq] = entry = FetchAsync(seq, default).GetAwaiter().GetResult();
        return entry;
    }

    private async Task FetchEntryAsync(long seq, CancellationToken cancellation)
    {
        if (!_entries.ContainsKey(seq))
            _entries[seq] = await FetchAsync(seq, cancellation).ConfigureAwait(false);
    }

    private const string SelectReversal = "SELECT seq FROM entry WHERE book = @book AND reversal_of = @seq";

    private async Task<RecordedEntry?> FetchAsync(long seq, CancellationToken cancellation)
    {
        var found = await EntryReader.ReadAsync(dialect, transaction, new BookKey(memory.Book, memory.Code),
            "AND e.seq = @seq", new DynamicParameters(new { seq }), memory.AccountsById(), cancellation).ConfigureAwait(false);
        if (found.Count == 0)
            return null;
        var by = await transaction.Connection!.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            SelectReversal, new { book = memory.Book, seq }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        return new RecordedEntry(found[0].Entry, by);
    }

    private const string SelectDocuments = """
        SELECT d.document AS Document, d.seq AS Seq, d.date AS Date, d.kind AS Kind, d.data AS Data,
            l.account AS Account, l.debit AS Debit, l.credit AS Credit
        FROM entry d LEFT JOIN line l ON l.book = d.book AND l.seq = d.seq
        WHERE d.book = @book AND d.document IS NOT NULL AND d.document IN 
        """;

    private CommandDefinition DocumentQuery(IEnumerable<string> documents, CancellationToken cancellation) =>
        new(SelectDocuments + dialect.Strings("@documents") + " ORDER BY d.seq, l.line_no",
            new { book = memory.Book, documents = Json.Of(documents) }, transaction, cancellationToken: cancellation);

    private void Remember(IReadOnlyList<string> documents, IEnumerable<DocumentRow> rows)
    {
        var byDocument = rows.ToLookup(row => row.Document);
        var accounts = memory.AccountsById();
        foreach (var code in documents)
        {
            DocumentState? state = null;
            foreach (var entry in byDocument[code].GroupBy(row => row.Seq))
            {
                var first = entry.First();
                state ??= new DocumentState(code, first.Seq, first.Kind, first.Data, null, []);
                state = state.With(first.Seq, first.Kind, first.Data, first.Date, entry.Where(row => row.Account is not null).Select(row => row.LineOf(accounts)));
            }

            _documents[code] = state;
        }
    }

    private sealed class DocumentRow
    {
        public string Document { get; init; } = "";
        public long Seq { get; init; }
        public StoredDate Date { get; init; }
        public string Kind { get; init; } = "";
        public string Data { get; init; } = "";

        /// <summary>Null for an entry without lines, with the amounts.</summary>
        public int? Account { get; init; }
        public long? Debit { get; init; }
        public long? Credit { get; init; }

        public Line LineOf(IReadOnlyDictionary<int, Account> accounts) => Credit == 0
            ? new Line(accounts[Account!.Value], Side.Debit, Debit!.Value)
            : new Line(accounts[Account!.Value], Side.Credit, Credit!.Value);
    }
}
