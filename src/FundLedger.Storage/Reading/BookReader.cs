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

    internal BookReader(Database database, BookKey book, TimeProvider clock) =>
        (_database, _book, _clock) = (database, book, clock);

    /// <summary>The day that it is where the book is kept.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);

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
            : throw new RefusedException(Rule.MemberForm, ("member", "known-at"), ("problem", "nothing was recorded by then"));
    }, cancellation);

    /// <summary>The set-up as it was known at a moment; null: now.</summary>
    public Task<BookSetup> SetupAsync(DateTime? knownAt = null, CancellationToken cancellation = default) =>
        InSnapshotAsync(async transaction =>
        {
            var until = await LastSeqAsync(transaction, knownAt, cancellation).ConfigureAwait(false);
            return await SetupAsync(transaction, until, cancellation).ConfigureAwait(false);
        }, cancellation);

    /// <summary>Checks the whole book.</summary>
    public Task<Verification> VerifyAsync(CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var head = await ChainHead.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
            return await BookVerifier.RunAsync(_database.Dialect, transaction, _book, head, cancellation).ConfigureAwait(false);
        }, cancellation);

    /// <summary>Debit and credit sums of every account at an as-of pair, by account number.</summary>
    /// <param name="asOf">The as-of pair.</param>
    /// <param name="after">Only movements after this date; null: from the beginning.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public Task<IReadOnlyList<AccountBalance>> BalancesAsync(
        AsOf asOf, DateOnly? after = null, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var balances = new BalanceReader(transaction, _book.Id, cancellation);
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            return await balances.WithAccountsAsync(await balances.RangeAsync(after, asOf.Date, last).ConfigureAwait(false)).ConfigureAwait(false);
        }, cancellation);

    /// <summary>What the figures of the fiscal year that a date is in are read from, all of one moment.</summary>
    public Task<YearBalances> YearAsync(AsOf asOf, CancellationToken cancellation = default) => YearAsync(asOf, false, cancellation);

    /// <summary>
    /// The same with what the year's end carried, let lapse and clawed back: it is revenue and surplus of the year, which
    /// <see cref="SurplusReconciliation"/> explains.
    /// </summary>
    public Task<YearBalances> CarriedYearAsync(AsOf asOf, CancellationToken cancellation = default) => YearAsync(asOf, true, cancellation);

    private Task<YearBalances> YearAsync(AsOf asOf, bool carried, CancellationToken cancellation) => InSnapshotAsync(async transaction =>
        {
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            var setup = await SetupAsync(transaction, last, cancellation).ConfigureAwait(false);
            var year = setup.Profile.FiscalYearOf(asOf.Date);
            var before = setup.Profile.FirstDayOf(year).AddDays(-1);
            var balances = new BalanceReader(transaction, _book.Id, cancellation);
            var opening = await balances.RangeAsync(null, before, last).ConfigureAwait(false);
            var movements = await balances.RangeAsync(before, asOf.Date, last).ConfigureAwait(false);
            if (setup.Closures.Any(closure => closure.Year == year) && asOf.Date == setup.Profile.LastDayOf(year))
            {
                await balances.TakeOffAsync(movements, YearEndDocument.ClosingOf(year), asOf.Date, last).ConfigureAwait(false);
                if (!carried)
                    await balances.TakeOffAsync(movements, YearEndDocument.Of(year), asOf.Date, last).ConfigureAwait(false);
            }

            return new YearBalances(setup, asOf,
                await balances.WithAccountsAsync(opening).ConfigureAwait(false), await balances.WithAccountsAsync(movements).ConfigureAwait(false));
        }, cancellation);

    /// <summary>
    /// The set-up, and debit less credit of every account at the end of the last day of a fiscal year: what
    /// <see cref="CloseYear.PlanFrom"/> previews.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for a year that is none.</exception>
    public Task<(BookSetup Setup, IReadOnlyList<(Account Account, long Net)> Balances)> YearEndBalancesAsync(
        int year, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            YearEndDocument.Of(year);
            var setup = await SetupAsync(transaction, long.MaxValue, cancellation).ConfigureAwait(false);
            var balances = new BalanceReader(transaction, _book.Id, cancellation);
            var sums = await balances.RangeAsync(null, setup.Profile.LastDayOf(year), long.MaxValue).ConfigureAwait(false);
            IReadOnlyList<(Account, long)> nets =
            [
                .. (await balances.WithAccountsAsync(sums).ConfigureAwait(false)).Select(balance => (balance.Account, balance.Debit - balance.Credit)),
            ];
            return (setup, nets);
        }, cancellation);

    /// <summary>Performance awards that stand at an as-of pair, by code; one that was only taken back does not.</summary>
    public Task<IReadOnlyList<Award>> AwardsAsync(AsOf asOf, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        await AwardReader.ReadAsync(transaction, _book.Id, asOf.Date,
            await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false), cancellation);

    /// <summary>Requests as they stood at an as-of pair, with all that had happened to them, by code.</summary>
    public Task<IReadOnlyList<RequestHistory>> RequestsAsync(AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        (transaction, setup, last) => RequestReader.ReadAsync(_database.Dialect, transaction, _book, setup, asOf.Date, last, cancellation), cancellation);

    /// <summary>Every policy that was set, in order, at an as-of pair.</summary>
    public Task<IReadOnlyList<PolicyChange>> PoliciesAsync(AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        (transaction, setup, last) => PolicyReader.ReadAsync(transaction, _book.Id, setup, asOf.Date, last, cancellation), cancellation);

    /// <summary>Where the donations of a charity fund went, at an as-of pair.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>, or <see cref="Rule.FundTypeMustMatch"/> for another type of fund.</exception>
    public Task<Lineage> LineageAsync(string fund, AsOf asOf, CancellationToken cancellation = default) => AsKnownAsync(asOf,
        (transaction, setup, last) => LineageReader.ReadAsync(_database.Dialect, transaction, _book, setup, fund, asOf.Date, last, cancellation), cancellation);

    /// <summary>A stored file by the SHA-256 of its content; null where there is none.</summary>
    public Task<StoredContent?> AttachmentAsync(string sha256, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        await AttachmentReader.FindAsync(transaction, _book.Id, sha256, cancellation).ConfigureAwait(false) is { } row
            ? new StoredContent(row.MediaType, row.Content)
            : null, cancellation);

    /// <summary>Entries in order, with their lines.</summary>
    public Task<IReadOnlyList<Entry>> EntriesAsync(EntryFilter filter, CancellationToken cancellation = default) =>
        InSnapshotAsync(async transaction =>
        {
            var accounts = (await AccountReader.AfterAsync(transaction, _book.Id, 0, cancellation).ConfigureAwait(false))
                .ToDictionary(pair => pair.Id, pair => pair.Account);
            var (condition, parameters) = ConditionOf(_database.Dialect, filter, accounts);
            var entries = await EntryReader.ReadAsync(
                _database.Dialect, transaction, _book, condition, parameters, accounts, cancellation).ConfigureAwait(false);
            return (IReadOnlyList<Entry>)[.. entries.Select(stored => stored.Entry)];
        }, cancellation);

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
        And("e.document = @document", "document", filter.Document);
        if ((filter.Ledger, filter.Account, filter.Unit, filter.Fund, filter.Purpose) is not (null, null, null, null, null))
        {
            var ids = accounts.Where(pair => Matches(filter, pair.Value)).Select(pair => pair.Key);
            And($"e.seq IN (SELECT l.seq FROM line l WHERE l.book = @book AND l.account IN {dialect.Numbers("@ids")})", "ids", Json.Of(ids));
        }

        return (condition.Append(" ORDER BY e.seq ").Append(dialect.Limit("@limit")).ToString(), parameters);
    }

    private static bool Matches(EntryFilter filter, Account account) =>
        (filter.Ledger is null || account.Ledger == filter.Ledger)
        && (filter.Account is null || account.Code == filter.Account)
        && (filter.Unit is null || account.Unit == filter.Unit)
        && (filter.Fund is null || account.Fund == filter.Fund)
        && (filter.Purpose is null || account.Purpose == filter.Purpose);

    private async Task<BookSetup> SetupAsync(DbTransaction transaction, long until, CancellationToken cancellation) =>
        await SetupReader.ContinueAsync(transaction, _book.Id, null, 0, cancellation, until).ConfigureAwait(false)
        ?? throw new RefusedException(Rule.BookMustExist, ("book", _book.Code));

    private const string SelectLast = """
        SELECT COALESCE(MAX(seq), 0) FROM entry WHERE book = @book AND recorded_at <= @knownAt
        """;

    private async Task<long> LastSeqAsync(DbTransaction transaction, DateTime? knownAt, CancellationToken cancellation) =>
        knownAt is null ? long.MaxValue : await transaction.Connection!.QuerySingleAsync<long>(new CommandDefinition(
            SelectLast, new { book = _book.Id, knownAt = (StoredMoment)knownAt.Value }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    /// <summary>Reads with the set-up and up to the entry that were known then.</summary>
    private Task<T> AsKnownAsync<T>(AsOf asOf, Func<DbTransaction, BookSetup, long, Task<T>> read, CancellationToken cancellation) =>
        InSnapshotAsync(async transaction =>
        {
            var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
            var setup = await SetupAsync(transaction, last, cancellation).ConfigureAwait(false);
            return await read(transaction, setup, last).ConfigureAwait(false);
        }, cancellation);

    private Task<T> InSnapshotAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        _database.UseAsync(async connection =>
        {
            var transaction = await _database.Dialect.BeginReadAsync(connection, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            return await read(transaction).ConfigureAwait(false);
        }, cancellation);
}
