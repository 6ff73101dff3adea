using Dapper;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Storage;

/// <summary>A SQLite file whose pages are overwritten or cut off, or that is none.</summary>
[TestClass]
public sealed class SqliteDamageTests
{
    private const int Payments = 400;

    private readonly SqliteDatabases _databases = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestCleanup]
    public Task RemoveAsync() => _databases.RemoveAsync();

    [TestMethod]
    [DataRow("entry", "table entry")]
    [DataRow("line", "table line")]
    [DataRow("account", "table account")]
    [DataRow("account_day", "table account_day")]
    [DataRow("account_month", "table account_month")]
    [DataRow("entry_key", "table entry")]
    [DataRow("entry_date", "table entry")]
    [DataRow("line_account", "table line")]
    public async Task Verify_PageZeroed_NamesWhereItIs(string tree, string named)
    {
        var (database, file) = await WrittenAsync();
        SqliteConnection.ClearAllPools();
        SqliteFile.Zero(file, SqliteFile.LeafOf(file, tree));

        await using var book = await (await BookStore.OpenAsync(database, TimeProvider.System, Cancellation)).OpenBookAsync("T", Cancellation);
        var result = await book.Read.VerifyAsync(Cancellation);

        TestContext.WriteLine(string.Join('\n', result.Findings));
        Assert.Contains(finding => finding.What.StartsWith(named, StringComparison.Ordinal), result.Findings);
        Assert.Contains(finding => finding.Text.Zh.StartsWith("表 ", StringComparison.Ordinal), result.Findings);
        if (tree is "entry" or "line")
        {
            Assert.Contains(finding => finding.Seq > 0 && finding.What.StartsWith("cannot be read", StringComparison.Ordinal), result.Findings);
            Assert.IsGreaterThan(Payments / 2, result.Entries);
            Assert.DoesNotContain(finding => finding.What.Contains("is missing", StringComparison.Ordinal) || finding.What.Contains("hash", StringComparison.Ordinal), result.Findings);
        }
    }

    [TestMethod]
    public async Task Execute_PageZeroedWhileItIsOpen_IsDamageOfTheDatabase()
    {
        var (database, file) = await WrittenAsync();
        await using var book = await (await BookStore.OpenAsync(database, TimeProvider.System, Cancellation)).OpenBookAsync("T", Cancellation);
        await book.Read.HeadAsync(Cancellation);
        SqliteFile.Zero(file, SqliteFile.LeafOf(file, "account_day"));
        SqliteConnection.ClearAllPools();

        foreach (var call in new Func<Task>[]
        {
            () => book.ExecuteAsync(Municipality.Pay("after", "A01", 1m, new DateOnly(2025, 3, 1)), Cancellation),
            () => book.Read.BalancesAsync(new AsOf(new DateOnly(2025, 3, 15)), new DateOnly(2025, 1, 15), Cancellation),
        })
        {
            var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(call);
            Assert.AreEqual("True T", $"{damaged.IsOfDatabase} {damaged.Book}");
            Assert.Contains("SQLite 11", damaged.Where.En);
        }

        await book.Read.EntriesAsync(new EntryFilter { Limit = 10 }, Cancellation);
        Assert.IsNotEmpty(await BookStore.CheckAsync(database, thorough: false, Cancellation));
    }

    [TestMethod]
    [DataRow(0.9)]
    [DataRow(0.5)]
    [DataRow(0.01)]
    public async Task Open_FileCutOff_IsDamage(double part)
    {
        var (database, file) = await WrittenAsync();
        SqliteConnection.ClearAllPools();
        using (var stream = new FileStream(file, FileMode.Open))
            stream.SetLength((long)(stream.Length * part) / 4096 * 4096);

        Assert.IsNotEmpty(await BookStore.CheckAsync(database, thorough: true, Cancellation));
    }

    [TestMethod]
    public async Task Open_FileThatIsNoDatabase_IsDamage()
    {
        var database = await _databases.CreateAsync();
        await File.WriteAllTextAsync(FileOf(database), new string('x', 10_000), Cancellation);

        var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(() => BookStore.OpenAsync(database, TimeProvider.System, Cancellation));

        Assert.AreEqual("the database reports damage (SQLite 26)", damaged.Where.En);
        Assert.IsNotEmpty(await BookStore.CheckAsync(database, thorough: true, Cancellation));
    }

    [TestMethod]
    public async Task Open_FileOfAnotherProgram_IsLeftAsItIs()
    {
        var database = await _databases.CreateAsync();
        await ExecuteAsync(database, "CREATE TABLE songs (name TEXT)");

        var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(() => BookStore.OpenAsync(database, TimeProvider.System, Cancellation));

        Assert.Contains("database of another program", damaged.Message);
        await using var connection = await database.OpenAsync(Cancellation);
        Assert.AreEqual("songs", await connection.QuerySingleAsync<string>("SELECT name FROM sqlite_schema"));
    }

    [TestMethod]
    [DataRow("DROP TABLE schema_version", "table schema_version is missing")]
    [DataRow("UPDATE schema_version SET name = 'x' WHERE name = '001_journal'", "the schema is not what schema_version says")]
    public async Task Open_VersionsGoneOrAltered_IsDamage(string statement, string where)
    {
        var (database, _) = await WrittenAsync();
        await ExecuteAsync(database, statement);

        var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(() => BookStore.OpenAsync(database, TimeProvider.System, Cancellation));

        Assert.AreEqual(where, damaged.Where.En);
    }

    [TestMethod]
    [DataRow("UPDATE entry SET date = '2025-13-01' WHERE seq = 20", 20L)]
    [DataRow("UPDATE entry SET recorded_at = 'soon' WHERE seq = 20", 20L)]
    [DataRow("UPDATE account SET currency = '???' WHERE id = 1", 0L)]
    public async Task Read_RowThatMakesNoSense_IsDamageAndNamed(string statement, long seq)
    {
        var (database, _) = await WrittenAsync();
        await ExecuteAsync(database, $"DROP TRIGGER entry_no_update; DROP TRIGGER account_no_update; {statement}");
        await using var book = await (await BookStore.OpenAsync(database, TimeProvider.System, Cancellation)).OpenBookAsync("T", Cancellation);

        var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(() => book.Read.EntriesAsync(new EntryFilter { Limit = 1000 }, Cancellation));

        Assert.AreEqual("T False", $"{damaged.Book} {damaged.IsOfDatabase}");
        Assert.Contains(finding => (seq == 0 || finding.Seq == seq) && finding.What.StartsWith("cannot be read", StringComparison.Ordinal), (await book.Read.VerifyAsync(Cancellation)).Findings);
    }

    /// <summary>A book of some hundred entries, all in the file and none in its log.</summary>
    private async Task<(Database Database, string File)> WrittenAsync()
    {
        var database = await _databases.CreateAsync();
        var store = await BookStore.OpenAsync(database, TimeProvider.System, Cancellation);
        await using var book = await store.CreateAsync(Municipality.Open("T"), Cancellation);
        var payments = Enumerable.Range(0, Payments).Select(i => Municipality.Pay($"k{i}", "A01", 1m, new DateOnly(2025, 2, 1).AddDays(i % 200)));
        foreach (var outcome in await book.ExecuteAllAsync([.. Municipality.Setup, .. payments], Cancellation))
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
        Assert.IsTrue((await book.Read.VerifyAsync(Cancellation)).Ok);
        await ExecuteAsync(database, "PRAGMA wal_checkpoint(TRUNCATE)");
        return (database, FileOf(database));
    }

    private async Task ExecuteAsync(Database database, string statement)
    {
        await using var connection = await database.OpenAsync(Cancellation);
        await connection.ExecuteAsync(statement);
    }

    private static string FileOf(Database database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
}
