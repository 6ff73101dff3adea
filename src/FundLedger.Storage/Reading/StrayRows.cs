using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Finds rows that no book would miss, and that belong to none: of the others, their own book misses them.</summary>
internal static class StrayRows
{
    private const string Select = """
        SELECT 'journal_checkpoint' AS Name, COUNT(*) AS Rows FROM journal_checkpoint c WHERE NOT EXISTS (SELECT 1 FROM book b WHERE b.id = c.book)
        UNION ALL
        SELECT 'attachment', COUNT(*) FROM attachment a WHERE NOT EXISTS (SELECT 1 FROM book b WHERE b.id = a.book)
        """;

    public static async Task<IReadOnlyList<Finding>> FindingsAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var tables = await transaction.Connection!.QueryAsync<Table>(new CommandDefinition(Select, transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        return
        [
            .. tables.Where(table => table.Rows > 0).Select(table => new Finding(0,
                $"表 {table.Name} 有 {table.Rows} 行不属于任何账套", $"table {table.Name} has {table.Rows} rows that belong to no book")),
        ];
    }

    private sealed class Table
    {
        public string Name { get; init; } = "";
        public long Rows { get; init; }
    }
}
