using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FundLedger.Storage;

/// <summary>What SQLite holds as its schema: the very texts that made it.</summary>
internal static class SqliteSchema
{
    private const string Select = "SELECT type AS Kind, name AS Name, sql AS Form FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite%'";

    public static async Task<IReadOnlyList<SchemaPart>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
    [
        .. (await connection.QueryAsync<SchemaPart>(new CommandDefinition(Select, transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false))
            .Select(part => part.Normal()),
    ];

    /// <summary>Runs the scripts in memory, and reads what they made.</summary>
    public static IReadOnlyList<SchemaPart> Of(IEnumerable<string> scripts)
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        foreach (var script in scripts)
            connection.Execute(script);
        return [.. connection.Query<SchemaPart>(Select).Select(part => part.Normal())];
    }
}
