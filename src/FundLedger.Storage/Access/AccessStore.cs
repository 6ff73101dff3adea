using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>Who may come in: users, sessions, tokens and the log of access, in the database of the books.</summary>
public sealed class AccessStore
{
    /// <summary>How long the lock is waited for to note what nobody waits for.</summary>
    private static readonly TimeSpan ForNotes = TimeSpan.FromSeconds(1);

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private int _cuts;

    private AccessStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Counts the changes of this process by which somebody may have lost what he had.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>Opens a database, and brings its schema up to date.</summary>
    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    public static async Task<AccessStore> OpenAsync(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        await Migrator.MigrateAsync(database, clock, cancellation).ConfigureAwait(false);
        return new AccessStore(database, clock);
    }

    /// <summary>Opens it for reading: nothing can be written.</summary>
    /// <exception cref="RefusedException">As <see cref="BookStore.OpenForReadingAsync"/>.</exception>
    public static async Task<AccessStore> OpenForReadingAsync(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        BookStore.RequireFile(database);
        var reading = database.ForReading();
        await Migrator.RequireCurrentAsync(reading, cancellation).ConfigureAwait(false);
        return new AccessStore(reading, clock);
    }

    /// <summary>Does a change in one transaction; what it throws undoes it. It may be done twice when a connection breaks.</summary>
    public async Task<T> ChangeAsync<T>(Func<AccessChange, Task<T>> change, CancellationToken cancellation)
    {
        var (result, cutsOff) = await _database.UseAsync(connection => ChangeAsync(connection, change, cancellation), cancellation).ConfigureAwait(false);
        if (cutsOff)
            Interlocked.Increment(ref _cuts);
        return result;
    }

    /// <inheritdoc cref="ChangeAsync{T}(Func{AccessChange, Task{T}}, CancellationToken)"/>
    public Task ChangeAsync(Func<AccessChange, Task> change, CancellationToken cancellation) =>
        ChangeAsync(async done =>
        {
            await change(done).ConfigureAwait(false);
            return true;
        }, cancellation);

    public Task<User?> FindUserAsync(string name, CancellationToken cancellation) =>
        ReadAsync(work => UserTable.FindAsync(work, name), cancellation);

    public Task<User?> FindBySubjectAsync(string subject, CancellationToken cancellation) =>
        ReadAsync(work => UserTable.FindBySubjectAsync(work, subject), cancellation);

    /// <summary>The failed log-ins under a name, whether or not a user has it.</summary>
    public Task<FailedTries> TriesAsync(string name, CancellationToken cancellation) =>
        ReadAsync(work => FailedTryTable.OfAsync(work, name), cancellation);

    public Task<IReadOnlyList<User>> UsersAsync(CancellationToken cancellation) => ReadAsync(UserTable.AllAsync, cancellation);

    public Task<bool> AnyUserAsync(CancellationToken cancellation) => ReadAsync(UserTable.AnyAsync, cancellation);

    /// <summary>A session by its secret; null when it is over, but for its age.</summary>
    public Task<AccessSession?> FindSessionAsync(string secret, CancellationToken cancellation) =>
        ReadAsync(work => SessionTable.FindAsync(work, Secret.HashOf(secret)), cancellation);

    /// <summary>A token by its text, and whether its user is an administrator; null when it opens nothing, but for its end.</summary>
    public Task<(AccessToken Token, bool IsAdministrator)?> FindTokenAsync(string text, CancellationToken cancellation) =>
        ReadAsync(work => TokenTable.FindAsync(work, Secret.HashOf(text)), cancellation);

    public Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancellation) => ReadAsync(TokenTable.AllAsync, cancellation);

    /// <summary>Notes that a token was used. Not done when the database only reads or is locked: then the token is good all the same.</summary>
    public async Task NoteUseAsync(AccessToken token, CancellationToken cancellation)
    {
        try
        {
            await _database.UseAsync(async connection =>
            {
                var transaction = await _database.Dialect.BeginWriteAsync(connection, "access", ForNotes, cancellation).ConfigureAwait(false);
                await using var ending = transaction.ConfigureAwait(false);
                await TokenTable.UsedAsync(new Work(connection, transaction, cancellation), token.Id, Now).ConfigureAwait(false);
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                return true;
            }, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or UnavailableException)
        {
        }
    }

    /// <summary>The log after a record, oldest first.</summary>
    public Task<IReadOnlyList<AccessRecord>> LogAsync(long after, int limit, CancellationToken cancellation) =>
        Log.PageAsync(new AccessFilter { After = after }, limit, cancellation);

    /// <summary>The log, for reading alone.</summary>
    public AccessLog Log => new(_database);

    /// <summary>The keys with which the server protects what it hands out: XML, as they were stored.</summary>
    public Task<IReadOnlyList<string>> DataKeysAsync(CancellationToken cancellation) => ReadAsync(DataKeyTable.AllAsync, cancellation);

    public Task AddDataKeyAsync(string name, string xml, CancellationToken cancellation) => ReadAsync(async work =>
    {
        await DataKeyTable.InsertAsync(work, name, xml).ConfigureAwait(false);
        return true;
    }, cancellation);

    private DateTime Now
    {
        get
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    private async Task<(T Result, bool CutsOff)> ChangeAsync<T>(
        DbConnection connection, Func<AccessChange, Task<T>> change, CancellationToken cancellation)
    {
        var transaction = await _database.BeginWriteAsync(connection, "access", cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        var done = new AccessChange(new Work(connection, transaction, cancellation), Now);
        var result = await change(done).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return (result, done.CutsOff);
    }

    private Task<T> ReadAsync<T>(Func<Work, Task<T>> read, CancellationToken cancellation) =>
        _database.UseAsync(connection => read(new Work(connection, null, cancellation)), cancellation);
}
