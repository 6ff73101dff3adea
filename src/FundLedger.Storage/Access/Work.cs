using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>A connection that statements of access are sent on, in a transaction or by themselves.</summary>
internal readonly record struct Work(DbConnection Connection, DbTransaction? Transaction, CancellationToken Cancellation)
{
    public Task<int> ExecuteAsync(string sql, object? values = null) => Connection.ExecuteAsync(Command(sql, values));

    public Task<T?> FindAsync<T>(string sql, object? values = null) => Connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? values = null) => Connection.QueryAsync<T>(Command(sql, values));

    public async Task<bool> AnyAsync(string sql, object? values = null) =>
        await Connection.ExecuteScalarAsync<long>(Command(sql, values)).ConfigureAwait(false) > 0;

    private CommandDefinition Command(string sql, object? values) => new(sql, values, Transaction, cancellationToken: Cancellation);
}
