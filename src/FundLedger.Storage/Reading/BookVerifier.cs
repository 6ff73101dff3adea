using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Checks a whole book: the chain (changed, missing, reordered and cut-off entries), entries against the
/// rules that they passed, balances against lines, and the invariants of the accounts.
/// </summary>
internal sealed class BookVerifier
{
    private const int PageSize = 2000;

    private readonly Database _database;
    private readonly DbTransaction _transaction;
    private readonly BookKey _book;
    private readonly Salvage _salvage;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> _days = [];
    private readonly Dictionary<Account, Timeline> _timelines = [];
    private readonly ClosedYearCheck _closedYears = new();
    private readonly DonationCheck _donations = new();
    private readonly AgreementCheck _agreement = new();
    private readonly CarriedLotCheck _carriedLots = new();
    private readonly DocumentCheck _documents = new();
    private readonly AttachmentCheck _attachments = new();
    private readonly EntryNameCheck _names = new();
    private IReadOnlyList<Checkpoint> _signed = [];
    private CheckpointCheck _checkpoints = new([]);
    private BookSetup? _setup;
    private long _expected = 1;
    private long _read;
    private byte[] _previous = EntryHash.Origin;
    private DateTime _recordedAt = DateTime.MinValue;
    private readonly LostEntries _lost = new();
    private (long First, long Last, string Why, Finding Told)? _loss;
    private long? _setupLostAt;

    private BookVerifier(Database database, DbTransaction transaction, BookKey book, CancellationToken cancellation) =>
        (_database, _transaction, _book, _salvage) = (database, transaction, book, new Salvage(database.Dialect, transaction, cancellation));

    /// <summary>Checks what can be read, and says what cannot.</summary>
    internal static async Task<Verification> RunAsync(Database database, DbTransaction transaction, BookKey book, CancellationToken cancellation)
    {
        var verifier = new BookVerifier(database, transaction, book, cancellation);
        await verifier.CheckJournalAsync(cancellation).ConfigureAwait(false);
        await verifier.CheckRestAsync(cancellation).ConfigureAwait(false);
        return new Verification(verifier._read, verifier._previous, verifier._findings) { Checkpoints = verifier._signed };
    }

    /// <summary>The entries in order, and everything that is worked out of them.</summary>
    private async Task CheckJournalAsync(CancellationToken cancellation)
    {
        _signed = await TryAsync("检查点", "the checkpoints", () => CheckpointReader.AllAsync(_transaction, _book, cancellation)).ConfigureAwait(false) ?? [];
        _checkpoints = new CheckpointCheck(_signed);
        var head = await TryAsync("账套的末尾", "the end that the book holds", () => ChainHead.ReadAsync(_transaction, _book.Id, cancellation)).ConfigureAwait(false);
        if (await TryAsync("科目", "the accounts", () => AccountReader.ReadableAsync(_transaction, _book.Id, cancellation)).ConfigureAwait(false) is not { } accounts)
            return;
        await WalkAsync(head, accounts, cancellation).ConfigureAwait(false);
        if (head is not null)
            CheckHead(head);
        foreach (var finding in _checkpoints.Findings(Math.Max(_expected, _lost.Through(_expected, long.MaxValue)) - 1))
            Add(finding);
        if (_setupLostAt is { } from)
            Add(from, "无法读取，其后的规则未能核对", "cannot be read, so the rules were not checked from there on");
        if (!_lost.IsEmpty)
        {
            Add(0, "有记录无法读取，余额与平衡关系未能核对", "some entries cannot be read, so balances and invariants were not checked");
            return;
        }

        CheckInvariants();
        await CheckRequestsAsync(cancellation).ConfigureAwait(false);
        if (_findings.Count == 0 && _setup is not null)
            await CheckAgreementAsync(_setup, cancellation).ConfigureAwait(false);
        await CheckNamesAsync(cancellation).ConfigureAwait(false);
        await CheckBalancesAsync(accounts, cancellation).ConfigureAwait(false);
    }

