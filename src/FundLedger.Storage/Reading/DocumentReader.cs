using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Finds documents by their bare codes.</summary>
internal static class DocumentReader
{
    // Codes are compared by their bytes, so that all of one bare code stand together in the index.
    private const string SelectCalled = """
        SELECT document FROM entry WHERE book = @book AND document = @code AND seq <= @last
        UNION
        SELECT document FROM entry WHERE book = @book AND document >= @from AND document < @until AND seq <= @last
        """;

    /// <summary>The full codes of all documents with a bare code, in order.</summary>
    public static IReadOnlyList<string> Called(DbTransaction transaction, int book, string code) =>
        Ordered(transaction.Connection!.Query<string>(Query(transaction, book, code, long.MaxValue, default)));

    /// <summary>The same, of those that there were at entry <paramref name="last"/>.</summary>
    public static async Task<IReadOnlyList<string>> CalledAsync(
        DbTransaction transaction, int book, string code, long last, CancellationToken cancellation) =>
        Ordered(await transaction.Connection!.QueryAsync<string>(Query(transaction, book, code, last, cancellation)).ConfigureAwait(false));

    private static CommandDefinition Query(DbTransaction transaction, int book, string code, long last, CancellationToken cancellation)
    {
        var (from, until) = DocumentCode.RangeOf(code);
        return new CommandDefinition(SelectCalled, new { book, code, from, until, last }, transaction, cancellationToken: cancellation);
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> documents) => [.. documents.Order(StringComparer.Ordinal)];
}
