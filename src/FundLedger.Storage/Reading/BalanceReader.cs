using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Debit and credit sums of the accounts of a book. Sums of months and days are read, not lines; of lines only those
/// recorded after the moment asked for, which are taken off again.
/// </summary>
internal sealed class BalanceReader(
    DbTransaction transaction, int book, KnownAccounts accounts, CancellationToken cancellation, IReadOnlySet<string>? units = null)
{
    // The joins are in this order, and accounts by number, so that of each only the months and days asked for are looked
    // up, and nothing is sorted.
    private const string SelectMonths = """
        SELECT a.id AS Account, CAST(SUM(m.debit) AS BIGINT) AS Debit, CAST(SUM(m.credit) AS BIGINT) AS Credit
        FROM account a CROSS JOIN account_month m
        WHERE a.book = @book AND a.id > 0 AND m.book = a.book AND m.account = a.id AND m.month >= @from AND m.month <= @until
        GROUP BY a.id
        """;

    private const string SelectDays = """
        SELECT a.id AS Account, CAST(SUM(d.debit) AS BIGINT) AS Debit, CAST(SUM(d.credit) AS BIGINT) AS Credit
        FROM account a CROSS JOIN account_day d
        WHERE a.book = @book AND a.id > 0 AND d.book = a.book AND d.account = a.id AND d.day >= @from AND d.day <= @until
        GROUP BY a.id
        """;

    private const string SelectLater = """
        SELECT l.account AS Account, CAST(SUM(l.debit) AS BIGINT) AS Debit, CAST(SUM(l.credit) AS BIGINT) AS Credit
        FROM entry e JOIN line l ON l.book = e.book AND l.seq = e.seq
        WHERE e.book = @book AND e.seq > @last AND e.date > @after AND e.date <= @until GROUP BY l.account
        """;

    private const string SelectOfDocument = """
        SELECT l.account AS Account, CAST(SUM(l.debit) AS BIGINT) AS Debit, CAST(SUM(l.credit) AS BIGINT) AS Credit
        FROM entry e JOIN line l ON l.book = e.book AND l.seq = e.seq
        WHERE e.book = @book AND e.document = @document AND e.date = @date AND e.seq <= @last GROUP BY l.account
        """;

    /// <summary>The movements after a date (null: from the beginning) up to and on another, as known after entry <paramref name="last"/>.</summary>
    public async Task<BalanceSums> RangeAsync(DateOnly? after, DateOnly until, long last)
    {
        var sums = new BalanceSums();
        var parts = StoredSums.Of(after, until);
        if (parts.Months is { } months)
            await AddAsync(sums, 1, SelectMonths, new { book, from = (StoredDate)months.First, until = (StoredDate)months.Last }).ConfigureAwait(false);
        foreach (var days in parts.Days)
            await AddAsync(sums, days.Sign, SelectDays, new { book, from = (StoredDate)days.From, until = (StoredDate)days.Until }).ConfigureAwait(false);
        if (last < long.MaxValue)
            await AddAsync(sums, -1, SelectLater, new { book, last, after = (StoredDate)(after ?? DateOnly.MinValue), until = (StoredDate)until }).ConfigureAwait(false);
        return sums;
    }

    /// <summary>Takes off what the entries of a document have posted on a day.</summary>
    public Task TakeOffAsync(BalanceSums sums, string document, DateOnly date, long last) =>
        AddAsync(sums, -1, SelectOfDocument, new { book, document, date = (StoredDate)date, last });

    /// <summary>Adds what the entries of a document have posted on a day.</summary>
    public Task AddOfDocumentAsync(BalanceSums sums, string document, DateOnly date, long last) =>
        AddAsync(sums, 1, SelectOfDocument, new { book, document, date = (StoredDate)date, last });

    /// <summary>Sums with their accounts, of the units asked for, by account number; those without movements are left out.</summary>
    public async Task<IReadOnlyList<AccountBalance>> WithAccountsAsync(BalanceSums sums)
    {
        var balances = new List<AccountBalance>();
        foreach (var (id, account) in await accounts.ReadAsync(transaction, book, cancellation).ConfigureAwait(false))
        {
            if (units?.Contains(account.Unit) != false && sums.Of(id) is not (0, 0) and var (debit, credit))
                balances.Add(new AccountBalance(account, debit, credit));
        }

        return balances;
    }

    private async Task AddAsync(BalanceSums sums, int sign, string sql, object parameters)
    {
        foreach (var row in await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            sql, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false))
        {
            sums.Add(row.Account, sign * row.Debit, sign * row.Credit);
        }
    }

    private sealed class Row
    {
        public int Account { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}

/// <summary>Debit and credit sums by account number.</summary>
internal sealed class BalanceSums
{
    private readonly Dictionary<int, (long Debit, long Credit)> _sums = [];

    public void Add(int account, long debit, long credit)
    {
        var sum = _sums.GetValueOrDefault(account);
        _sums[account] = (sum.Debit + debit, sum.Credit + credit);
    }

    public (long Debit, long Credit) Of(int account) => _sums.GetValueOrDefault(account);
}
