using Dapper;
using FundLedger.Storage;
using Microsoft.Data.SqlClient;

namespace FundLedger.Tests.Storage;

/// <summary>The contract on SQL Server: one database a test.</summary>
[TestClass]
[RequiresServer(Variable)]
public sealed class SqlServerBookTests : BookContract
{
    /// <summary>Holds the connection string of a server on which the tests may create databases.</summary>
    public const string Variable = "FUNDLEDGER_TEST_SQLSERVER";

    private readonly List<string> _databases = [];

    private static string Server => Environment.GetEnvironmentVariable(Variable)!;

    protected override async Task<Database> CreateDatabaseAsync()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        _databases.Add(name);
        return Database.SqlServer(new SqlConnectionStringBuilder(Server) { InitialCatalog = name, MaxPoolSize = 30 }.ConnectionString);
    }

    protected override IEnumerable<string> RemoveGuards(string table) =>
    [
        $"ALTER TABLE {table} NOCHECK CONSTRAINT ALL",
        "ALTER TABLE line NOCHECK CONSTRAINT ALL",
        "ALTER TABLE account_day NOCHECK CONSTRAINT ALL",
        "ALTER TABLE account_month NOCHECK CONSTRAINT ALL",
        $"DROP TRIGGER IF EXISTS {table}_no_update",
        $"DROP TRIGGER IF EXISTS {table}_no_delete",
    ];

    [TestCleanup]
    public async Task RemoveDatabases()
    {
        SqlConnection.ClearAllPools();
        foreach (var name in _databases)
            await ExecuteAsync($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(Server);
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: Cancellation));
    }
}
