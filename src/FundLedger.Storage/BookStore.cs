using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>A database with books in it.</summary>
public sealed class BookStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    private BookStore(Database database, TimeProvider clock) =>
        (_database, _clock, Leases) = (database, clock, new Leases(database, clock));

    /// <summary>The name of the meter and of the source of activities that writers tell of their work by.</summary>
    public const string Measures = WriterMeasures.Name;

    /// <summary>Which process does which background work.</summary>
    public Leases Leases { get; }

    /// <summary>Opens a database, and brings its schema up to date.</summary>
    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    /// <exception cref="DamagedException">When it is damaged, no database at all, or another program's.</exception>
    public static async Task<BookStore> OpenAsync(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        await Migrator.MigrateAsync(database, clock, cancellation).ConfigureAwait(false);
        return new BookStore(database, clock);
    }

    /// <summary>Opens a database for reading: nothing of it can be written, and its schema stays as it is.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.DatabaseMustExist"/>, <see cref="Rule.SchemaOlder"/> or <see cref="Rule.SchemaNewer"/>.
    /// </exception>
    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    /// <exception cref="DamagedException">When it is damaged, no database at all, or another program's.</exception>
    public static async Task<BookStore> OpenForReadingAsync(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        RequireFile(database);
        var reading = database.ForReading();
        await Migrator.RequireCurrentAsync(reading, cancellation).ConfigureAwait(false);
        return new BookStore(reading, clock);
    }

    /// <summary>A database that is a file must be there: a mistyped path is not a new one.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DatabaseMustExist"/>.</exception>
    public static void RequireFile(Database database)
    {
        if (database.File is { } file && !File.Exists(file))
            throw new RefusedException(Rule.DatabaseMustExist, ("file", Texts.Shown(file)));
    }

    /// <summary>What of the schema is not as its scripts made it: a quick look.</summary>
    public static Task<IReadOnlyList<Finding>> CheckSchemaAsync(Database database, CancellationToken cancellation) =>
        FindingsAsync(database, connection => SchemaCheck.FindingsAsync(database, connection, null, cancellation), cancellation);

    /// <summary>What is wrong with a database as a whole: its schema, and the pages that the database finds damaged.</summary>
    /// <param name="database">The database.</param>
    /// <param name="thorough">Whether every index is held against its table.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(Database database, bool thorough, CancellationToken cancellation) =>
    [
        .. await CheckSchemaAsync(database, cancellation).ConfigureAwait(false),
        .. await CheckPagesAsync(database, thorough, cancellation).ConfigureAwait(false),
    ];

    /// <summary>
    /// Looks over a database that is to be changed: its pages before anything is written, its schema once that is up to date.
    /// A change may not read what is damaged; whatever it writes would be lost with the rest.
    /// </summary>
    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    /// <exception cref="DamagedException">With what is damaged.</exception>
    public static async Task RequireSoundAsync(Database database, TimeProvider clock, CancellationToken cancellation)
    {
        Require(await CheckPagesAsync(database, thorough: false, cancellation).ConfigureAwait(false));
        await Migrator.MigrateAsync(database, clock, cancellation).ConfigureAwait(false);
        Require(await CheckSchemaAsync(database, cancellation).ConfigureAwait(false));
    }

    /// <summary>One page may be told of many times over: the first few are enough to say where.</summary>
    private static void Require(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        var first = findings.Take(3).Select(finding => finding.Text).ToList();
        var where = new LocalName(string.Join("；", first.Select(text => text.Zh)), string.Join("; ", first.Select(text => text.En)));
        throw Damage.OfSchema(where.En, where);
    }

    private static Task<IReadOnlyList<Finding>> CheckPagesAsync(Database database, bool thorough, CancellationToken cancellation) =>
        FindingsAsync(database, connection => database.Dialect.DamagedPagesAsync(connection, null, thorough, cancellation), cancellation);

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(
        Database database, Func<DbConnection, Task<IReadOnlyList<LocalName>>> find, CancellationToken cancellation)
    {
        try
        {
            var found = await database.UseAsync(find, cancellation).ConfigureAwait(false);
            return [.. found.Take(Verification.MostFindings).Select(what => new Finding(0, what))];
        }
        catch (DamagedException damaged)
        {
            return [new Finding(0, damaged.Detail)];
        }
    }

    private const string InsertBook = """
        INSERT INTO book (id, code, head_seq, head_hash, head_at)
        SELECT COALESCE(MAX(id), 0) + 1, @code, 0, @hash, @at FROM book
        """;

    /// <summary>Creates a book; its first entry is the command that opens it.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.BookMustBeNew"/>, or a rule of <see cref="OpenBook"/>.</exception>
    public async Task<Book> CreateAsync(OpenBook command, CancellationToken cancellation = default)
    {
        command.Begin();
        var code = command.Profile.Code;
        var row = await FindAsync(code, cancellation).ConfigureAwait(false);
        if (row is { HeadSeq: > 0 })
            throw new RefusedException(Rule.BookMustBeNew, ("book", code));
        if (row is null)
            await InsertAsync(code, cancellation).ConfigureAwait(false);
        row ??= await FindAsync(code, cancellation).ConfigureAwait(false);
        var book = new Book(_database, new BookKey(row!.Id, code), ClockOf(command.Profile));
        try
        {
            await book.ExecuteAsync(command with { Key = command.Key ?? OpenBook.Kind }, cancellation).ConfigureAwait(false);
            return book;
        }
        catch
        {
            await book.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a book. Dispose it to stop its writer.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.BookMustExist"/>.</exception>
    public async Task<Book> OpenBookAsync(string code, CancellationToken cancellation = default) =>
        await FindAsync(code, cancellation).ConfigureAwait(false) is { HeadSeq: > 0 } row
            ? new Book(_database, new BookKey(row.Id, row.Code), ClockIn(row.Data))
            : throw new RefusedException(Rule.BookMustExist, ("book", Texts.Shown(code)));

    /// <summary>The log of access in the same database, for reading alone.</summary>
    public AccessLog Access => new(_database);

    private const string SelectCodes = "SELECT code FROM book WHERE head_seq > 0";

    /// <summary>The codes of all books.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellation = default)
    {
        var codes = await _database.UseAsync(connection => connection.QueryAsync<string>(
            new CommandDefinition(SelectCodes, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return [.. codes.Order(StringComparer.Ordinal)];
    }

    private const string SelectBook = """
        SELECT b.id AS Id, b.code AS Code, b.head_seq AS HeadSeq, e.data AS Data
        FROM book b LEFT JOIN entry e ON e.book = b.id AND e.seq = 1
        WHERE b.code = @code
        """;

    /// <summary>A book without entries is one whose first command was refused: it is there for the next try alone.</summary>
    private Task<BookRow?> FindAsync(string code, CancellationToken cancellation) =>
        _database.UseAsync(connection => connection.QuerySingleOrDefaultAsync<BookRow>(
            new CommandDefinition(SelectBook, new { code }, cancellationToken: cancellation)), cancellation);

    private BookClock ClockOf(BookProfile profile) => new(_clock, BookZone.Find(profile.Zone())
        ?? throw new UnavailableException($"The time zone {profile.Zone()} of the book {profile.Code} is not known on this machine: install its time zone data."));

    /// <summary>The clock of a book that is there. Where its first entry is damaged, verifying says so.</summary>
    private TimeProvider ClockIn(string? data)
    {
        try
        {
            return ClockOf(StoredCommand.ProfileIn(data));
        }
        catch (DamagedException)
        {
            return new BookClock(_clock, TimeZoneInfo.Utc);
        }
    }

    private async Task InsertAsync(string code, CancellationToken cancellation)
    {
        var connection = await _database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await _database.BeginWriteAsync(connection, "books", cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(InsertBook,
                new { code, hash = EntryHash.Origin, at = (StoredMoment)DateTime.UnixEpoch }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbException fault) when (_database.Dialect.IsUniqueViolation(fault))
        {
            throw new RefusedException(Rule.BookMustBeNew, ("book", code));
        }
    }

    private sealed class BookRow
    {
        public int Id { get; init; }
        public string Code { get; init; } = "";
        public long HeadSeq { get; init; }
        public string? Data { get; init; }
    }
}
