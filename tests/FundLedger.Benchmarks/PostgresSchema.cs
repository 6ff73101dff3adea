using Npgsql;

namespace FundLedger.Benchmarks;

/// <summary>A schema of its own for one measurement.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private static readonly string Server = Environment.GetEnvironmentVariable("FUNDLEDGER_TEST_POSTGRES")
        ?? throw new InvalidOperationException("FUNDLEDGER_TEST_POSTGRES is to hold the connection string of a server.");

    public string Name { get; } = $"b{Guid.CreateVersion7():N}";

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Server) { SearchPath = Name, MaxPoolSize = 40 }.ConnectionString;

    public static async Task<PostgresSchema> CreateAsync()
    {
        var schema = new PostgresSchema();
        await schema.ExecuteAsync($"CREATE SCHEMA {schema.Name}");
        return schema;
    }

    public static async Task<T> UseAsync<T>(Func<PostgresSchema, Task<T>> use)
    {
        await using var schema = await CreateAsync();
        return await use(schema);
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
#pragma warning disable CA2100 // Statements of the benchmark itself.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync($"DROP SCHEMA {Name} CASCADE");
        NpgsqlConnection.ClearAllPools();
    }
}
