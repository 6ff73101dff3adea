using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace FundLedger.Storage;

/// <summary>SQL Server 2019 and later, and servers that speak its protocol.</summary>
internal sealed class SqlServerDialect : Dialect
{
    public override string Name => "sqlserver";

    public override string TableExists => """
        SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME = @name
        """;

    public override string Strings(string parameter) =>
        $"(SELECT s.[value] COLLATE Latin1_General_100_BIN2 FROM OPENJSON({parameter}) s)";

    public override string Numbers(string parameter) => $"(SELECT CAST(s.[value] AS BIGINT) FROM OPENJSON({parameter}) s)";

    public override string Limit(string parameter) => $"OFFSET 0 ROWS FETCH NEXT {parameter} ROWS ONLY";

    /// <summary>Scripts are batches that end with GO, because a trigger must be alone in its batch.</summary>
    public override IEnumerable<string> Statements(string script) => script
        .Split("\nGO", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
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

    /// <summary>Below zero: not granted.</summary>
    internal const string Lock = """
        DECLARE @result INT;
        EXEC @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @patience;
        SELECT @result;
        """;

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, string book, TimeSpan patience, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        try
        {
            var result = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
                Lock, new { resource = "fundledger:" + book, patience = (int)patience.TotalMilliseconds },
                transaction, commandTimeout: 2 * (int)Patience.TotalSeconds, cancellationToken: cancellation)).ConfigureAwait(false);
            return result >= 0 ? transaction : throw new TimeoutException($"The lock of the book {book} was not granted ({result}).");
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Reads see one moment because the journal is append-only and each figure names its last entry; snapshot
    /// isolation is used where the database allows it.
    /// </summary>
    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        var snapshots = await connection.ExecuteScalarAsync<int>(new CommandDefinition(SnapshotsAllowed, cancellationToken: cancellation)).ConfigureAwait(false);
        return await connection.BeginTransactionAsync(
            snapshots == 1 ? IsolationLevel.Snapshot : IsolationLevel.Serializable, cancellation).ConfigureAwait(false);
    }

    internal const string SnapshotsAllowed =
        "SELECT CAST(snapshot_isolation_state AS INT) FROM sys.databases WHERE database_id = DB_ID()";

    public override Task WriteAsync(DbTransaction transaction, WriteSet changes, CancellationToken cancellation) =>
        SqlServerWriter.WriteAsync((SqlTransaction)transaction, changes, cancellation);

    public override bool IsUniqueViolation(Exception exception) => exception is SqlException { Number: 2601 or 2627 };

    /// <summary>The lock of a book that was not granted, and the time-out of any other (1222).</summary>
    public override bool IsLocked(Exception exception) => exception is TimeoutException or SqlException { Number: 1222 };

    /// <summary>A file group (1105) or the log (9002) is full, or the disk itself (5149).</summary>
    public override bool IsFull(Exception exception) => exception is SqlException { Number: 1105 or 9002 or 5149 };

    /// <summary>
    /// Deadlock 1205, lock time-out 1222, snapshot conflict 3960, command time-out -2; a server that cannot be reached,
    /// is starting, failing over or throttling; and a connection that broke, whose severity is 20 or more.
    /// </summary>
    public override bool IsTransient(Exception exception) => exception switch
    {
        SqlException
        {
            Number: 1205 or 1222 or 3960 or -2 or 2 or 53 or 64 or 121 or 233 or 596 or 4060 or 6005 or 10053 or 10054
            or 10060 or 10061 or 18401 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920
        } => true,
        SqlException server => server.Class >= 20,
        _ => exception is IOException or TimeoutException or System.Net.Sockets.SocketException,
    };

    /// <summary>A page that cannot be read (823), is not as it was written (824), or had to be read again and again (825); an index (8646, 8649).</summary>
    public override bool IsDamage(Exception exception) => exception is SqlException { Number: 823 or 824 or 825 or 605 or 8646 or 8649 };

    /// <summary>Invalid object name, invalid column name.</summary>
    public override bool IsUnknownName(Exception exception) => exception is SqlException { Number: 208 or 207 };

    public override string CodeOf(DbException fault) => fault is SqlException server ? $"SQL Server {server.Number}" : Name;

    public override async Task<IReadOnlyList<SchemaPart>> SchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
    [
        .. (await connection.QueryAsync<SchemaPart>(new CommandDefinition(SelectSchema, transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false))
            .Select(part => part.Normal()),
    ];

    /// <summary>Triggers with their whole text, which the server keeps as it was sent.</summary>
    public override IReadOnlyList<SchemaPart> SchemaOf(IEnumerable<string> scripts) =>
        [.. scripts.SelectMany(script => SchemaScript.Parts(script).Where(part => part.Kind != "trigger").Concat(Statements(script).SelectMany(SchemaScript.Triggers)))];

    internal const string SelectSchema = """
        SELECT 'table' AS Kind, t.name AS Name,
            (SELECT STRING_AGG(CAST(c.name AS NVARCHAR(MAX)), ', ') WITHIN GROUP (ORDER BY c.column_id) FROM sys.columns c WHERE c.object_id = t.object_id)
                + CASE WHEN OBJECTPROPERTY(t.object_id, 'TableHasPrimaryKey') = 1 THEN '' ELSE ' without primary key' END AS Form
        FROM sys.tables t WHERE t.schema_id = SCHEMA_ID()
        UNION ALL
        SELECT 'index', i.name, CASE WHEN i.is_unique = 1 THEN 'unique ' ELSE '' END + t.name + ' ('
            + (SELECT STRING_AGG(CAST(c.name AS NVARCHAR(MAX)), ', ') WITHIN GROUP (ORDER BY k.key_ordinal) FROM sys.index_columns k
                JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id
                WHERE k.object_id = i.object_id AND k.index_id = i.index_id AND k.key_ordinal > 0)
            + ')' + CASE WHEN i.is_disabled = 1 THEN ' disabled' ELSE '' END
        FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id
        WHERE t.schema_id = SCHEMA_ID() AND i.name IS NOT NULL AND i.is_primary_key = 0 AND i.is_unique_constraint = 0
        UNION ALL
        SELECT 'trigger', g.name, m.definition + CASE WHEN g.is_disabled = 1 THEN ' disabled' ELSE '' END
        FROM sys.triggers g JOIN sys.tables t ON t.object_id = g.parent_id LEFT JOIN sys.sql_modules m ON m.object_id = g.object_id
        WHERE t.schema_id = SCHEMA_ID()
        """;
}
