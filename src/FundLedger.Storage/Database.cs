using System.Data.Common;
using System.Reflection;

namespace FundLedger.Storage;

/// <summary>A database: which kind it is, and where.</summary>
public sealed class Database
{
    private Database(Dialect dialect, string connectionString) => (Dialect, ConnectionString) = (dialect, connectionString);

    public Dialect Dialect { get; }

    public string ConnectionString { get; }

    /// <summary>A SQLite file, made when it is missing.</summary>
    public static Database Sqlite(string file)
    {
        var builder = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = (int)Dialect.Patience.TotalSeconds, Pooling = true };
        return new Database(new SqliteDialect(), builder.ConnectionString);
    }

    /// <summary>The path of its file; null where it is a server's, or in memory.</summary>
    public string? File => Dialect.IsOneFile && new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString) is { DataSource: { Length: > 0 } file, Mode: not Microsoft.Data.Sqlite.SqliteOpenMode.Memory } && file != ":memory:"
        ? file
        : null;

    /// <summary>The same database, of which nothing can be written.</summary>
    public Database ForReading() => File is null
        ? this
        : new Database(Dialect, new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString) { Mode = Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly }.ConnectionString);

    /// <summary>
    /// A database by its connection string: one that names a <c>Host</c> is PostgreSQL; one that names a
    /// <c>Server</c>, or a <c>Data Source</c> with a catalog, SQL Server; any other, or the path of a file, SQLite.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when it is no connection string.</exception>
    public static Database Parse(string text)
    {
        var names = NamesIn(text);
        if (names.Contains("host"))
            return Postgres(text);
        if (names.Contains("server") || (names.Contains("data source") && (names.Contains("initial catalog") || names.Contains("database"))))
            return SqlServer(text);
        return names.Contains("data source") ? new Database(new SqliteDialect(), text) : Sqlite(text);
    }

    private static HashSet<string> NamesIn(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
            return [];
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = text };
            return builder.Keys.Cast<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            throw new RefusedException(Rule.MemberForm, ("member", "--database"), ("problem", new Reason(Because.NotAConnectionString)));
        }
    }

    /// <summary>
    /// A PostgreSQL server, by an Npgsql connection string. Nothing is set on a connection, so that none has to be
    /// reset before the pool gives it out again.
    /// </summary>
    public static Database Postgres(string connectionString) =>
        new(new PostgresDialect(), "No Reset On Close=true;" + connectionString);

    /// <summary>A SQL Server, by a Microsoft.Data.SqlClient connection string.</summary>
    public static Database SqlServer(string connectionString) => new(new SqlServerDialect(), connectionString);

    /// <summary>The embedded scripts of the schema, in order.</summary>
    public IEnumerable<(string Name, string Sql)> Scripts()
    {
        var folder = $"db/{Dialect.Name}/";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.Replace('\\', '/').StartsWith(folder, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Path.GetFileNameWithoutExtension(resource.Replace('\\', '/')), reader.ReadToEnd());
        }
    }

    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    /// <exception cref="DamagedException">When it is damaged, or a file that is no database.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await Dialect.OpenAsync(ConnectionString, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw Damage.In(Dialect, fault) ?? (Exception)new UnavailableException($"The database cannot be opened: {fault.Message}", fault);
        }
    }

    /// <summary>
    /// Does work that may be done twice, on a connection of its own. Connections that the pool kept may have been cut
    /// since, by a restart for one: then it is done again.
    /// </summary>
    /// <exception cref="UnavailableException">When the database does not answer.</exception>
    /// <exception cref="DamagedException">When what it holds cannot be read.</exception>
    internal async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await OpenAsync(cancellation).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            try
            {
                return await use(connection).ConfigureAwait(false);
            }
            catch (Exception fault) when (Damage.In(Dialect, fault) is { } damage)
            {
                throw damage;
            }
            catch (Exception fault) when (Dialect.IsUnknownName(fault))
            {
                if (await Damage.InSchemaAsync(this, connection, cancellation).ConfigureAwait(false) is { } damage)
                    throw damage;
                throw;
            }
            catch (Exception fault) when (IsTransient(fault))
            {
                if (attempt == 3 || IsLocked(fault))
                    throw new UnavailableException($"The database does not answer: {fault.Message}", fault);
            }
        }
    }

    /// <summary>Reads in a transaction in which all reads see one moment.</summary>
    internal Task<T> InSnapshotAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        UseAsync(async connection =>
        {
            var transaction = await Dialect.BeginReadAsync(connection, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            return await read(transaction).ConfigureAwait(false);
        }, cancellation);

    /// <summary>The same for what is read of a book, which damage is told of with its name.</summary>
    internal async Task<T> InSnapshotAsync<T>(BookKey book, Func<DbTransaction, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await InSnapshotAsync(read, cancellation).ConfigureAwait(false);
        }
        catch (DamagedException damaged)
        {
            damaged.MetIn(book.Code);
            throw;
        }
    }

    /// <summary>Does work that may be done twice in a transaction of its own, one of that name at a time.</summary>
    internal Task<T> InTransactionAsync<T>(string name, Func<DbTransaction, Task<T>> work, CancellationToken cancellation) =>
        UseAsync(async connection =>
        {
            var transaction = await BeginWriteAsync(connection, name, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            var result = await work(transaction).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return result;
        }, cancellation);

    /// <summary>Begins a transaction that writes, one of that name at a time.</summary>
    /// <exception cref="UnavailableException">When another held the lock for longer than <see cref="Dialect.Patience"/>.</exception>
    internal async Task<DbTransaction> BeginWriteAsync(DbConnection connection, string name, CancellationToken cancellation)
    {
        try
        {
            return await Dialect.BeginWriteAsync(connection, name, Dialect.Patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (Dialect.IsLocked(fault))
        {
            throw new UnavailableException($"The lock was not granted: {fault.Message}", fault);
        }
    }

    /// <summary>Whether the same may pass a moment later.</summary>
    internal bool IsTransient(Exception fault) => Dialect.IsTransient(Cause(fault));

    /// <summary>Whether a lock was waited for in vain.</summary>
    internal bool IsLocked(Exception fault) => Dialect.IsLocked(Cause(fault));

    private static Exception Cause(Exception fault) => fault is UnavailableException { InnerException: { } inner } ? inner : fault;
}
