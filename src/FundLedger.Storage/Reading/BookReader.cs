using System.Data.Common;
using System.Text;
using Dapper;

namespace FundLedger.Storage;

/// <summary>What can be read of a book.</summary>
public sealed class BookReader
{
    private readonly Database _database;
    private readonly BookKey _book;
    private readonly TimeProvider _clock;
    private readonly KnownSetup _known;
    private readonly KnownAccounts _accounts;
    private readonly IReadOnlySet<string>? _units;

    internal BookReader(
        Database database, BookKey book, TimeProvider clock, KnownSetup known, KnownAccounts accounts, IReadOnlySet<string>? units = null) =>
        (_database, _book, _clock, _known, _accounts, _units) = (database, book, clock, known, accounts, units);

    /// <summary>
    /// The same book as far as some units are concerned: balances, lines, awards of theirs alone, and requests that they
    /// make or whose fund one of them answers for. Where donations went is not told of a fund that none of them answers for.
    /// </summary>
    public BookReader Within(IReadOnlySet<string> units) => new(_database, _book, _clock, _known, _accounts, units);

    /// <summary>The day that it is where the book is kept.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);

    /// <summary>The time zone of the book.</summary>
    public TimeZoneInfo Zone => _clock.LocalTimeZone;

    /// <summary>The newest entry's place in the journal.</summary>
    public Task<ChainHead> HeadAsync(CancellationToken cancellation = default) => InSnapshotAsync(
        transaction => ChainHead.ReadAsync(transaction, _book.Id, cancellation), cancellation);

    /// <summary>The newest entry that was recorded by a moment.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when the book had none yet.</exception>
    public Task<ChainHead> HeadAsync(DateTime knownAt, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
    {
        var last = await LastSeqAsync(transaction, knownAt, cancellation).ConfigureAwait(false);
        return last > 0
            ? await ChainHead.ReadAtAsync(transaction, _book.Id, last, cancellation).ConfigureAwait(false)
            : throw new RefusedException(Rule.MemberForm, ("member", "known-at"), ("problem", new Reason(Because.NothingRecorded)));
    }, cancellation);

    private const string SelectFirst = "SELECT data FROM entry WHERE book = @book AND seq = 1";

