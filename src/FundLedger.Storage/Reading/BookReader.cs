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

    /// <summary>The set-up as it was known at a moment; null: now.</summary>
    public Task<BookSetup> SetupAsync(DateTime? knownAt = null, CancellationToken cancellation = default) =>
        InSnapshotAsync(async transaction =>
        {
            var until = await LastSeqAsync(transaction, knownAt, cancellation).ConfigureAwait(false);
            return await SetupReader.ContinueAsync(transaction, _book.Id, null, 0, cancellation, until).ConfigureAwait(false)
                ?? throw new RefusedException(Rule.BookMustExist, ("book", _book.Code));
        }, cancellation);

    /// <summary>Checks the whole book.</summary>
    public Task<Verification> VerifyAsync(CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var head = await ChainHead.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
            return await BookVerifier.RunAsync(_database.Dialect, transaction, _book, head, cancellation).ConfigureAwait(false);
        }, cancellation);

    private const string SelectDays = """
        SELECT account AS Account, CAST(SUM(debit) AS BIGINT) AS Debit, CAST(SUM(credit) AS BIGINT) AS Credit
        FROM account_day WHERE book = @book AND day > @after AND day <= @until GROUP BY account
        """;

    private const string SelectLater = """
        SELECT l.account AS Account, CAST(SUM(l.debit) AS BIGINT) AS Debit, CAST(SUM(l.credit) AS BIGINT) AS Credit
        FROM entry e JOIN line l ON l.book = e.book AND l.seq = e.seq
        WHERE e.book = @book AND e.seq > @last AND e.date > @after AND e.date <= @until GROUP BY l.account
        """;

    /// <summary>
    /// Debit and credit sums of every account at an as-of pair, by account number. Sums of days are read, not
    /// lines; of lines only those recorded after the moment asked for, which are taken off again.
    /// </summary>
    /// <param name="asOf">The as-of pair.</param>
    /// <param name="after">Only movements after this date; null: from the beginning.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public Task<IReadOnlyList<AccountBalance>> BalancesAsync(
        AsOf asOf, DateOnly? after = null, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
        {
            var accounts = await AccountReader.AfterAsync(transaction, _book.Id, 0, cancellation).ConfigureAwait(false);
            var range = new { book = _book.Id, after = (StoredDate)(after ?? DateOnly.MinValue), until = (StoredDate)asOf.Date };
            var sums = await SumsAsync(transaction, SelectDays, range, cancellation).ConfigureAwait(false);
            if (asOf.KnownAt is not null)
            {
                var last = await LastSeqAsync(transaction, asOf.KnownAt, cancellation).ConfigureAwait(false);
                var later = new { range.book, range.after, range.until, last };
                foreach (var (account, sum) in await SumsAsync(transaction, SelectLater, later, cancellation).ConfigureAwait(false))
                    sums[account] = (sums[account].Debit - sum.Debit, sums[account].Credit - sum.Credit);
            }

            return (IReadOnlyList<AccountBalance>)[.. accounts
                .Where(account => sums.TryGetValue(account.Id, out var sum) && (sum.Debit != 0 || sum.Credit != 0))
                .Select(account => new AccountBalance(account.Account, sums[account.Id].Debit, sums[account.Id].Credit))];
        }, cancellation);

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
        Dialect dialect, EntryFilter filter, Dictionary<int, Account> accounts)
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

    private const string SelectLast = """
        SELECT COALESCE(MAX(seq), 0) FROM entry WHERE book = @book AND recorded_at <= @knownAt
        """;

    private async Task<long> LastSeqAsync(DbTransaction transaction, DateTime? knownAt, CancellationToken cancellation) =>
        knownAt is null ? long.MaxValue : await transaction.Connection!.QuerySingleAsync<long>(new CommandDefinition(
            SelectLast, new { book = _book.Id, knownAt = (StoredMoment)knownAt.Value }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    private static async Task<Dictionary<int, (long Debit, long Credit)>> SumsAsync(
        DbTransaction transaction, string sql, object parameters, CancellationToken cancellation) =>
        (await transaction.Connection!.QueryAsync<SumRow>(new CommandDefinition(
            sql, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false))
        .ToDictionary(row => row.Account, row => (row.Debit, row.Credit));

    private Task<T> InSnapshotAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        _database.UseAsync(async connection =>
        {
            var transaction = await _database.Dialect.BeginReadAsync(connection, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            return await read(transaction).ConfigureAwait(false);
        }, cancellation);

    private sealed class SumRow
    {
        public int Account { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}
