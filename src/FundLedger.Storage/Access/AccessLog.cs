using System.Runtime.CompilerServices;

namespace FundLedger.Storage;

/// <summary>What can be read of the log of access; nothing can be written by it.</summary>
public sealed class AccessLog
{
    private readonly Database _database;
    private readonly IReadOnlySet<string>? _users;

    internal AccessLog(Database database, IReadOnlySet<string>? users = null) => (_database, _users) = (database, users);

    /// <summary>The same log as far as some users are concerned: what they did, to themselves or to one another.</summary>
    public AccessLog Within(IReadOnlySet<string> users) => new(_database, users);

    /// <summary>Records in order, at most so many from the first that is asked for.</summary>
    public Task<IReadOnlyList<AccessRecord>> PageAsync(AccessFilter filter, int limit, CancellationToken cancellation) => _database.UseAsync(
        connection => AccessLogTable.PageAsync(new Work(connection, null, cancellation), _database.Dialect, filter, limit), cancellation);

    /// <summary>All records that are asked for and that are read, one by one, in order.</summary>
    /// <param name="filter">Which are asked for.</param>
    /// <param name="pageSize">How many are read at once.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async IAsyncEnumerable<AccessRecord> EachAsync(AccessFilter filter, int pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var users = _users is null ? filter.Users : filter.Users is null ? [.. _users] : [.. filter.Users.Where(_users.Contains)];
        filter = filter with { Users = users };
        for (IReadOnlyList<AccessRecord> page; (page = await PageAsync(filter, pageSize, cancellation).ConfigureAwait(false)).Count > 0;)
        {
            foreach (var record in page.Where(record => Reads(users, record)))
                yield return record;
            filter = filter with { After = page[^1].Seq };
        }
    }

    /// <summary>A database may tell names apart less exactly than a book does.</summary>
    private bool Reads(IReadOnlyCollection<string>? users, AccessRecord record) =>
        users?.Contains(record.User) != false && (_users is null || record.About is not { } about || _users.Contains(about));
}