    /// <summary>What entries are found by, against what they name.</summary>
    private async Task CheckNamesAsync(CancellationToken cancellation)
    {
        if (await TryAsync("凭证所指", "what entries name", () => EntryNameReader.AllAsync(_transaction, _book.Id, cancellation)).ConfigureAwait(false) is not { } names)
            return;
        foreach (var finding in _names.Findings(names))
            Add(finding);
    }

    /// <summary>The reports against each other, in a book in which nothing else is wrong.</summary>
    private async Task CheckAgreementAsync(BookSetup setup, CancellationToken cancellation)
    {
        foreach (var what in await TryAsync("报表", "the reports", () => _agreement.FindingsAsync(setup, _days,
            date => AwardReader.ReadAsync(_transaction, _book.Id, date, long.MaxValue, cancellation),
            date => LineagesAsync(setup, date, cancellation))).ConfigureAwait(false) ?? [])
        {
            Add(0, what);
        }
    }

    private async Task<IReadOnlyList<Lineage>> LineagesAsync(BookSetup setup, DateOnly date, CancellationToken cancellation)
    {
        var lineages = new List<Lineage>();
        var accounts = await AccountReader.ReadableAsync(_transaction, _book.Id, cancellation).ConfigureAwait(false);
        foreach (var fund in setup.Funds.Values.Where(fund => fund.Type == FundType.Charity).OrderBy(fund => fund.Code, StringComparer.Ordinal))
        {
            var donations = await LineageReader.ReadAsync(_database.Dialect, _transaction, _book, accounts, fund.Code, date, long.MaxValue, cancellation).ConfigureAwait(false);
            lineages.Add(Lineage.Of(setup, donations));
        }

        return lineages;
    }

    /// <summary>What is beside the journal: files, rows of no book, the schema with its guards, and the pages themselves.</summary>
    private async Task CheckRestAsync(CancellationToken cancellation)
    {
        foreach (var finding in await TryAsync("附件", "the attachments",
            () => _attachments.FindingsAsync(_salvage, _transaction, _book.Id, cancellation)).ConfigureAwait(false) ?? [])
        {
            Add(finding);
        }

        foreach (var finding in await TryAsync("不属于任何账套的行", "rows of no book", () => StrayRows.FindingsAsync(_transaction, cancellation)).ConfigureAwait(false) ?? [])
            Add(finding);
        var connection = _transaction.Connection!;
        foreach (var what in await TryAsync("表结构", "the schema", () => SchemaCheck.FindingsAsync(_database, connection, _transaction, cancellation)).ConfigureAwait(false) ?? [])
            Add(0, what);
        foreach (var what in await TryAsync("数据页", "the pages",
            () => _database.Dialect.DamagedPagesAsync(connection, _transaction, thorough: true, cancellation)).ConfigureAwait(false) ?? [])
        {
            Add(0, what);
        }
    }

    private async Task<T?> TryAsync<T>(string zh, string en, Func<Task<T>> read)
        where T : class
    {
        var (result, problem) = await _salvage.TryAsync(read).ConfigureAwait(false);
        if (problem is not null)
            Add(0, $"{zh}无法读取：{problem}", $"{en} cannot be read: {problem}");
        return result;
    }

    private const string SelectSeqs = "SELECT seq FROM entry WHERE book = @book AND seq > @after ORDER BY seq ";

    private const string SelectLast = "SELECT COALESCE(MAX(seq), 0) FROM entry WHERE book = @book";

