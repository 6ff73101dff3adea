using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Benchmarks;

/// <summary>
/// The limit: the very rows that a book wrote, inserted again into an empty database of the same schema with
/// prepared statements, one row a call, in transactions of the same size. Nothing is decided or hashed.
/// </summary>
internal sealed class RawInserts
{
    private readonly List<object?[]> _entries = [];
    private readonly Dictionary<long, List<object?[]>> _lines = [];

    private const string InsertEntry = """
        INSERT INTO entry (book, seq, date, recorded_at, kind, text, document, actor, authority, idem_key, part, reversal_of, line_count, data, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)
        """;

    private const string InsertLine =
        "INSERT INTO line (book, seq, line_no, account, debit, credit) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    private const string AddToDay = """
        INSERT INTO account_day (book, account, day, debit, credit) VALUES (@p0, @p1, @p2, @p3, @p4)
        ON CONFLICT (book, account, day) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """;

    private const string AddToMonth = """
        INSERT INTO account_month (book, account, month, debit, credit) VALUES (@p0, @p1, @p2, @p3, @p4)
        ON CONFLICT (book, account, month) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """;

    /// <summary>Reads the rows of a book from entry <paramref name="after"/> on.</summary>
    public RawInserts(string file, long after)
    {
        using var connection = Open(file);
        Read(connection, "SELECT * FROM entry WHERE seq > " + after + " ORDER BY seq", _entries.Add);
        Read(connection, "SELECT l.*, e.date FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq WHERE l.seq > " + after + " ORDER BY l.seq, l.line_no", row =>
        {
            if (!_lines.TryGetValue((long)row[1]!, out var lines))
                _lines.Add((long)row[1]!, lines = []);
            lines.Add(row);
        });
    }

    public int Count => _entries.Count;

    /// <summary>Inserts all rows into a copy of <paramref name="file"/> that holds what came before them.</summary>
    public void Run(string file, int batch)
    {
        using var connection = Open(file);
        foreach (var chunk in _entries.Chunk(batch))
        {
            using var transaction = connection.BeginTransaction();
            Insert(connection, transaction, InsertEntry, chunk);
            Insert(connection, transaction, InsertLine, chunk.SelectMany(entry => _lines[(long)entry[1]!]).Select(line => line[..6]));
            Insert(connection, transaction, AddToDay, Sums(chunk, date => date));
            Insert(connection, transaction, AddToMonth, Sums(chunk, date => date[..8] + "01"));
            transaction.Commit();
        }
    }

    private IEnumerable<object?[]> Sums(object?[][] chunk, Func<string, string> span) => chunk.SelectMany(entry => _lines[(long)entry[1]!])
        .GroupBy(line => (line[3], span((string)line[6]!)))
        .Select(day => new[] { 1L, day.Key.Item1, day.Key.Item2, day.Sum(line => (long)line[4]!), day.Sum(line => (long)line[5]!) });

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string sql, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count == i)
                    command.Parameters.Add(new SqliteParameter($"@p{i}", null));
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static void Read(SqliteConnection connection, string sql, Action<object?[]> add)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class and a number.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            add(row);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var database = Database.Sqlite(file);
        return (SqliteConnection)database.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
