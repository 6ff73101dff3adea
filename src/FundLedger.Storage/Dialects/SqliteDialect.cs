using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FundLedger.Storage;

/// <summary>SQLite: the embedded default. Write-ahead log, and a commit is on the disk before it is answered.</summary>
#pragma warning disable CA1001 // A semaphore of which nobody takes the wait handle has nothing to dispose of.
internal sealed class SqliteDialect : Dialect
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _first = new(1);

    public override string Name => "sqlite";

    /// <summary>A connection costs a file and a cache, not a place on a server.</summary>
    public override bool SharesConnections => false;

    public override bool IsOneFile => true;

    public override string TableExists => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name";

    public override string Strings(string parameter) => $"(SELECT value FROM json_each({parameter}))";

    public override string Numbers(string parameter) => $"(SELECT value FROM json_each({parameter}))";

    public override string Limit(string parameter) => $"LIMIT {parameter}";

    /// <summary>SQLite itself looks again after a millisecond or two; the library above it only every 150.</summary>
    private const string Settings = """
        PRAGMA busy_timeout = 500;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>
    /// Where neither the file nor its folder can be written, a write-ahead log cannot be looked for: the first look fails, and as
    /// there is none, the file is all that there is.
    /// </summary>
    private const string Probe = "SELECT COUNT(*) FROM sqlite_schema;";

    private const string WritingSettings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 10000;
        """;

    public override async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var wanted = new SqliteConnectionStringBuilder(connectionString);
        if (wanted.Mode != SqliteOpenMode.ReadOnly)
            return await OpenAsync(connectionString, Settings + WritingSettings, cancellation).ConfigureAwait(false);
        try
        {
            return await OpenAsync(connectionString, Settings, cancellation, Probe).ConfigureAwait(false);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN && !File.Exists(wanted.DataSource + "-wal"))
        {
            wanted.DataSource = $"file:{Uri.EscapeDataString(Path.GetFullPath(wanted.DataSource)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
            return await OpenAsync(wanted.ConnectionString, Settings, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<DbConnection> OpenAsync(string connectionString, string settings, CancellationToken cancellation, string? probe = null)
    {
        var connection = new SqliteConnection(connectionString);
        connection.DefaultTimeout = Math.Min(connection.DefaultTimeout, (int)Patience.TotalSeconds);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync(new CommandDefinition(settings, cancellationToken: cancellation)).ConfigureAwait(false);
            // By itself: of several statements the library tells only of the first that it failed.
            if (probe is not null)
                await connection.ExecuteAsync(new CommandDefinition(probe, cancellationToken: cancellation)).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// BEGIN IMMEDIATE: SQLite has one writer, so the database's lock is the book's. It waits on its thread; so that a long
    /// wait does not take one thread after another, only the first in line waits there.
    /// </summary>
    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, string book, TimeSpan patience, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        if (!await _first.WaitAsync(patience, cancellation).ConfigureAwait(false))
            throw new SqliteException("database is locked", raw.SQLITE_BUSY);
        try
        {
            return Begin((SqliteConnection)connection, patience - Stopwatch.GetElapsedTime(begun));
        }
        finally
        {
            _first.Release();
        }
    }

    private static DbTransaction Begin(SqliteConnection connection, TimeSpan patience)
    {
        var usual = connection.DefaultTimeout;
        connection.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds));
        try
        {
            return connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

#pragma warning disable CA1849 // SQLite has no asynchronous begin, and only this overload says which kind.
    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true));
#pragma warning restore CA1849

    public override Task WriteAsync(DbTransaction transaction, WriteSet changes, CancellationToken cancellation)
    {
        new SqliteWriter((SqliteTransaction)transaction, changes).Write();
        return Task.CompletedTask;
    }

    public override bool IsUniqueViolation(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <summary>SQLITE_FULL, or no room for the index of the write-ahead log (SQLITE_IOERR_SHMSIZE).</summary>
    public override bool IsFull(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: 4874 };

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED.</summary>
    public override bool IsTransient(Exception exception) => IsLocked(exception);

    public override bool IsLocked(Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    /// <summary>SQLITE_CORRUPT and SQLITE_NOTADB; a file that ends too early or that its file system calls corrupt (SQLITE_IOERR_SHORT_READ, _CORRUPTFS).</summary>
    public override bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 11 or 26 } or SqliteException { SqliteExtendedErrorCode: 522 or 8458 };

    /// <summary>SQLITE_ERROR: SQLite has no number of its own for a table that is not there.</summary>
    public override bool IsUnknownName(Exception exception) => exception is SqliteException { SqliteErrorCode: 1 };

    public override string CodeOf(DbException fault) => fault is SqliteException sqlite ? $"SQLite {sqlite.SqliteExtendedErrorCode}" : Name;

    public override Task<IReadOnlyList<SchemaPart>> SchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        SqliteSchema.ReadAsync(connection, transaction, cancellation);

    public override IReadOnlyList<SchemaPart> SchemaOf(IEnumerable<string> scripts) => SqliteSchema.Of(scripts);

    public override Task<IReadOnlyList<LocalName>> DamagedPagesAsync(
        DbConnection connection, DbTransaction? transaction, bool thorough, CancellationToken cancellation) =>
        SqlitePages.CheckAsync((SqliteConnection)connection, transaction, thorough ? "integrity_check" : "quick_check", cancellation);
}
