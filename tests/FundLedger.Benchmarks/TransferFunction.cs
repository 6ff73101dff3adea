using Npgsql;
using NpgsqlTypes;

namespace FundLedger.Benchmarks;

/// <summary>
/// The rival: what one would write without this product. A PL/pgSQL function locks the balances that a payment
/// moves, checks the quota, writes the entry and its six lines and moves the balances; a transaction a call.
/// No hash chain, no balances by day, no key, no rules but one.
/// </summary>
internal sealed class TransferFunction : IAsyncDisposable
{
    private static readonly int[] Signs = [1, -1, 1, -1, 1, -1];

    private const string Schema = """
        CREATE TABLE entry (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, date DATE NOT NULL, text TEXT NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT now());
        CREATE TABLE account (id INT PRIMARY KEY, balance BIGINT NOT NULL);
        CREATE TABLE line (entry BIGINT NOT NULL REFERENCES entry, line_no INT NOT NULL, account INT NOT NULL REFERENCES account, amount BIGINT NOT NULL, PRIMARY KEY (entry, line_no));
        CREATE INDEX ON line (account, entry);
        INSERT INTO account SELECT i, 1000000000000 FROM generate_series(0, 23) i;

        CREATE FUNCTION transfer(on_date DATE, what TEXT, accounts INT[], amounts BIGINT[]) RETURNS BIGINT LANGUAGE plpgsql AS
        $$
        DECLARE
            new_id BIGINT;
        BEGIN
            PERFORM 1 FROM account WHERE id = ANY(accounts) ORDER BY id FOR UPDATE;
            IF EXISTS (SELECT 1 FROM unnest(accounts, amounts) m (id, amount) JOIN account a USING (id) WHERE a.balance + m.amount < 0) THEN
                RAISE EXCEPTION 'Not enough money';
            END IF;
            INSERT INTO entry (date, text) VALUES (on_date, what) RETURNING id INTO new_id;
            INSERT INTO line SELECT new_id, m.no, m.account, m.amount FROM unnest(accounts, amounts) WITH ORDINALITY m (account, amount, no);
            UPDATE account a SET balance = a.balance + m.amount FROM unnest(accounts, amounts) m (id, amount) WHERE a.id = m.id;
            RETURN new_id;
        END
        $$;
        """;

    private readonly PostgresSchema _schema;
    private readonly List<NpgsqlConnection> _connections = [];

    private TransferFunction(PostgresSchema schema) => _schema = schema;

    public static async Task<TransferFunction> CreateAsync(PostgresSchema schema)
    {
        await schema.ExecuteAsync(Schema);
        return new TransferFunction(schema);
    }

    /// <summary>A caller with a connection of its own.</summary>
    public async Task<Func<int, Task>> CallerAsync()
    {
        var connection = await _schema.OpenAsync();
        _connections.Add(connection);
        var command = new NpgsqlCommand("SELECT transfer($1, $2, $3, $4)", connection);
        foreach (var type in new[] { NpgsqlDbType.Date, NpgsqlDbType.Text, NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Bigint })
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        await command.PrepareAsync();
        return async i =>
        {
            var payment = Workload.Payment(i);
            command.Parameters[0].Value = payment.Date;
            command.Parameters[1].Value = payment.Text;
            command.Parameters[2].Value = Enumerable.Range(i % 4 * 6, 6).ToArray();
            command.Parameters[3].Value = Array.ConvertAll(Signs, sign => sign * (long)(payment.Amount * 100));
            await command.ExecuteScalarAsync();
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
            await connection.DisposeAsync();
    }
}