    /// <summary>A page at once; where one cannot be read, by numbers, so that the damaged entries are named and the others checked.</summary>
    private async Task WalkAsync(ChainHead? head, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        for (var after = 0L; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (seqs, problem) = await _salvage.TryAsync(() => SeqsAsync(after, cancellation)).ConfigureAwait(false);
            if (seqs is { Count: 0 })
                return;
            var last = seqs?[^1] ?? await LastAsync(head, cancellation).ConfigureAwait(false);
            var until = seqs is null ? Math.Min(after + PageSize, last) : last;
            if (until <= after || _salvage.IsExhausted)
            {
                Lose(after + 1, Math.Max(after + 1, last), problem ?? "…");
                return;
            }

            foreach (var entry in await _salvage.StretchAsync(after, until,
                (from, to) => ReadAsync(from, to, accounts, cancellation), Lose).ConfigureAwait(false))
            {
                Check(entry);
            }

            after = until;
        }
    }

    private async Task<List<long>> SeqsAsync(long after, CancellationToken cancellation) =>
        (await _transaction.Connection!.QueryAsync<long>(new CommandDefinition(SelectSeqs + _database.Dialect.Limit("@limit"),
            new { book = _book.Id, after, limit = PageSize }, _transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    /// <summary>The number of the last entry: of the last that can be found, or that the book holds for it.</summary>
    private async Task<long> LastAsync(ChainHead? head, CancellationToken cancellation)
    {
        var (last, problem) = await _salvage.TryAsync(() => _transaction.Connection!.QuerySingleAsync<long>(new CommandDefinition(
            SelectLast, new { book = _book.Id }, _transaction, cancellationToken: cancellation))).ConfigureAwait(false);
        return problem is null ? last : head?.Seq ?? 0;
    }

    private Task<List<StoredEntry>> ReadAsync(
        long after, long until, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation) =>
        EntryReader.ReadAsync(_database.Dialect, _transaction, _book, "AND e.seq > @after AND e.seq <= @until ORDER BY e.seq",
            new DynamicParameters(new { after, until }), accounts, cancellation, asTheyAre: true);

    private void Check(StoredEntry stored)
    {
        var entry = stored.Entry;
        var previous = _previous;
        if (entry.Seq > _expected)
        {
            var first = _lost.Through(_expected, entry.Seq);
            if (first == entry.Seq)
                previous = entry.PreviousHash;
            else
                Missing(first, entry.Seq - 1);
        }

        if (!stored.Sound)
            Add(entry.Seq, "分录与记账时不符", "does not have the lines that it was written with");
        if (!EntryHash.Of(_book.Code, entry with { PreviousHash = previous }).AsSpan().SequenceEqual(entry.Hash))
            Add(entry.Seq, "内容或位置与其哈希不符", "does not have the content or the place that its hash was made of");
        if (entry.RecordedAt < _recordedAt)
            Add(entry.Seq, "早于其前一记录", "was recorded before the entry that it follows");
        _checkpoints.Note(entry.Seq, entry.Hash);
        NoteNames(entry);
        if (entry.Lines.Count == 0)
            CheckSetup(entry);
        else if (_setupLostAt is null)
            CheckRules(entry);
        Post(entry);
        _read++;
        (_expected, _previous, _recordedAt) = (entry.Seq + 1, entry.Hash, entry.RecordedAt);
    }

    /// <summary>Takes note of what an entry names; one that cannot be read as what it says is found elsewhere.</summary>
    private void NoteNames(Entry entry)
    {
        try
        {
            _names.Note(entry.Seq, EntryName.Of(entry));
            _attachments.Note(entry.Seq, Enclosures.NamedBy(entry));
        }
        catch (Exception fault) when (fault is RefusedException or System.Text.Json.JsonException or KeyNotFoundException)
        {
            // The entry itself is a finding.
        }
    }

    /// <summary>Applies what sets the book up, as far as all that was before it is known.</summary>
    private void CheckSetup(Entry entry)
    {
        try
        {
            var command = StoredCommand.Of<BookCommand>(entry.Seq, entry.Kind, entry.Data, entry.Actor, entry.Key);
            if (_setupLostAt is null)
                _setup = SetupReader.Apply(_setup, command, entry.Date);
        }
        catch (Exception fault) when (fault is RefusedException or DamagedException)
        {
            var told = (fault as RefusedException)?.Refusal;
            Add(entry.Seq, $"无法解读：{told?.Chinese ?? fault.Message}", $"cannot be applied: {told?.English ?? fault.Message}");
            _setupLostAt ??= entry.Seq;
        }
    }

    /// <summary>The rules that the entry passed when it was posted, on the set-up as it was then.</summary>
    private void CheckRules(Entry entry)
    {
        try
        {
            var draft = new Draft { Date = entry.Date, Kind = entry.Kind, Text = entry.Text, Document = entry.Document, ReversalOf = entry.ReversalOf, Lines = entry.Lines };
            if (CommandKind.Find(entry.Kind) is null)
                Add(entry.Seq, "种类不存在", "is of a kind that there is not");
            else if (_setup is not null)
                EntryRules.Check(draft, _setup, DateOnly.MaxValue.AddDays(-4000));
            else
                Add(entry.Seq, "早于建账", "comes before the book was opened");
        }
        catch (RefusedException refused)
        {
            Add(entry.Seq, $"违反规则 {refused.Refusal.Rule}：{refused.Refusal.Chinese}", $"breaks the rule {refused.Refusal.Rule}: {refused.Refusal.English}");
        }
    }

    private void Post(Entry entry)
    {
        _closedYears.Note(entry);
        _donations.Note(entry, _setup);
        _agreement.Note(entry);
        if (_setup is not null)
            _carriedLots.Note(_setup.Profile, entry);
        _documents.Note(entry);
        foreach (var line in entry.Lines)
        {
            var sums = _days.GetValueOrDefault((line.Account, entry.Date));
            _days[(line.Account, entry.Date)] = (sums.Debit + line.Debit, sums.Credit + line.Credit);
            if (Constrained.SideOf(line.Account) is null)
                continue;
            var pool = Constrained.PoolOf(line.Account);
            if (!_timelines.TryGetValue(pool, out var timeline))
                _timelines.Add(pool, timeline = new Timeline());
            timeline.Add(entry.Date, line.Net);
        }
    }

    private void CheckHead(ChainHead head)
    {
        var end = Math.Max(_expected, _lost.Through(_expected, long.MaxValue)) - 1;
        if (head.Seq > end)
            Add(end + 1, $"缺失：序时账应止于第 {head.Seq} 号", $"is missing: the journal should end with entry {head.Seq}");
        else if (head.Seq < end)
            Add(end + 1, "应为末尾，其后却仍有记录", "is the end, and entries follow it");
        else if (end >= _expected)
            return;
        else if (!head.Hash.AsSpan().SequenceEqual(_previous))
            Add(head.Seq, "不是序时账应止的记录", "is not the entry that the journal ended with");
        else if (head.RecordedAt != _recordedAt)
            Add(head.Seq, "记录时刻与账套所载不符", "was recorded at another moment than the book holds for it");
    }

    /// <summary>A request that holds quota is open.</summary>
    private async Task CheckRequestsAsync(CancellationToken cancellation)
    {
        if (_setup is null || _setupLostAt is not null || _documents.HoldingRequests is not { Count: > 0 } holding)
            return;
        foreach (var what in _documents.Findings(await TryAsync("申请", "requests", () => RequestReader.ReadAsync(
            _database.Dialect, _transaction, _book, _setup, DateOnly.MaxValue, long.MaxValue, holding, cancellation)).ConfigureAwait(false) ?? []))
        {
            Add(0, what);
        }
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

        CheckBalances(await BalancesAsync(SelectDays, cancellation).ConfigureAwait(false), _days,
            day => new LocalName(Refusal.Text(day), $"on {Refusal.Text(day)}"), accounts);
        CheckBalances(await BalancesAsync(SelectMonths, cancellation).ConfigureAwait(false), months,
            month => new LocalName($"{Period.Of(month)}", $"in {Period.Of(month)}"), accounts);
    }

    private void CheckBalances(
        IEnumerable<BalanceRow>? rows, Dictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> ofLines,
        Func<DateOnly, LocalName> when, IReadOnlyDictionary<int, Account> accounts)
    {
        if (rows is null)
            return;
        foreach (var row in rows)
        {
            var at = when(row.Day);
            if (!accounts.TryGetValue(row.Account, out var account))
                Add(0, $"{at.Zh} 第 {row.Account} 号科目的余额没有所属", $"balance of account number {row.Account} {at.En} belongs to nothing");
            else if (!ofLines.Remove((account, row.Day), out var sums) || sums != (row.Debit, row.Credit))
                Add(0, $"{account} {at.Zh} 的余额为借 {row.Debit}、贷 {row.Credit}，其分录为 {sums.Debit}、{sums.Credit}", $"balance of {account} {at.En} is {row.Debit} debit and {row.Credit} credit; its lines are {sums.Debit} and {sums.Credit}");
        }

        foreach (var (account, day) in ofLines.Keys)
            Add(0, $"{account} {when(day).Zh} 的余额缺失", $"balance of {account} {when(day).En} is missing");
    }

    private Task<IEnumerable<BalanceRow>?> BalancesAsync(string sql, CancellationToken cancellation) => TryAsync("余额", "balances",
        () => _transaction.Connection!.QueryAsync<BalanceRow>(new CommandDefinition(
            sql, new { book = _book.Id }, _transaction, cancellationToken: cancellation)));

    private void CheckInvariants()
    {
        foreach (var (account, timeline) in _timelines)
        {
            if (Constrained.SideOf(account) is { } side
                && timeline.FirstBelowZero([(DateOnly.MinValue, 0)], side) is { } failing)
            {
                var (balance, day) = (DecimalText.Of(failing.Balance, account.Currency.Decimals), Refusal.Text(failing.Day));
                var named = (_setup?.Chart ?? Chart.Standard).Named(account);
                Add(0, $"{named.In(Language.Chinese)}在 {day} 为 {balance}，低于零", $"{named.In(Language.English)} is {balance} on {day}, below zero");
            }
        }

        if (_setup is null || _setupLostAt is not null)
            return;
        IEnumerable<LocalName> found =
        [
            .. HierarchyCheck.Findings(_setup, _days), .. _closedYears.Findings(_setup, _days), .. _donations.Findings(_setup, _days),
            .. _carriedLots.Findings(_setup), .. _documents.Findings(_setup),
        ];
        foreach (var what in found)
            Add(0, what);
    }

    private void Missing(long first, long last) =>
        Add(first, first == last ? "缺失" : $"缺失，直至第 {last} 号", first == last ? "is missing" : $"is missing, with all up to {last}");

    /// <summary>Takes note of entries that cannot be read: what comes after is not held against what they may have said.</summary>
    private void Lose(long first, long last, string why)
    {
        _lost.Add(first, last);
        _setupLostAt ??= first;
        _checkpoints.Skip();
        if (_loss is { } before && before.Last == first - 1 && before.Why == why && ReferenceEquals(_findings[^1], before.Told))
        {
            first = before.First;
            _findings.RemoveAt(_findings.Count - 1);
        }

        Add(first, first == last ? $"无法读取（报错“{why}”）" : $"无法读取，直至第 {last} 号（报错“{why}”）", first == last ? $"cannot be read: {why}" : $"cannot be read, with all up to {last}: {why}");
        _loss = (first, last, why, _findings[^1]);
    }

    private void Add(long seq, string zh, string en) => Add(seq, new LocalName(zh, en));

    private void Add(long seq, LocalName what) => Add(new Finding(seq, what));

    private void Add(Finding finding)
    {
        if (_findings.Count < Verification.MostFindings)
            _findings.Add(finding);
    }

    private sealed class BalanceRow
    {
        public int Account { get; init; }
        public StoredDate Day { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}
