using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>A database with books in it.</summary>
public sealed class BookStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    private BookStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Opens a database, and brings its schema up to date.</summary>
    /// <exception cref="UnavailableException">When it cannot be reached.</exception>
    public static async Task<BookStore> OpenAsync(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        await Migrator.MigrateAsync(database, clock, cancellation).ConfigureAwait(false);
        return new BookStore(database, clock);
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
        if (await FindKeyAsync(code, cancellation).ConfigureAwait(false) is null)
            await InsertAsync(code, cancellation).ConfigureAwait(false);
        else if (await HasEntriesAsync(code, cancellation).ConfigureAwait(false))
            throw new RefusedException(Rule.BookMustBeNew, ("book", code));
        var book = await OpenBookAsync(code, cancellation).ConfigureAwait(false);
        await book.ExecuteAsync(command with { Key = command.Key ?? "open-book" }, cancellation).ConfigureAwait(false);
        return book;
    }

    /// <summary>Opens a book. Dispose it to stop its writer.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.BookMustExist"/>.</exception>
    public async Task<Book> OpenBookAsync(string code, CancellationToken cancellation = default)
    {
        var key = await FindKeyAsync(code, cancellation).ConfigureAwait(false)
            ?? throw new RefusedException(Rule.BookMustExist, ("book", Texts.Shown(code)));
        return new Book(_database, key, _clock);
    }

    private const string SelectCodes = "SELECT code FROM book";

    /// <summary>The codes of all books.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellation = default)
    {
        var codes = await _database.UseAsync(connection => connection.QueryAsync<string>(
            new CommandDefinition(SelectCodes, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return [.. codes.Order(StringComparer.Ordinal)];
    }

    private const string SelectKey = "SELECT id AS Id, code AS Code FROM book WHERE code = @code";

    private async Task<BookKey?> FindKeyAsync(string code, CancellationToken cancellation)
    {
        var id = await _database.UseAsync(connection => connection.QuerySingleOrDefaultAsync<KeyRow>(
            new CommandDefinition(SelectKey, new { code }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return id is null ? null : new BookKey(id.Id, id.Code);
    }

    private const string SelectHead = "SELECT head_seq FROM book WHERE code = @code";

    private async Task<bool> HasEntriesAsync(string code, CancellationToken cancellation) =>
        await _database.UseAsync(connection => connection.QuerySingleAsync<long>(
            new CommandDefinition(SelectHead, new { code }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false) > 0;

    private async Task InsertAsync(string code, CancellationToken cancellation)
    {
        var connection = await _database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await _database.Dialect.BeginWriteAsync(connection, "books", cancellation).ConfigureAwait(false);
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

    private sealed class KeyRow
    {
        public int Id { get; init; }
        public string Code { get; init; } = "";
    }
}
