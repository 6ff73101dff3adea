using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>What really differs between databases; every statement that is the same for all stands where it is used.</summary>
public abstract class Dialect
{
    /// <summary>The folder of the schema scripts under <c>db/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Opens a connection, set up for this product.</summary>
    public abstract Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellation);

    /// <summary>
    /// How long a lock is waited for. A batch of another process takes a few seconds at most, so whoever waits for longer
    /// is told to come again, and nothing hangs.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Begins the one transaction in which a book is written, and takes the book's lock.</summary>
    /// <exception cref="Exception">One that <see cref="IsLocked"/> when the lock was not granted in time.</exception>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, string book, TimeSpan patience, CancellationToken cancellation);

    /// <summary>
    /// Whether a writer gives its connection back after each batch, so that there may be more books than connections.
    /// </summary>
    public virtual bool SharesConnections => true;

    /// <summary>Whether a database is a file, which is one program's alone.</summary>
    public virtual bool IsOneFile => false;

    /// <summary>Begins a transaction in which all reads see one moment.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>The values of a JSON array of strings as a subquery with one column.</summary>
    public abstract string Strings(string parameter);

    /// <summary>The values of a JSON array of whole numbers as a subquery with one column.</summary>
    public abstract string Numbers(string parameter);

    /// <summary>Ends a query so that it gives at most that many rows.</summary>
    public abstract string Limit(string parameter);

    /// <summary>The statements of a schema script, to be executed one after another.</summary>
    public virtual IEnumerable<string> Statements(string script) => [script];

    /// <summary>Writes what a batch of commands came to, in as few round trips as the database allows.</summary>
    public abstract Task WriteAsync(DbTransaction transaction, WriteSet changes, CancellationToken cancellation);

    /// <summary>Whether a row with the same key is there already.</summary>
    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>Whether the database could not be reached, or gave way to another: the same batch may pass later.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>Whether a lock was waited for in vain: to wait once more would only take as long again.</summary>
    public abstract bool IsLocked(Exception exception);

    /// <summary>Whether there is no room left to write.</summary>
    public abstract bool IsFull(Exception exception);

    /// <summary>Whether what is stored cannot be read because it is damaged, or is no database at all.</summary>
    public abstract bool IsDamage(Exception exception);

    /// <summary>Whether a statement may have named a table or a column that is not there.</summary>
    public abstract bool IsUnknownName(Exception exception);

    /// <summary>The number or state that the database gives a fault, without its text.</summary>
    public abstract string CodeOf(DbException fault);

    /// <summary>Whether a table of that name is there.</summary>
    public abstract string TableExists { get; }

    /// <summary>Tables, indexes, triggers and functions that are there, as <see cref="SchemaOf"/> writes them.</summary>
    public abstract Task<IReadOnlyList<SchemaPart>> SchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>What the scripts make.</summary>
    public abstract IReadOnlyList<SchemaPart> SchemaOf(IEnumerable<string> scripts);

    /// <summary>
    /// What the database itself finds damaged in its pages, where it can be asked; a thorough look also holds every index
    /// against its table.
    /// </summary>
    public virtual Task<IReadOnlyList<LocalName>> DamagedPagesAsync(
        DbConnection connection, DbTransaction? transaction, bool thorough, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<LocalName>>([]);
}
