using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FundLedger.Storage;

/// <summary>Lets SQLite look at its own pages, table by table with the indexes of each.</summary>
internal static partial class SqlitePages
{
    private const string SelectTrees = "SELECT type AS Kind, name AS Name, rootpage AS Root FROM sqlite_schema WHERE rootpage > 0";

    /// <summary>What is wrong: in SQLite's words, with the names of tables and indexes for the numbers of their trees.</summary>
    public static async Task<IReadOnlyList<LocalName>> CheckAsync(
        SqliteConnection connection, DbTransaction? transaction, string pragma, CancellationToken cancellation)
    {
        await using var interrupting = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle)).ConfigureAwait(false);
        var trees = (await connection.QueryAsync<Tree>(new CommandDefinition(SelectTrees, transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var findings = new List<LocalName>();
        foreach (var table in trees.Where(tree => tree.Kind == "table"))
        {
            foreach (var problem in await ProblemsAsync(connection, transaction, pragma, table.Name, cancellation).ConfigureAwait(false))
            {
                var told = Named(problem, trees);
                findings.Add(new LocalName($"表 {table.Name} 已损坏：{told}", $"table {table.Name} is damaged: {told}"));
            }
        }

        return findings;
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(
        SqliteConnection connection, DbTransaction? transaction, string pragma, string table, CancellationToken cancellation)
    {
        try
        {
            var told = await connection.QueryAsync<string>(new CommandDefinition(
                $"PRAGMA {pragma}('{table.Replace("'", "''", StringComparison.Ordinal)}')", transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. told.SelectMany(each => each.Split('\n')).Where(line => line != "ok" && !line.StartsWith("***", StringComparison.Ordinal))];
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 11 or 26)
        {
            return [fault.Message];
        }
    }

    private static string Named(string problem, List<Tree> trees) => Number().Replace(problem, match =>
        trees.FirstOrDefault(tree => tree.Root.ToString(CultureInfo.InvariantCulture) == match.Groups[1].Value) is { } tree
            ? $"{tree.Kind} {tree.Name}"
            : match.Value);

    [GeneratedRegex(@"\b[Tt]ree (\d+)")]
    private static partial Regex Number();

    private sealed class Tree
    {
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public long Root { get; init; }
    }
}
