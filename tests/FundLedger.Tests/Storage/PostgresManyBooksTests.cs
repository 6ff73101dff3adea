using Dapper;
using FundLedger.Storage;
using Npgsql;

namespace FundLedger.Tests.Storage;

/// <summary>
/// 200 books in one database, written in parallel over 30 connections. No book waits for another: each has its own
/// lock and its own head, and "book" leads every key, so that no two books share a row, or a part of an index that
/// an insert would have to look at.
/// </summary>
[TestClass]
[RequiresServer(PostgresBookTests.Variable)]
public sealed class PostgresManyBooksTests
{
    private const int Books = 200;

    private readonly string _schema = $"m{Guid.CreateVersion7():N}";

    public TestContext TestContext { get; set; } = null!;

    private string Connection => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable(PostgresBookTests.Variable))
    { SearchPath = _schema, MaxPoolSize = 30 }.ConnectionString;

    [TestMethod]
    public async Task Execute_200BooksOneOfThemLocked_TheOthersFinishAndItsOwnCommandFollows()
    {
        var database = Database.Postgres(Connection);
        var store = await CreateStoreAsync(database);
        var books = await Task.WhenAll(Enumerable.Range(0, Books).Select(i => CreateBookAsync(store, $"B{i}")));

        Task<Answer> waiting;
        await using (var holder = await database.OpenAsync(TestContext.CancellationToken))
        await using (await database.Dialect.BeginWriteAsync(holder, "B0", Dialect.Patience, TestContext.CancellationToken))
        {
            waiting = PayAsync(books[0], "first");
            await Task.WhenAll(books.Skip(1).Select(book => PayAsync(book, "first"))).WaitAsync(TimeSpan.FromSeconds(60), TestContext.CancellationToken);
            Assert.IsFalse(waiting.IsCompleted, "The book whose lock is held was written.");
        }

        await waiting;
        await Task.WhenAll(books.SelectMany(book => Enumerable.Range(0, 5).Select(i => PayAsync(book, $"k{i}"))));
        foreach (var book in books)
        {
            var verification = await book.Read.VerifyAsync(TestContext.CancellationToken);
            Assert.IsTrue(verification.Ok, string.Join("; ", verification.Findings.Take(5)));
            Assert.AreEqual(1 + Municipality.Setup.Count + 6, (await book.Read.HeadAsync(TestContext.CancellationToken)).Seq);
            await book.DisposeAsync();
        }
    }

    // Tables of the server belong to no book: who may come in, and which process does what.
    private const string SelectStrayKeys = """
        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE t.relnamespace = CAST(@schema AS regnamespace) AND t.relname NOT IN ('book', 'schema_version', 'book_user', 'access_session', 'access_token',
            'failed_try', 'setup_code', 'data_key', 'access_log', 'work_lease') AND a.attname <> 'book'
        """;

    [TestMethod]
    public async Task Schema_EveryKeyAndIndex_IsLedByBook()
    {
        await CreateStoreAsync(Database.Postgres(Connection));

        await using var connection = new NpgsqlConnection(Connection);
        var stray = await connection.QueryAsync<string>(
            new CommandDefinition(SelectStrayKeys, new { schema = _schema }, cancellationToken: TestContext.CancellationToken));

        Assert.IsEmpty(stray);
    }

    [TestMethod]
    [DataRow("1, 1000000, 1, 1, 5, 0", DisplayName = "no such entry")]
    [DataRow("1, 1, 1, 1000000, 5, 0", DisplayName = "no such account")]
    public async Task Database_LineThatRefersToNothing_IsRefused(string line)
    {
        await using var book = await CreateBookAsync(await CreateStoreAsync(Database.Postgres(Connection)), "B");
        await using var connection = new NpgsqlConnection(Connection);

        var fault = await Assert.ThrowsExactlyAsync<PostgresException>(() => connection.ExecuteAsync(
            new CommandDefinition($"INSERT INTO line VALUES ({line})", cancellationToken: TestContext.CancellationToken)));

        Assert.AreEqual(PostgresErrorCodes.ForeignKeyViolation, fault.SqlState);
    }

    [TestCleanup]
    public async Task RemoveSchema()
    {
        await OnServerAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        NpgsqlConnection.ClearAllPools();
    }

    private async Task<BookStore> CreateStoreAsync(Database database)
    {
        await OnServerAsync($"CREATE SCHEMA {_schema}");
        return await BookStore.OpenAsync(database, TestClock.At(2025, 12, 31), TestContext.CancellationToken);
    }

    private async Task<Book> CreateBookAsync(BookStore store, string code)
    {
        var book = await store.CreateAsync(Municipality.Open(code), TestContext.CancellationToken);
        foreach (var outcome in await book.ExecuteAllAsync(Municipality.Setup, TestContext.CancellationToken))
            _ = outcome.Required;
        return book;
    }

    private Task<Answer> PayAsync(Book book, string key) =>
        book.ExecuteAsync(Municipality.Pay(key, "A01", 1m, new DateOnly(2025, 3, 1)), TestContext.CancellationToken);

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(PostgresBookTests.Variable));
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: TestContext.CancellationToken));
    }
}
