using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads entries with their lines, in order, a page at a time.</summary>
internal static class EntryReader
{
    internal const string Columns = """
        SELECT e.seq AS Seq, e.date AS Date, e.recorded_at AS RecordedAt, e.kind AS Kind, e.text AS Text,
            e.document AS Document, e.actor AS Actor, e.authority AS Authority, e.idem_key AS IdemKey, e.part AS Part,
            e.reversal_of AS ReversalOf, e.line_count AS LineCount, e.data AS Data, e.hash AS Hash, p.hash AS PreviousHash
        FROM entry e LEFT JOIN entry p ON p.book = e.book AND p.seq = e.seq - 1
        WHERE e.book = @book 
        """;

    private const string SelectLines = """
        SELECT seq AS Seq, line_no AS Number, account AS Account, debit AS Debit, credit AS Credit
        FROM line WHERE book = @book AND seq IN 
        """;

    /// <summary>The entries that a condition on <c>e</c> picks: SQL that begins with AND, with its parameters.</summary>
    /// <exception cref="DamagedException">When one of them cannot be what was written; as they are: when it cannot be read at all.</exception>
    public static async Task<List<StoredEntry>> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, string condition, DynamicParameters parameters,
        IReadOnlyDictionary<int, Account> accounts, CancellationToken cancellation, bool asTheyAre = false)
    {
        parameters.Add("book", book.Id);
        var rows = (await transaction.Connection!.QueryAsync<EntryRow>(new CommandDefinition(
            Columns + condition, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        if (rows.Count == 0)
            return [];
        var lines = await transaction.Connection!.QueryAsync<LineRow>(new CommandDefinition(
            SelectLines + dialect.Numbers("@seqs") + " ORDER BY seq, line_no",
            new { book = book.Id, seqs = Json.Of(rows.Select(row => row.Seq)) },
            transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        foreach (var row in asTheyAre ? [] : rows)
            StoredCommand.Check(row.Seq, row.Kind, row.Data);
        var bySeq = lines.ToLookup(line => line.Seq);
        return [.. rows.Select(row => Of(book.Code, row, [.. bySeq[row.Seq]], accounts))];
    }

    private static StoredEntry Of(string book, EntryRow row, IReadOnlyList<LineRow> lines, IReadOnlyDictionary<int, Account> accounts)
    {
        var entry = new Entry
        {
            Seq = row.Seq,
            Id = EntryHash.IdOf(book, row.Actor, row.IdemKey, row.Part),
            Date = row.Date,
            RecordedAt = row.RecordedAt,
            Kind = row.Kind,
            Text = row.Text,
            Document = row.Document,
            Actor = row.Actor,
            Authority = row.Authority,
            Key = row.IdemKey,
            Part = row.Part,
            ReversalOf = row.ReversalOf,
            Data = row.Data,
            Lines = [.. lines.Select(line => LineOf(line, accounts))],
            PreviousHash = row.PreviousHash ?? EntryHash.Origin,
            Hash = row.Hash,
        };
        var sound = row.LineCount == lines.Count
            && lines.Select((line, i) => line.Number == i + 1 && (line.Debit == 0 || line.Credit == 0)).All(whole => whole);
        return new StoredEntry(entry, sound);
    }

    private static Line LineOf(LineRow row, IReadOnlyDictionary<int, Account> accounts) =>
        !accounts.TryGetValue(row.Account, out var account)
            ? throw StoredCommand.Damaged(row.Seq, "line", new KeyNotFoundException($"account number {row.Account} does not exist"))
            : row.Credit == 0
                ? new Line(account, Side.Debit, row.Debit)
                : new Line(account, Side.Credit, row.Credit);

    private sealed class EntryRow
    {
        public long Seq { get; init; }
        public StoredDate Date { get; init; }
        public StoredMoment RecordedAt { get; init; }
        public string Kind { get; init; } = "";
        public string Text { get; init; } = "";
        public string? Document { get; init; }
        public string Actor { get; init; } = "";
        public string Authority { get; init; } = "";
        public string IdemKey { get; init; } = "";
        public int Part { get; init; }
        public long? ReversalOf { get; init; }
        public int LineCount { get; init; }
        public string Data { get; init; } = "";
        public byte[] Hash { get; init; } = [];
        public byte[]? PreviousHash { get; init; }
    }

    private sealed class LineRow
    {
        public long Seq { get; init; }
        public int Number { get; init; }
        public int Account { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}

/// <summary>A book by number and code.</summary>
internal readonly record struct BookKey(int Id, string Code);

/// <summary>An entry as stored; its previous hash is that of the row before it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Sound">False when its lines are not those that it was written with.</param>
internal sealed record StoredEntry(Entry Entry, bool Sound);
