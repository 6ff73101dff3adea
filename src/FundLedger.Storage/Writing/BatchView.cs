using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// A book as the next command of a batch finds it: what is stored, and what the commands before it in the
/// same batch have come to. What is needed is loaded in sets, once; the part of it that is stored does not change meanwhile.
/// </summary>
internal sealed class BatchView(
    Dialect dialect, DbTransaction transaction, BookMemory memory, TimeProvider clock, WriteSet staged) : ILoadedBook
{
    private static readonly Timeline Nothing = new();

    private readonly Dictionary<string, DocumentState?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequestState?> _requests = new(StringComparer.Ordinal);
    private BookSetup? _requestsUnder;
    private readonly Dictionary<long, RecordedEntry?> _entries = [];
    private readonly Dictionary<long, long> _reversals = [];
    private readonly Dictionary<string, IReadOnlyList<Entry>> _histories = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, Period Period), IReadOnlyList<Entry>> _months = [];
    private readonly Dictionary<(string Unit, string Fund), IReadOnlyList<string>> _paid = [];
    private readonly Dictionary<Place, IReadOnlyList<long>> _payments = [];
    private readonly Dictionary<EntryName, IReadOnlyList<long>> _named = [];
    private readonly Dictionary<(Attachment File, string Account), bool> _uploads = [];
    private readonly Holders _holders = new(dialect, transaction, memory, staged);

    private BookKey Key => new(memory.Book, memory.Code);

    public BookSetup Setup => memory.Setup ?? throw new DamagedException("The book has no first entry.");

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public IEnumerable<Account> Accounts => memory.Accounts;

    /// <summary>Loads for a batch, one query a kind of thing.</summary>
    public async Task LoadAsync(Needs needs, CancellationToken cancellation)
    {
        var accounts = needs.AllAccounts ? memory.Accounts : needs.Accounts;
        await memory.LoadAsync(transaction, accounts.Select(memory.Find).OfType<AccountState>().Distinct(), cancellation).ConfigureAwait(false);
        await LoadEntriesAsync(Missing(needs.Entries, _entries), cancellation).ConfigureAwait(false);
        foreach (var place in Missing(needs.Payments, _paid))
            _paid.Add(place, await PaidAsync(place.Unit, place.Fund, cancellation).ConfigureAwait(false));
        await LoadNamesAsync(Missing(needs.Names, _named), cancellation).ConfigureAwait(false);
        foreach (var upload in Missing(needs.Uploads, _uploads))
            _uploads.Add(upload, await AttachmentStore.HasAsync(transaction, memory.Book, upload.File, upload.Account, clock, cancellation).ConfigureAwait(false));
        foreach (var month in Missing(needs.Months, _months))
            _months.Add(month, await EntriesInAsync(month.Unit, month.Period, cancellation).ConfigureAwait(false));
        foreach (var place in Missing(needs.Recorded, _payments))
            await LoadPaymentsAsync(place, cancellation).ConfigureAwait(false);
        await _holders.LoadAsync(needs.Holdings, cancellation).ConfigureAwait(false);
        await LoadDocumentsAsync(Missing(DocumentsIn(needs), _documents), cancellation).ConfigureAwait(false);
        await LoadHistoriesAsync(Missing(needs.Histories, _histories), cancellation).ConfigureAwait(false);
        foreach (var fund in needs.Donations.Where(fund => memory.DonationsOf(fund) is null).Distinct())
            memory.Remember(await DonationsAsync(fund, cancellation).ConfigureAwait(false));
    }

    public void Load(Needs needs)
    {
        if (needs != Needs.None)
            LoadAsync(needs, CancellationToken.None).GetAwaiter().GetResult();
    }

    public (long Debit, long Credit) SumsOf(Account account) => memory.Find(account) is { } state ? (state.Debit, state.Credit) : default;

    public Timeline Timeline(Account account)
    {
        if (memory.Find(account) is not { } state)
            return Nothing;
        if (state.Timeline is null)
            Load(Needs.Account(account));
        return state.Timeline!;
    }

    public DocumentState? FindDocument(string document)
    {
        if (!_documents.ContainsKey(document))
            Load(Needs.Document(document));
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

    public bool HasUpload(Attachment file, string account)
    {
        Load(new Needs { Uploads = [(file, account)] });
        return _uploads[(file, account)];
    }

    public IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name)
    {
        Load(new Needs { Names = [name] });
        return [.. _named[name].Concat(staged.Names.Where(staged => staged.Name == name).Select(staged => staged.Seq)).Select(seq => FindEntry(seq)!)];
    }

    /// <summary>The entries that name something, and these entries.</summary>
    private async Task LoadNamesAsync(IReadOnlyList<EntryName> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
            return;
        var naming = await EntryNameReader.ReadAsync(dialect, transaction, memory.Book, names, cancellation).ConfigureAwait(false);
        foreach (var name in names)
            _named.Add(name, [.. naming[name]]);
        await LoadEntriesAsync(Missing(names.SelectMany(name => naming[name]), _entries), cancellation).ConfigureAwait(false);
    }

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund)
    {
        Load(new Needs { Payments = [(unit, fund)] });
        var here = staged.Entries.Where(entry => entry.Document is not null && entry.Lines.Any(line =>
            line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && line.Account.Unit == unit && line.Account.Fund == fund));
        return Merged(_paid[(unit, fund)], here.Select(entry => entry.Document!));
    }

    public IReadOnlyList<RecordedEntry> EntriesOf(string document)
    {
        Load(new Needs { Histories = [document] });
        var entries = _histories[document].Concat(staged.Entries.Where(entry => entry.Document == document)).ToList();
        var reversals = entries.Where(entry => entry.ReversalOf is not null).ToDictionary(entry => entry.ReversalOf!.Value, entry => entry.Seq);
        return [.. entries.Select(entry => new RecordedEntry(entry, reversals.TryGetValue(entry.Seq, out var by) ? by : null))];
    }

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period)
    {
        Load(new Needs { Months = [(unit, period)] });
        var here = staged.Entries.Where(entry => Period.Of(entry.Date) == period && entry.Lines.Any(line => line.Account.Unit == unit));
        return [.. _months[(unit, period)].Concat(here)];
    }

    public IReadOnlyList<RecordedEntry> PaymentsAt(Place at)
    {
        Load(new Needs { Recorded = [at] });
        var here = staged.Entries.Where(entry => PaymentEntry.IsAt(entry, at)).Select(entry => entry.Seq);
        return [.. _payments[at].Concat(here).Select(FindEntry).OfType<RecordedEntry>()];
    }

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency)
    {
        Load(new Needs { Holdings = [(at, currency)] });
        return _holders.Of(at, currency);
    }

    public DonationBook Donations(string fund)
    {
        if (memory.DonationsOf(fund) is null)
            Load(new Needs { Donations = [fund] });
        return memory.DonationsOf(fund)!;
    }

    /// <summary>What is stored, and what the batch has come to.</summary>
    private async Task<DonationBook> DonationsAsync(string fund, CancellationToken cancellation)
    {
        var donations = await LineageReader.ReadAsync(
            dialect, transaction, Key, memory.AccountsById(), fund, DateOnly.MaxValue, long.MaxValue, cancellation).ConfigureAwait(false);
        foreach (var entry in staged.Entries.Where(entry => entry.Lines.Any(line => line.Account.Fund == fund)))
            donations.Apply(entry);
        return donations;
    }

    public RecordedEntry? FindEntry(long seq)
    {
        if (!IsStaged(seq) && !_entries.ContainsKey(seq))
            Load(Needs.Entry(seq));
        var entry = IsStaged(seq) ? Staged(seq) : _entries[seq];
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

    private bool IsStaged(long seq) => staged.Entries.Count > 0 && seq >= staged.Entries[0].Seq;

    private RecordedEntry? Staged(long seq)
    {
        var index = seq - staged.Entries[0].Seq;
        return index < staged.Entries.Count ? new RecordedEntry(staged.Entries[(int)index], null) : null;
    }

    private static List<T> Missing<T, TValue>(IEnumerable<T> needed, Dictionary<T, TValue> loaded)
        where T : notnull => needed is IReadOnlyList<T> { Count: 0 } ? [] : [.. needed.Where(each => !loaded.ContainsKey(each)).Distinct()];

    /// <summary>Documents that are needed, and those to which what is needed belongs.</summary>
    private IReadOnlyList<string> DocumentsIn(Needs needs) =>
    [
        .. needs.Documents,
        .. needs.Entries.Select(FindEntry).Select(found => found?.Entry.Document).OfType<string>().Where(document => !YearEndDocument.Is(document)),
        .. needs.Payments.SelectMany(paid => _paid[paid]),
        .. needs.Names.SelectMany(name => _named[name]).Select(FindEntry).Select(found => found?.Entry.Document).OfType<string>().Where(document => !YearEndDocument.Is(document)),
    ];

    private const string SelectPaid = """
        SELECT DISTINCT e.document FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq
        WHERE l.book = @book AND e.document IS NOT NULL AND l.account IN 
        """;

    private async Task<IReadOnlyList<string>> PaidAsync(string unit, string fund, CancellationToken cancellation)
    {
        var paid = memory.AccountsById().Where(account => account.Value is { Ledger: Ledger.Control, Code: ControlAccount.Paid }
            && account.Value.Unit == unit && account.Value.Fund == fund).Select(account => account.Key).ToList();
        return paid.Count == 0 ? [] : (await transaction.Connection!.QueryAsync<string>(new CommandDefinition(
            SelectPaid + dialect.Numbers("@ids"), new { book = memory.Book, ids = Json.Of(paid) },
            transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
    }

    private const string SelectPayments = $"""
        SELECT DISTINCT e.seq FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq
        WHERE l.book = @book AND l.credit > 0 AND e.document IS NULL AND e.kind IN ('{RecordPayment.Kind}', '{Disburse.Kind}') AND l.account IN 
        """;

    /// <summary>Payments that belong to no document, with what took them back.</summary>
    private async Task LoadPaymentsAsync(Place at, CancellationToken cancellation)
    {
        var paid = memory.AccountsById().Where(account => account.Value is { Ledger: Ledger.Control, Code: ControlAccount.Paid }
            && account.Value.Unit == at.Unit && account.Value.Fund == at.Fund && account.Value.Purpose == at.Purpose).Select(account => account.Key).ToList();
        var seqs = paid.Count == 0 ? [] : (await transaction.Connection!.QueryAsync<long>(new CommandDefinition(
            SelectPayments + dialect.Numbers("@ids") + " ORDER BY 1", new { book = memory.Book, ids = Json.Of(paid) },
            transaction, cancellationToken: cancellation)).ConfigureAwait(false)).Where(seq => !IsStaged(seq)).ToList();
        await LoadEntriesAsync(Missing(seqs, _entries), cancellation).ConfigureAwait(false);
        _payments.Add(at, seqs);
    }

    private async Task<IReadOnlyList<Entry>> EntriesInAsync(string unit, Period period, CancellationToken cancellation)
    {
        var filter = new EntryFilter { Unit = unit, From = period.FirstDay, To = period.LastDay, Limit = int.MaxValue };
        var (condition, parameters) = BookReader.ConditionOf(dialect, filter, memory.AccountsById());
        return await ReadAsync(condition, parameters, cancellation).ConfigureAwait(false);
    }

    private async Task LoadHistoriesAsync(IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0)
            return;
        var entries = await ReadAsync("AND e.document IN " + dialect.Strings("@documents") + " ORDER BY e.seq",
            new DynamicParameters(new { documents = Json.Of(documents) }), cancellation).ConfigureAwait(false);
        var byDocument = entries.ToLookup(entry => entry.Document);
        foreach (var document in documents)
            _histories.Add(document, [.. byDocument[document]]);
    }

    private const string SelectReversals = "SELECT reversal_of AS ReversalOf, seq AS Seq FROM entry WHERE book = @book AND reversal_of IN ";

    private async Task LoadEntriesAsync(IReadOnlyList<long> seqs, CancellationToken cancellation)
    {
        var stored = seqs.Where(seq => !IsStaged(seq)).ToList();
        if (stored.Count == 0)
            return;
        var numbers = new { book = memory.Book, seqs = Json.Of(stored) };
        var entries = await ReadAsync("AND e.seq IN " + dialect.Numbers("@seqs"), new DynamicParameters(numbers), cancellation).ConfigureAwait(false);
        var reversals = await transaction.Connection!.QueryAsync<(long ReversalOf, long Seq)>(new CommandDefinition(
            SelectReversals + dialect.Numbers("@seqs"), numbers, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        var by = reversals.ToDictionary(reversal => reversal.ReversalOf, reversal => reversal.Seq);
        foreach (var seq in stored)
            _entries.Add(seq, null);
        foreach (var entry in entries)
            _entries[entry.Seq] = new RecordedEntry(entry, by.TryGetValue(entry.Seq, out var reversed) ? reversed : null);
    }

    private async Task<List<Entry>> ReadAsync(string condition, DynamicParameters parameters, CancellationToken cancellation) =>
        (await EntryReader.ReadAsync(dialect, transaction, Key, condition, parameters, memory.AccountsById(), cancellation).ConfigureAwait(false))
            .ConvertAll(stored => stored.Entry);

    private const string SelectDocuments = """
        SELECT d.document AS Document, d.seq AS Seq, d.date AS Date, d.kind AS Kind, d.data AS Data,
            l.account AS Account, l.debit AS Debit, l.credit AS Credit
        FROM entry d LEFT JOIN line l ON l.book = d.book AND l.seq = d.seq
        WHERE d.book = @book AND d.document IS NOT NULL AND d.document IN 
        """;

    /// <summary>Documents, and of those that are requests their entries.</summary>
    private async Task LoadDocumentsAsync(IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0)
            return;
        Remember(documents, await transaction.Connection!.QueryAsync<DocumentRow>(new CommandDefinition(
            SelectDocuments + dialect.Strings("@documents") + " ORDER BY d.seq, l.line_no",
            new { book = memory.Book, documents = Json.Of(documents) }, transaction, cancellationToken: cancellation)).ConfigureAwait(false));
        var requests = documents.Where(document => _documents[document]?.Kind == DraftRequest.Kind);
        await LoadHistoriesAsync(Missing(requests, _histories), cancellation).ConfigureAwait(false);
    }

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
