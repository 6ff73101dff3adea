using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads entries with the units that they are about.</summary>
internal static class EventReader
{
    private const string SelectRequests = $"""
        SELECT document AS Document, data AS Data FROM entry
        WHERE book = @book AND kind = '{DraftRequest.Kind}' AND document IN 
        """;

    public static async Task<IReadOnlyList<JournalEvent>> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, long after, int limit, CancellationToken cancellation)
    {
        var accounts = await AccountReader.ReadableAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var entries = await EntryReader.ReadAsync(dialect, transaction, book, "AND e.seq > @after ORDER BY e.seq " + dialect.Limit("@limit"),
            new DynamicParameters(new { after, limit }), accounts, cancellation).ConfigureAwait(false);
        var documents = entries.Where(stored => stored.Entry is { Lines.Count: 0, Document: not null }).Select(stored => stored.Entry.Document!).Distinct().ToList();
        var requests = documents.Count == 0 ? [] : await UnitsOfRequestsAsync(dialect, transaction, book.Id, documents, cancellation).ConfigureAwait(false);
        return [.. entries.Select(stored => new JournalEvent(stored.Entry, UnitsOf(stored.Entry, requests)))];
    }

    private static async Task<Dictionary<string, string>> UnitsOfRequestsAsync(
        Dialect dialect, DbTransaction transaction, int book, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            SelectRequests + dialect.Strings("@documents"), new { book, documents = Json.Of(documents) }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (UnitIn(row.Data) is { } unit)
                units[row.Document] = unit;
        }

        return units;
    }

    private static IReadOnlyList<string> UnitsOf(Entry entry, Dictionary<string, string> requests)
    {
        if (entry.Lines.Count > 0)
            return [.. entry.Lines.Select(line => line.Account.Unit).Distinct().Order(StringComparer.Ordinal)];
        var unit = entry.Document is { } document && requests.TryGetValue(document, out var asking) ? asking : UnitIn(entry.Data);
        return unit is null ? [] : [unit];
    }

    private static string? UnitIn(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.TryGetProperty("unit", out var unit) ? unit.GetString() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new DamagedException($"The data of an entry cannot be read: {fault.Message}");
        }
    }

    private sealed class Row
    {
        public string Document { get; init; } = "";
        public string Data { get; init; } = "";
    }
}
