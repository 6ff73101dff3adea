using Npgsql;

namespace FundLedger.Benchmarks;

/// <summary>
/// The limit: the very rows that a book wrote, copied to a schema aside, and inserted again by plain SQL on the
/// server, one round trip a transaction. Nothing is sent, decided or hashed.
/// </summary>
internal sealed class PostgresRows : IAsyncDisposable
{
    private readonly PostgresSchema _copy;
    private readonly long _after;
    private readonly long _last;

    private PostgresRows(PostgresSchema copy, long after, long last) => (_copy, _after, _last) = (copy, after, last);

    public static async Task<PostgresRows> CopyAsync(PostgresSchema source, long after)
    {
        var copy = await PostgresSchema.CreateAsync();
        await copy.ExecuteAsync($"""
            CREATE TABLE entry AS SELECT * FROM {source.Name}.entry WHERE seq > {after};
            CREATE TABLE line AS SELECT l.*, e.date FROM {source.Name}.line l JOIN entry e USING (book, seq);
            CREATE INDEX ON entry (seq); CREATE INDEX ON line (seq); ANALYZE entry; ANALYZE line;
            """);
        await using var connection = await copy.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT MAX(seq) FROM entry", connection);
        return new PostgresRows(copy, after, (long)(await command.ExecuteScalarAsync())!);
    }

    public async Task WriteAsync(PostgresSchema into, int batch)
    {
        string[] statements =
        [
            $"INSERT INTO entry SELECT * FROM {_copy.Name}.entry WHERE seq BETWEEN $1 AND $2 ORDER BY seq",
            $"INSERT INTO line SELECT book, seq, line_no, account, debit, credit FROM {_copy.Name}.line WHERE seq BETWEEN $1 AND $2 ORDER BY seq, line_no",
            $"""
            INSERT INTO account_day AS d SELECT book, account, date, SUM(debit), SUM(credit) FROM {_copy.Name}.line
            WHERE seq BETWEEN $1 AND $2 GROUP BY book, account, date
            ON CONFLICT (book, account, day) DO UPDATE SET debit = d.debit + excluded.debit, credit = d.credit + excluded.credit
            """,
            $"""
            INSERT INTO account_month AS m SELECT book, account, CAST(date_trunc('month', date) AS DATE), SUM(debit), SUM(credit) FROM {_copy.Name}.line
            WHERE seq BETWEEN $1 AND $2 GROUP BY 1, 2, 3
            ON CONFLICT (book, account, month) DO UPDATE SET debit = m.debit + excluded.debit, credit = m.credit + excluded.credit
            """,
            $"UPDATE book SET head_seq = e.seq, head_hash = e.hash, head_at = e.recorded_at FROM {_copy.Name}.entry e WHERE e.seq = $2 AND id = e.book AND $1 <= $2",
        ];
        await using var connection = await into.OpenAsync();
        for (var first = _after + 1; first <= _last; first += batch)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var writing = new NpgsqlBatch(connection, transaction);
            foreach (var statement in statements)
            {
                writing.BatchCommands.Add(new NpgsqlBatchCommand(statement)
                {
                    Parameters = { new NpgsqlParameter<long> { TypedValue = first }, new NpgsqlParameter<long> { TypedValue = Math.Min(first + batch - 1, _last) } },
                });
            }

            await writing.PrepareAsync();
            await writing.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
    }

    public ValueTask DisposeAsync() => _copy.DisposeAsync();
}
