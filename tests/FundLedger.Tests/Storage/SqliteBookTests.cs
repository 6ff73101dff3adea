using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Storage;

/// <summary>The contract on SQLite.</summary>
[TestClass]
public sealed class SqliteBookTests : BookContract
{
    private readonly List<string> _folders = [];

    protected override Task<Database> CreateDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-test-").FullName;
        _folders.Add(folder);
        return Task.FromResult(Database.Sqlite(Path.Combine(folder, "book.db")));
    }

    protected override IEnumerable<string> RemoveGuards(string table) =>
    [
        "PRAGMA foreign_keys = OFF",
        $"DROP TRIGGER IF EXISTS {table}_no_update",
        $"DROP TRIGGER IF EXISTS {table}_no_delete",
    ];

    /// <summary>As a shell would: foreign keys are not enforced.</summary>
    protected override async Task<int> SqlAsync(Database database, string statement)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Foreign Keys=False;Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests themselves.
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    [TestCleanup]
    public void RemoveFolders()
    {
        SqliteConnection.ClearAllPools();
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }
}
