using FundLedger.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FundLedger.Benchmarks;

/// <summary>What a million payments of six lines need on the disk, worked out from a part of a million.</summary>
internal static class SizeReport
{
    private const int Count = 200_000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-size-").FullName;
        await ReportAsync("SQLite", Database.Sqlite(Path.Combine(folder, "book.db")), () => FileSizeAsync(folder));
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        await using var schema = await PostgresSchema.CreateAsync();
        await ReportAsync("PostgreSQL", Database.Postgres(schema.ConnectionString), () => SchemaSizeAsync(schema));
    }

    private static async Task ReportAsync(string name, Database database, Func<Task<long>> size)
    {
        await using var book = await Workload.NewBookAsync(database, "B");
        var before = await size();
        foreach (var chunk in Enumerable.Range(0, Count).Select(Workload.Payment).Chunk(5_000))
            Workload.Check(await book.ExecuteAllAsync(chunk));
        Console.WriteLine($"{name,-12} {(await size() - before) / (double)Count,8:N0} bytes an entry of six lines, indexes included");
    }

    /// <summary>The file, once the write-ahead log has been brought into it.</summary>
    private static async Task<long> FileSizeAsync(string folder)
    {
        var file = Path.Combine(folder, "book.db");
        await using var connection = await Database.Sqlite(file).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return new FileInfo(file).Length;
    }

    private static async Task<long> SchemaSizeAsync(PostgresSchema schema)
    {
        await using var connection = await schema.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT SUM(pg_total_relation_size(c.oid))::bigint FROM pg_class c WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
