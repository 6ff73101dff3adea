using Dapper;
using FundLedger.Storage;
using Npgsql;

namespace FundLedger.Tests.Storage;

/// <summary>The contract on PostgreSQL: one schema a test.</summary>
[TestClass]
[RequiresServer(Variable)]
public sealed class PostgresBookTests : BookContract
{
    /// <summary>Holds the connection string of a server on which the tests may create schemas.</summary>
    public const string Variable = "FUNDLEDGER_TEST_POSTGRES";

    private readonly List<string> _schemas = [];

    private static string Server => Environment.GetEnvironmentVariable(Variable)!;

    protected override async Task<Database> CreateDatabaseAsync()
    {
        var schema = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        _schemas.Add(schema);
        return Database.Postgres(new NpgsqlConnectionStringBuilder(Server) { SearchPath = schema, MaxPoolSize = 30 }.ConnectionString);
    }

    protected override IEnumerable<string> RemoveGuards(string table) => [$"ALTER TABLE {table} DISABLE TRIGGER ALL"];

    [TestCleanup]
    public async Task RemoveSchemas()
    {
        foreach (var schema in _schemas)
            await ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
        NpgsqlConnection.ClearAllPools();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: Cancellation));
    }
}
