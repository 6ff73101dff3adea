using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace FundLedger.Storage;

/// <summary>PostgreSQL 15 and later.</summary>
internal sealed class PostgresDialect : Dialect
{
    public override string Name => "postgresql";

    public override string TableExists => """
        SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @name
        """;

    public override string Strings(string parameter) =>
        $"(SELECT s.value FROM jsonb_array_elements_text(CAST({parameter} AS jsonb)) s)";

    public override string Numbers(string parameter) =>
        $"(SELECT CAST(s.value AS bigint) FROM jsonb_array_elements_text(CAST({parameter} AS jsonb)) s)";

    public override string Limit(string parameter) => $"LIMIT {parameter}";

    public override async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Every lock of the transaction is waited for as long, those of rows too.</summary>
    private const string Lock = "SELECT set_config('lock_timeout', @patience, true); SELECT pg_advisory_xact_lock(@key)";

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, string book, TimeSpan patience, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(
                Lock, new { key = LockKey(book), patience = $"{Math.Max(1, (long)patience.TotalMilliseconds)}ms" },
                transaction, commandTimeout: 0, cancellationToken: cancellation)).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);

    public override Task WriteAsync(DbTransaction transaction, WriteSet changes, CancellationToken cancellation) =>
        PostgresWriter.WriteAsync((NpgsqlTransaction)transaction, changes, cancellation);

    public override bool IsUniqueViolation(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsLocked(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public override bool IsFull(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>
    /// A lost connection, a server that starts or stops (class 57P), a former primary that only reads since a fail-over,
    /// a deadlock or a serialization failure (40).
    /// </summary>
    public override bool IsTransient(Exception exception) => exception switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        _ => exception is IOException or TimeoutException or System.Net.Sockets.SocketException,
    };

    /// <summary>data_corrupted, index_corrupted.</summary>
    public override bool IsDamage(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted };

    public override bool IsUnknownName(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn };

    public override string CodeOf(DbException fault) => $"PostgreSQL {fault.SqlState}";

    public override Task<IReadOnlyList<SchemaPart>> SchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        PostgresSchema.ReadAsync(connection, transaction, cancellation);

    public override IReadOnlyList<SchemaPart> SchemaOf(IEnumerable<string> scripts) =>
        [.. scripts.SelectMany(script => SchemaScript.Parts(script).Concat(SchemaScript.Functions(script)))];

    /// <summary>The lock of a book is a number that its code gives: the first bytes of its SHA-256.</summary>
    private static long LockKey(string book) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("fundledger:" + book)));
}
