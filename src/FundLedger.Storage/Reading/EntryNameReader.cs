using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Finds entries by what they name: a file, an entry to which they attach one, a source voucher.</summary>
internal static class EntryNameReader
{
    private const string Select = """
        SELECT kind AS Kind, name AS Name, seq AS Seq FROM entry_name
        WHERE book = @book AND kind = @kind AND name IN 
        """;

    private const string SelectAll = "SELECT kind AS Kind, name AS Name, seq AS Seq FROM entry_name WHERE book = @book";

    /// <summary>The numbers of the entries that name each, in order.</summary>
    public static async Task<ILookup<EntryName, long>> ReadAsync(
        Dialect dialect, DbTransaction transaction, int book, IReadOnlyCollection<EntryName> names, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        foreach (var kind in names.GroupBy(name => name.Kind))
        {
            rows.AddRange(await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
                Select + dialect.Strings("@names"), new { book, kind = kind.Key, names = Json.Of(kind.Select(name => name.Name)) },
                transaction, cancellationToken: cancellation)).ConfigureAwait(false));
        }

        return rows.OrderBy(row => row.Seq).ToLookup(row => new EntryName(row.Kind, row.Name), row => row.Seq);
    }

    /// <summary>All that is kept.</summary>
    public static async Task<HashSet<(EntryName Name, long Seq)>> AllAsync(DbTransaction transaction, int book, CancellationToken cancellation) =>
        [.. (await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(SelectAll, new { book }, transaction, cancellationToken: cancellation)).ConfigureAwait(false))
            .Select(row => (new EntryName(row.Kind, row.Name), row.Seq))];

    private sealed class Row
    {
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public long Seq { get; init; }
    }
}
