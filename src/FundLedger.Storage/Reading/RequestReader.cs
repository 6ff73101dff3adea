using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads requests: all entries that name one, at once, and what they come to.</summary>
internal static class RequestReader
{
    // The kind is written out so that the requests are found by their index.
    internal const string OfRequests = $"""
        AND e.document IN (SELECT d.document FROM entry d WHERE d.book = @book AND d.kind = '{DraftRequest.Kind}')
            AND e.seq <= @last ORDER BY e.seq
        """;


    /// <summary>Requests as they stood at a date, as known after entry <paramref name="last"/>, by code.</summary>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="transaction">The snapshot.</param>
    /// <param name="book">The book.</param>
    /// <param name="setup">The set-up as it was known.</param>
    /// <param name="date">The effective date.</param>
    /// <param name="last">The last entry that counts.</param>
    /// <param name="documents">The only requests to read; null: all.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<RequestHistory>> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, BookSetup setup, DateOnly date, long last, IReadOnlyList<string>? documents, CancellationToken cancellation)
    {
        var accounts = await AccountReader.ReadableAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var entries = await EntryReader.ReadAsync(
            dialect, transaction, book, documents is null ? OfRequests : $"AND e.document IN {dialect.Strings("@documents")} AND e.seq <= @last ORDER BY e.seq",
            documents is null ? new DynamicParameters(new { last }) : new DynamicParameters(new { documents = Json.Of(documents), last }), accounts, cancellation).ConfigureAwait(false);
        return
        [
            .. entries.Select(stored => stored.Entry).GroupBy(entry => entry.Document!, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => HistoryOf(group.Key, group, setup, date)).OfType<RequestHistory>(),
        ];
    }

    private static RequestHistory? HistoryOf(string document, IEnumerable<Entry> entries, BookSetup setup, DateOnly date)
    {
        try
        {
            return RequestHistory.Of(entries, setup, date);
        }
        catch (Exception fault) when (fault is RefusedException or JsonException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new DamagedException($"Request {document} cannot be read: {fault.Message}", fault) { Where = new LocalName("一项申请无法解读", "a request cannot be read") };
        }
    }
}
