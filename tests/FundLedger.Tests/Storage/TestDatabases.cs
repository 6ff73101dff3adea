using Dapper;
using FundLedger.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FundLedger.Tests.Storage;

/// <summary>Makes empty databases of one kind, and takes them away again.</summary>
internal abstract class TestDatabases
{
    private readonly List<string> _made = [];

    public async Task<Database> CreateAsync()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        var database = await CreateAsync(name);
        _made.Add(name);
        return database;
    }

    public async Task RemoveAsync()
    {
        foreach (var name in _made)
            await RemoveAsync(name);
    }

    protected abstract Task<Database> CreateAsync(string name);

    protected abstract Task RemoveAsync(string name);
}

/// <summary>Files.</summary>
internal sealed class SqliteDatabases : TestDatabases
{
    protected override Task<Database> CreateAsync(string name)
    {
        Directory.CreateDirectory(FolderOf(name));
        return Task.FromResult(Database.Sqlite(Path.Combine(FolderOf(name), "book.db")));
    }

    protected override Task RemoveAsync(string name)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(FolderOf(name), recursive: true);
        return Task.CompletedTask;
    }

    private static string FolderOf(string name) => Path.Combine(Path.GetTempPath(), $"fundledger-test-{name}");
}

/// <summary>Schemas.</summary>
internal sealed class PostgresDatabases(string server) : TestDatabases
{
    protected override async Task<Database> CreateAsync(string name)
    {
        await ExecuteAsync($"CREATE SCHEMA {name}");
        return Database.Postgres(new NpgsqlConnectionStringBuilder(server) { SearchPath = name, MaxPoolSize = 30 }.ConnectionString);
    }

    protected override Task RemoveAsync(string name) => ExecuteAsync($"DROP SCHEMA {name} CASCADE");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.ExecuteAsync(new CommandDefinition(sql));
    }
}

/// <summary>Databases of a server.</summary>
internal sealed class SqlServerDatabases(string server) : TestDatabases
{
    protected override async Task<Database> CreateAsync(string name)
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return Database.SqlServer(new SqlConnectionStringBuilder(server) { InitialCatalog = name, MaxPoolSize = 30 }.ConnectionString);
    }

    protected override Task RemoveAsync(string name)
    {
        SqlConnection.ClearAllPools();
        return ExecuteAsync($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.ExecuteAsync(new CommandDefinition(sql));
    }
}