    /// <summary>What the book was told when it was created: all that is read of its set-up.</summary>
    /// <exception cref="DamagedException">When its first entry is gone or cannot be read.</exception>
    public Task<BookProfile> ProfileAsync(CancellationToken cancellation = default) => InSnapshotAsync(
        async transaction => StoredCommand.ProfileIn(await transaction.Connection!.QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(SelectFirst, new { book = _book.Id }, transaction, cancellationToken: cancellation)).ConfigureAwait(false)), cancellation);

    /// <summary>The set-up as it was known at a moment; null: now.</summary>
    public Task<BookSetup> SetupAsync(DateTime? knownAt = null, CancellationToken cancellation = default) =>
        InSnapshotAsync(async transaction =>
        {
            var until = await LastSeqAsync(transaction, knownAt, cancellation).ConfigureAwait(false);
            return Seen(await SetupAsync(transaction, until, cancellation).ConfigureAwait(false));
        }, cancellation);

    /// <summary>The set-up as of a moment ago: what this process has changed at once, what another has within a second.</summary>
    public async ValueTask<BookSetup> RecentSetupAsync(CancellationToken cancellation = default) => _known.IsDue()
        ? await SetupAsync(null, cancellation).ConfigureAwait(false)
        : _known.Newest!.Setup;

    /// <summary>Checks the whole book.</summary>
    public async Task<Verification> VerifyAsync(CancellationToken cancellation = default)
    {
        var result = await InSnapshotAsync(
            transaction => BookVerifier.RunAsync(_database, transaction, _book, cancellation), cancellation).ConfigureAwait(false);
        _known.IsFoundDamaged |= !result.Ok;
        return result;
    }

    /// <summary>Whether <see cref="VerifyAsync"/> has found damage since this process opened the book.</summary>
    public bool IsFoundDamaged => _known.IsFoundDamaged;

    /// <summary>Checks the newest entry alone: whether it is the one that the journal ended with, and as it was written.</summary>
    /// <returns>What is wrong; null: nothing.</returns>
    public Task<Finding?> CheckHeadAsync(CancellationToken cancellation = default) => InSnapshotAsync(
        transaction => HeadCheck.RunAsync(_database.Dialect, transaction, _book, cancellation), cancellation);

    /// <summary>Debit and credit sums of every account at an as-of pair, by account number.</summary>
    /// <param name="asOf">The as-of pair.</param>
    /// <param name="after">Only movements after this date; null: from the beginning.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public Task<IReadOnlyList<AccountBalance>> BalancesAsync(
        AsOf asOf, DateOnly? after = null, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var balances = new BalanceReader(transaction, _book.Id, _accounts, cancellation, _units);
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            return await balances.WithAccountsAsync(await balances.RangeAsync(after, asOf.Date, last).ConfigureAwait(false)).ConfigureAwait(false);
        }, cancellation);

    /// <summary>The same; on the last day of a fiscal year before its closing where that is asked for.</summary>
    public Task<IReadOnlyList<AccountBalance>> BalancesAsync(
        AsOf asOf, DateOnly? after, ClosingView view, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var balances = new BalanceReader(transaction, _book.Id, _accounts, cancellation, _units);
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            var setup = await SetupAsync(transaction, last, cancellation).ConfigureAwait(false);
            var sums = await balances.RangeAsync(after, asOf.Date, last).ConfigureAwait(false);
            if (view == ClosingView.Before)
                await new ClosingReader(balances, setup, asOf.Date, last).TakeOffAsync(sums).ConfigureAwait(false);
            return await balances.WithAccountsAsync(sums).ConfigureAwait(false);
        }, cancellation);

    private const string SelectFirstDay = """
        SELECT MIN(day) FROM account_day WHERE book = @book
        """;

    /// <summary>The first day on which anything was posted; null: nothing ever was.</summary>
    public Task<DateOnly?> FirstPostedAsync(CancellationToken cancellation = default) => InSnapshotAsync<DateOnly?>(async transaction =>
        await transaction.Connection!.QuerySingleAsync<StoredDate?>(new CommandDefinition(
            SelectFirstDay, new { book = _book.Id }, transaction, cancellationToken: cancellation)).ConfigureAwait(false) is { } day ? (DateOnly)day : null, cancellation);

    /// <summary>What the figures of the fiscal year that a date is in are read from, all of one moment.</summary>
    public Task<YearBalances> YearAsync(AsOf asOf, CancellationToken cancellation = default) => YearAsync(asOf, ClosingView.Before, cancellation);

    /// <summary>The same; how the last day of a closed year is read can be said.</summary>
    public Task<YearBalances> YearAsync(AsOf asOf, ClosingView view, CancellationToken cancellation = default) => YearAsync(asOf, view, false, cancellation);

    /// <summary>
    /// The same with what the year's end carried, let lapse and clawed back: it is revenue and surplus of the year, which
    /// <see cref="SurplusReconciliation"/> explains.
    /// </summary>
    public Task<YearBalances> CarriedYearAsync(AsOf asOf, CancellationToken cancellation = default) => YearAsync(asOf, ClosingView.Before, true, cancellation);

    private Task<YearBalances> YearAsync(AsOf asOf, ClosingView view, bool carried, CancellationToken cancellation) => InSnapshotAsync(async transaction =>
        {
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            var setup = Seen(await SetupAsync(transaction, last, cancellation).ConfigureAwait(false));
            var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(asOf.Date)).AddDays(-1);
            var balances = new BalanceReader(transaction, _book.Id, _accounts, cancellation, _units);
            var opening = await balances.RangeAsync(null, before, last).ConfigureAwait(false);
            var movements = await balances.RangeAsync(before, asOf.Date, last).ConfigureAwait(false);
            var closing = new ClosingReader(balances, setup, asOf.Date, last);
            var disposed = view == ClosingView.After ? null : await closing.TakeOffAsync(movements, carried).ConfigureAwait(false);
            return new YearBalances(setup, asOf,
                await balances.WithAccountsAsync(opening).ConfigureAwait(false), await balances.WithAccountsAsync(movements).ConfigureAwait(false))
            {
                View = await closing.IsThereAsync().ConfigureAwait(false) ? view : null,
                Disposed = disposed,
            };
        }, cancellation);

    /// <summary>Performance awards that stand at an as-of pair, by code; one that was only taken back does not.</summary>
    public Task<IReadOnlyList<Award>> AwardsAsync(AsOf asOf, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        Seen(await AwardReader.ReadAsync(transaction, _book.Id, asOf.Date,
            await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false), award => _units!.Contains(award.At.Unit)), cancellation);

    /// <summary>Requests as they stood at an as-of pair, with all that had happened to them, by code.</summary>
    public Task<IReadOnlyList<RequestHistory>> RequestsAsync(AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        async (transaction, setup, last) => Seen(
            await RequestReader.ReadAsync(_database.Dialect, transaction, _book, setup, asOf.Date, last, null, cancellation).ConfigureAwait(false),
            history => Sees(setup, history.Request)), cancellation);

    /// <summary>A request as it stood at an as-of pair, by its full code or its own; null where there was none.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentAmbiguous"/>.</exception>
    public Task<RequestHistory?> RequestAsync(string document, AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf, async (transaction, setup, last) =>
    {
        var called = await CalledAsync(transaction, document, last, cancellation).ConfigureAwait(false);
        var seen = Seen(
            await RequestReader.ReadAsync(_database.Dialect, transaction, _book, setup, asOf.Date, last, called, cancellation).ConfigureAwait(false),
            history => Sees(setup, history.Request));
        if (seen.Count == 0)
            return null;
        var meant = DocumentCode.Meant(document, [.. seen.Select(history => history.Request.Code)]);
        return seen.First(history => history.Request.Code == meant);
    }, cancellation);

    /// <summary>The full codes of the documents that a name may mean: all that are called so, or those of its own units where there are any.</summary>
    public Task<IReadOnlyList<string>> DocumentsCalledAsync(string name, CancellationToken cancellation = default) => InSnapshotAsync(
        transaction => CalledAsync(transaction, name, long.MaxValue, cancellation), cancellation);

    /// <summary>Every policy that was set, in order, at an as-of pair.</summary>
    public Task<IReadOnlyList<PolicyChange>> PoliciesAsync(AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        (transaction, setup, last) => PolicyReader.ReadAsync(transaction, _book.Id, setup, asOf.Date, last, cancellation), cancellation);

    /// <summary>Whether what is of a unit is read.</summary>
    public bool Sees(string unit) => _units?.Contains(unit) != false;

    /// <summary>Where the donations of a charity fund went, at an as-of pair.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>, or <see cref="Rule.FundTypeMustMatch"/> for another type of fund.</exception>
    public Task<Lineage> LineageAsync(string fund, AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        async (transaction, setup, last) => Lineage.Of(setup, await DonationsAsync(transaction, setup, fund, asOf.Date, last, cancellation).ConfigureAwait(false)), cancellation);

    /// <summary>The donations of a charity fund, at an as-of pair.</summary>
    /// <exception cref="RefusedException">As <see cref="LineageAsync"/>.</exception>
    public Task<DonationBook> DonationsAsync(string fund, AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        (transaction, setup, last) => DonationsAsync(transaction, setup, fund, asOf.Date, last, cancellation), cancellation);

    private async Task<DonationBook> DonationsAsync(DbTransaction transaction, BookSetup setup, string fund, DateOnly date, long last, CancellationToken cancellation)
    {
        if (_units?.Contains(setup.Fund(fund).Owner) == false)
            throw new RefusedException(Rule.FundMustExist, ("fund", Texts.Shown(fund)));
        if (setup.Fund(fund) is { Type: not FundType.Charity } other)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", fund), ("actual", other.Type), ("kind", "lineage"));
        var accounts = await AccountReader.ReadableAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
        return await LineageReader.ReadAsync(_database.Dialect, transaction, _book, accounts, fund, date, last, cancellation).ConfigureAwait(false);
    }

    /// <summary>The files of entries that were attached by a moment, whatever day they are of; of an entry that is read in part, none.</summary>
    public Task<IReadOnlyList<Enclosure>> EnclosuresAsync(
        IReadOnlyCollection<Entry> entries, DateTime? knownAt = null, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        await EnclosureReader.ReadAsync(_database.Dialect, transaction, _book, [.. entries.Where(entry => !entry.IsPartial)],
            await LastSeqAsync(transaction, knownAt, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false), cancellation);

    /// <summary>A content that is stored, by its SHA-256; null where there is none.</summary>
    public Task<byte[]?> AttachmentAsync(string sha256, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        (await AttachmentReader.FindAsync(transaction, _book.Id, sha256, cancellation).ConfigureAwait(false))?.Content, cancellation);

    /// <summary>The newest checkpoint that was signed by a moment; null where there was none.</summary>
    public Task<Checkpoint?> CheckpointAsync(DateTime knownAt, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        (await CheckpointReader.AllAsync(transaction, _book, cancellation).ConfigureAwait(false)).LastOrDefault(checkpoint => checkpoint.At <= knownAt), cancellation);

    /// <summary>Entries in order, with their lines.</summary>
    public Task<IReadOnlyList<Entry>> EntriesAsync(EntryFilter filter, CancellationToken cancellation = default) =>
        InSnapshotAsync(async transaction =>
        {
            var accounts = (await _accounts.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false))
                .ToDictionary(pair => pair.Id, pair => pair.Account);
            var asked = await ResolvedAsync(transaction, filter with { Units = filter.Units ?? _units }, accounts, cancellation).ConfigureAwait(false);
            var entries = await EntriesAsync(transaction, asked, accounts, cancellation).ConfigureAwait(false);
            return (IReadOnlyList<Entry>)[.. entries.Select(stored => _units is null ? stored.Entry : stored.Entry.Within(_units))];
        }, cancellation);

    /// <summary>
    /// The signatures on a unit's vouchers of a month: they have no lines, and are for whoever reads the unit. All that were
    /// recorded by then, whatever day they are of: December's vouchers are signed in January.
    /// </summary>
    public Task<IReadOnlyList<Entry>> SigningsAsync(string unit, Period period, AsOf asOf, CancellationToken cancellation = default) =>
        _units?.Contains(unit) == false ? Task.FromResult<IReadOnlyList<Entry>>([]) : InSnapshotAsync(async transaction =>
        {
            var accounts = (await _accounts.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false)).ToDictionary(pair => pair.Id, pair => pair.Account);
            var signings = new EntryFilter { Document = VoucherDocument.Of(unit, period), KnownAt = asOf.KnownAt, Limit = int.MaxValue };
            return (IReadOnlyList<Entry>)[.. (await EntriesAsync(transaction, signings, accounts, cancellation).ConfigureAwait(false)).Select(stored => stored.Entry)];
        }, cancellation);

    private Task<List<StoredEntry>> EntriesAsync(
        DbTransaction transaction, EntryFilter filter, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        var (condition, parameters) = ConditionOf(_database.Dialect, filter, accounts);
        return EntryReader.ReadAsync(_database.Dialect, transaction, _book, condition, parameters, accounts, cancellation);
    }

    /// <summary>The same filter with the full code of its document.</summary>
    private async Task<EntryFilter> ResolvedAsync(
        DbTransaction transaction, EntryFilter filter, IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation)
    {
        if (filter.Document is not { } name || DocumentCode.IsFull(name))
            return filter;
        var last = await LastSeqAsync(transaction, filter.KnownAt, cancellation).ConfigureAwait(false);
        var called = await CalledAsync(transaction, name, last, cancellation).ConfigureAwait(false);
        if (called.Count > 1 && _units is not null)
        {
            var seen = await EntriesAsync(transaction, new EntryFilter { Documents = called, Units = _units, Limit = int.MaxValue }, accounts, cancellation).ConfigureAwait(false);
            called = [.. seen.Select(stored => stored.Entry.Document!).Distinct().Order(StringComparer.Ordinal)];
        }

        return called.Count == 0 ? filter : filter with { Document = DocumentCode.Meant(name, called) };
    }

    private async Task<IReadOnlyList<string>> CalledAsync(DbTransaction transaction, string name, long last, CancellationToken cancellation)
    {
        if (DocumentCode.IsFull(name) || !Texts.IsCode(name))
            return [name];
        var called = await DocumentReader.CalledAsync(transaction, _book.Id, name, last, cancellation).ConfigureAwait(false);
        return _units is not null && called.Where(document => _units.Contains(DocumentCode.UnitOf(document))).ToList() is { Count: > 0 } own ? own : called;
    }

    /// <summary>Entries after one, in order, with the units that they are about.</summary>
    public Task<IReadOnlyList<JournalEvent>> EventsAsync(long after, int limit, CancellationToken cancellation = default) => InSnapshotAsync(
        transaction => EventReader.ReadAsync(_database.Dialect, transaction, _book, after, limit, cancellation), cancellation);

    /// <summary>A filter as SQL that follows <see cref="EntryReader.Columns"/>, with its parameters.</summary>
    internal static (string Condition, DynamicParameters Parameters) ConditionOf(
        Dialect dialect, EntryFilter filter, IReadOnlyDictionary<int, Account> accounts)
    {
        var condition = new StringBuilder("AND e.seq > @after");
        var parameters = new DynamicParameters(new { after = filter.After, limit = filter.Limit });
        void And<T>(string sql, string name, T? value)
        {
            if (value is null)
                return;
            condition.Append(" AND ").Append(sql);
            parameters.Add(name, value);
        }

        And("e.date >= @from", "from", (StoredDate?)filter.From);
        And("e.date <= @to", "to", (StoredDate?)filter.To);
        And("e.recorded_at <= @knownAt", "knownAt", (StoredMoment?)filter.KnownAt);
        And("e.recorded_at >= @recordedFrom", "recordedFrom", (StoredMoment?)filter.RecordedFrom);
        And($"e.kind IN {dialect.Strings("@kinds")}", "kinds", filter.Kinds is null ? null : Json.Of(filter.Kinds));
        And($"e.actor IN {dialect.Strings("@actors")}", "actors", filter.Actors is null ? null : Json.Of(filter.Actors));
        And("e.document = @document", "document", filter.Document);
        And($"e.document IN {dialect.Strings("@documents")}", "documents", filter.Documents is null ? null : Json.Of(filter.Documents));
        if ((filter.Ledger, filter.Account ?? filter.AccountsWithin, filter.Unit, filter.Fund, filter.Purpose, filter.Units) is not (null, null, null, null, null, null))
        {
            var ids = accounts.Where(pair => Matches(filter, pair.Value)).Select(pair => pair.Key);
            And($"e.seq IN (SELECT l.seq FROM line l WHERE l.book = @book AND l.account IN {dialect.Numbers("@ids")})", "ids", Json.Of(ids));
        }

        return (condition.Append(" ORDER BY e.seq ").Append(dialect.Limit("@limit")).ToString(), parameters);
    }

    private static bool Matches(EntryFilter filter, Account account) =>
        (filter.Ledger is null || account.Ledger == filter.Ledger)
        && (filter.Account is null || account.Code == filter.Account)
        && (filter.AccountsWithin is null || account.Code.StartsWith(filter.AccountsWithin, StringComparison.Ordinal))
        && (filter.Unit is null || account.Unit == filter.Unit)
        && (filter.Fund is null || account.Fund == filter.Fund)
        && (filter.Purpose is null || account.Purpose == filter.Purpose)
        && filter.Units?.Contains(account.Unit) != false;

    private async Task<BookSetup> SetupAsync(DbTransaction transaction, long until, CancellationToken cancellation)
    {
        var head = await ChainHead.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
        var last = Math.Min(until, head.Seq);
        var known = _known.UpTo(last);
        var setup = await SetupReader.ContinueAsync(transaction, _book.Id, known?.Setup, known?.Seq ?? 0, cancellation, until).ConfigureAwait(false)
            ?? throw new RefusedException(Rule.BookMustExist, ("book", _book.Code));
        _known.Offer(setup, last);
        return setup;
    }

    private const string SelectLast = """
        SELECT COALESCE(MAX(seq), 0) FROM entry WHERE book = @book AND recorded_at <= @knownAt
        """;

    private async Task<long> LastSeqAsync(DbTransaction transaction, DateTime? knownAt, CancellationToken cancellation) =>
        knownAt is null ? long.MaxValue : await transaction.Connection!.QuerySingleAsync<long>(new CommandDefinition(
            SelectLast, new { book = _book.Id, knownAt = (StoredMoment)knownAt.Value }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    /// <summary>The set-up without who was turned down elsewhere: that is a figure.</summary>
    private BookSetup Seen(BookSetup setup) => _units is null
        ? setup
        : setup with { Shortages = setup.Shortages.RemoveRange(setup.Shortages.Values.Where(each => !_units.Contains(each.At.Unit)).Select(each => each.Document)) };

    private IReadOnlyList<T> Seen<T>(IReadOnlyList<T> all, Func<T, bool> sees) => _units is null ? all : [.. all.Where(sees)];

    private bool Sees(BookSetup setup, RequestState request) => _units!.Contains(request.Unit)
        || (setup.Funds.GetValueOrDefault(request.Fund) is { } fund && _units!.Contains(fund.Owner));

    /// <summary>Reads with the set-up and up to the entry that were known then.</summary>
    private Task<T> AsKnownAsync<T>(AsOf asOf, Func<DbTransaction, BookSetup, long, Task<T>> read, CancellationToken cancellation) =>
        InSnapshotAsync(async transaction =>
        {
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            var setup = await SetupAsync(transaction, last, cancellation).ConfigureAwait(false);
            return await read(transaction, setup, last).ConfigureAwait(false);
        }, cancellation);

    private Task<T> InSnapshotAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        _database.InSnapshotAsync(_book, read, cancellation);
}
