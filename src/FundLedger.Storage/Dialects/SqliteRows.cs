using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FundLedger.Storage;

/// <summary>
/// Executes one prepared statement for many rows. Values are bound by position on SQLite's own interface:
/// by way of named parameters, binding costs as much as inserting.
/// </summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[4096];
    private int _next;

    public SqliteRows(SqliteTransaction transaction, string sql)
    {
        _database = transaction.Connection!.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public SqliteRows Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_next, value));
        return this;
    }

    public SqliteRows Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public SqliteRows Bind(byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_next, value));
        return this;
    }

    public SqliteRows Bind(string? value)
    {
        if (value is null)
            return BindNull();
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        Check(raw.sqlite3_bind_text(_statement, ++_next, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8))));
        return this;
    }

    public SqliteRows Bind(DateOnly date) => Bind(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public SqliteRows Bind(DateTime moment) => Bind(Refusal.Text(moment));

    /// <summary>Executes the statement with what was bound.</summary>
    public void Execute()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, _database);
        Check(raw.sqlite3_reset(_statement));
        _next = 0;
    }

    public void Dispose() => _statement.Dispose();

    private SqliteRows BindNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_next));
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
