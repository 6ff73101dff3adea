using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Checks a whole book: the chain (changed, missing, reordered and cut-off entries), entries against the
/// rules that they passed, balances against lines, and the invariants of the accounts.
/// </summary>
public sealed class BookVerifier
{
    private const int PageSize = 2000;

    private readonly Dialect _dialect;
    private readonly DbTransaction _transaction;
    private readonly BookKey _book;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> _days = [];
    private readonly Dictionary<Account, Timeline> _timelines = [];
    private readonly ClosedYearCheck _closedYears = new();
    private readonly AttachmentCheck _attachments = new();
    private readonly CheckpointCheck _checkpoints;
    private BookSetup? _setup;
    private long _expected = 1;
    private byte[] _previous = EntryHash.Origin;
    private DateTime _recordedAt = DateTime.MinValue;

    private BookVerifier(Dialect dialect, DbTransaction transaction, BookKey book, CheckpointCheck checkpoints) =>
        (_dialect, _transaction, _book, _checkpoints) = (dialect, transaction, book, checkpoints);

    internal static async Task<Verification> RunAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, ChainHead head, CancellationToken cancellation)
    {
        var checkpoints = await CheckpointReader.AllAsync(transaction, book, cancellation).ConfigureAwait(false);
        var verifier = new BookVerifier(dialect, transaction, book, new CheckpointCheck(checkpoints));
        var accounts = await AccountReader.ReadableAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var entries = await verifier.WalkAsync(accounts, cancellation).ConfigureAwait(false);
        verifier.CheckHead(head);
        verifier.CheckInvariants();
        await verifier.CheckBalancesAsync(accounts, cancellation).ConfigureAwait(false);
        foreach (var (seq, what) in await verifier._attachments.FindingsAsync(transaction, book.Id, cancellation).ConfigureAwait(false))
            verifier.Add(seq, what);
        foreach (var finding in verifier._checkpoints.Findings(verifier._expected - 1))
            verifier.Add(finding.Seq, finding.What);
        return new Verification(entries, verifier._previous, verifier._findings) { Checkpoints = checkpoints };
    }

    private const string SelectSeqs = "SELECT seq FROM entry WHERE book = @book AND seq > @after ORDER BY seq ";

    private async Task<long> WalkAsync(IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        var read = 0L;
        for (var after = 0L; ;)
        {
            var seqs = (await _transaction.Connection!.QueryAsync<long>(new CommandDefinition(
                SelectSeqs + _dialect.Limit("@limit"),
                new { book = _book.Id, after, limit = PageSize }, _transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
            if (seqs.Count == 0)
                return read;
            foreach (var entry in await PageAsync(after, seqs, accounts, cancellation).ConfigureAwait(false))
                Check(entry);
            read += seqs.Count;
            after = seqs[^1];
        }
    }

    /// <summary>A page at once; one by one where a row cannot be read, so that the damaged one is named.</summary>
    private async Task<List<StoredEntry>> PageAsync(
        long after, List<long> seqs, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(after, seqs[^1], accounts, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            var entries = new List<StoredEntry>();
            foreach (var seq in seqs)
            {
                try
                {
                    entries.AddRange(await ReadAsync(seq - 1, seq, accounts, cancellation).ConfigureAwait(false));
                }
                catch (Exception damage) when (IsUnreadable(damage))
                {
                    Add(seq, $"cannot be read: {damage.GetBaseException().Message}");
                }
            }

            return entries;
        }
    }

    private static bool IsUnreadable(Exception fault) =>
        fault is DamagedException or System.Data.DataException or FormatException or InvalidCastException or ArgumentException;

    private Task<List<StoredEntry>> ReadAsync(
        long after, long until, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation) =>
        EntryReader.ReadAsync(_dialect, _transaction, _book, "AND e.seq > @after AND e.seq <= @until ORDER BY e.seq",
            new DynamicParameters(new { after, until }), accounts, cancellation);

    private void Check(StoredEntry stored)
    {
        var entry = stored.Entry;
        if (entry.Seq > _expected)
            Add(_expected, entry.Seq == _expected + 1 ? "is missing" : $"is missing, with all up to {entry.Seq - 1}");
        if (!stored.Sound)
            Add(entry.Seq, "does not have the lines that it was written with");
        if (!EntryHash.Of(_book.Code, entry with { PreviousHash = _previous }).AsSpan().SequenceEqual(entry.Hash))
            Add(entry.Seq, "does not have the content or the place that its hash was made of");
        if (entry.RecordedAt < _recordedAt)
            Add(entry.Seq, "was recorded before the entry that it follows");
        _checkpoints.Note(entry.Seq, entry.Hash);
        CheckRules(entry);
        Post(entry);
        (_expected, _previous, _recordedAt) = (entry.Seq + 1, entry.Hash, entry.RecordedAt);
    }

    /// <summary>The rules that the entry passed when it was posted, on the set-up as it was then.</summary>
    private void CheckRules(Entry entry)
    {
        try
        {
            if (entry.Lines.Count == 0)
            {
                var command = CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key);
                _setup = SetupReader.Apply(_setup, command, entry.Date);
                _attachments.Note(entry.Seq, command);
                return;
            }

            var draft = new Draft { Date = entry.Date, Kind = entry.Kind, Text = entry.Text, Document = entry.Document, Lines = entry.Lines };
            EntryRules.Check(draft, _setup ?? throw new DamagedException("comes before the book was opened"), DateOnly.MaxValue.AddDays(-4000));
        }
        catch (RefusedException refused)
        {
            Add(entry.Seq, $"breaks the rule {refused.Refusal.Rule}: {refused.Refusal.English}");
        }
        catch (Exception fault) when (fault is DamagedException or System.Text.Json.JsonException or KeyNotFoundException)
        {
            Add(entry.Seq, fault.Message);
        }
    }

    private void Post(Entry entry)
    {
        _closedYears.Note(entry);
        foreach (var line in entry.Lines)
        {
            var sums = _days.GetValueOrDefault((line.Account, entry.Date));
            _days[(line.Account, entry.Date)] = (sums.Debit + line.Debit, sums.Credit + line.Credit);
            if (Constrained.SideOf(line.Account) is null)
                continue;
            if (!_timelines.TryGetValue(line.Account, out var timeline))
                _timelines.Add(line.Account, timeline = new Timeline());
            timeline.Add(entry.Date, line.Net);
        }
    }

    private void CheckHead(ChainHead head)
    {
        if (head.Seq != _expected - 1)
            Add(_expected, head.Seq > _expected - 1 ? $"is missing: the journal should end with entry {head.Seq}" : "is the end, and entries follow it");
        else if (!head.Hash.AsSpan().SequenceEqual(_previous))
            Add(head.Seq, "is not the entry that the journal ended with");
        else if (head.RecordedAt < _recordedAt)
            Add(head.Seq, "was recorded after the moment that the book holds for it");
    }

    private const string SelectDays = """
        SELECT account AS Account, day AS Day, debit AS Debit, credit AS Credit FROM account_day WHERE book = @book
        """;

    private const string SelectMonths = """
        SELECT account AS Account, month AS Day, debit AS Debit, credit AS Credit FROM account_month WHERE book = @book
        """;

    /// <summary>The balances that everything is read from, against the lines that they are sums of.</summary>
    private async Task CheckBalancesAsync(IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        var months = new Dictionary<(Account Account, DateOnly Day), (long Debit, long Credit)>();
        foreach (var ((account, day), (debit, credit)) in _days)
        {
            var month = (account, day.AddDays(1 - day.Day));
            var sums = months.GetValueOrDefault(month);
            months[month] = (sums.Debit + debit, sums.Credit + credit);
        }

        CheckBalances(await BalancesAsync(SelectDays, cancellation).ConfigureAwait(false), _days, day => $"on {Refusal.Text(day)}", accounts);
        CheckBalances(await BalancesAsync(SelectMonths, cancellation).ConfigureAwait(false), months, month => $"in {Period.Of(month)}", accounts);
    }

    private void CheckBalances(
        IEnumerable<BalanceRow> rows, Dictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> ofLines,
        Func<DateOnly, string> when, IReadOnlyDictionary<int, Account> accounts)
    {
        foreach (var row in rows)
        {
            if (!accounts.TryGetValue(row.Account, out var account))
                Add(0, $"balance of account number {row.Account} {when(row.Day)} belongs to nothing");
            else if (!ofLines.Remove((account, row.Day), out var sums) || sums != (row.Debit, row.Credit))
                Add(0, $"balance of {account} {when(row.Day)} is {row.Debit} debit and {row.Credit} credit; its lines are {sums.Debit} and {sums.Credit}");
        }

        foreach (var (account, day) in ofLines.Keys)
            Add(0, $"balance of {account} {when(day)} is missing");
    }

    private async Task<IEnumerable<BalanceRow>> BalancesAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            return await _transaction.Connection!.QueryAsync<BalanceRow>(new CommandDefinition(
                sql, new { book = _book.Id }, _transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            Add(0, $"balances cannot be read: {fault.GetBaseException().Message}");
            return [];
        }
    }

    private void CheckInvariants()
    {
        foreach (var (account, timeline) in _timelines)
        {
            if (Constrained.SideOf(account) is { } side
                && timeline.FirstBelowZero([(DateOnly.MinValue, 0)], side) is { } failing)
            {
                Add(0, $"{account} is {DecimalText.Of(failing.Balance, account.Currency.Decimals)} on {Refusal.Text(failing.Day)}, below zero");
            }
        }

        if (_setup is null)
            return;
        foreach (var what in HierarchyCheck.Findings(_setup, _days).Concat(_closedYears.Findings(_setup, _days)))
            Add(0, what);
    }

    private void Add(long seq, string what)
    {
        if (_findings.Count < Verification.MostFindings)
            _findings.Add(new Finding(seq, what));
    }

    private sealed class BalanceRow
    {
        public int Account { get; init; }
        public StoredDate Day { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}
