using Npgsql;
using NpgsqlTypes;

namespace FundLedger.Storage;

/// <summary>Writes a batch in one round trip: an array a column, and one statement a table, prepared once a connection.</summary>
internal static class PostgresWriter
{
    public static async Task WriteAsync(NpgsqlTransaction transaction, WriteSet changes, CancellationToken cancellation)
    {
        var batch = new NpgsqlBatch(transaction.Connection, transaction);
        await using var closing = batch.ConfigureAwait(false);
        if (changes.Accounts.Count > 0)
            batch.BatchCommands.Add(Accounts(changes));
        batch.BatchCommands.Add(Entries(changes));
        if (changes.Names.Count > 0)
            batch.BatchCommands.Add(Names(changes));
        if (changes.Days.Count > 0)
        {
            batch.BatchCommands.Add(Lines(changes));
            batch.BatchCommands.Add(Days(changes));
            batch.BatchCommands.Add(Months(changes));
        }

        batch.BatchCommands.Add(Head(changes));
        await batch.PrepareAsync(cancellation).ConfigureAwait(false);
        await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private const string InsertAccounts = """
        INSERT INTO account (book, id, ledger, code, unit, fund, purpose, year, currency)
        SELECT @book, a.* FROM unnest(@ids, @ledgers, @codes, @units, @funds, @purposes, @years, @currencies) a
        """;

    private static NpgsqlBatchCommand Accounts(WriteSet changes)
    {
        var accounts = changes.Accounts;
        return Command(InsertAccounts, changes)
            .With("ids", NpgsqlDbType.Integer, accounts, pair => pair.Id)
            .With("ledgers", NpgsqlDbType.Text, accounts, pair => LedgerNames.Of(pair.Account.Ledger))
            .With("codes", NpgsqlDbType.Text, accounts, pair => pair.Account.Code)
            .With("units", NpgsqlDbType.Text, accounts, pair => pair.Account.Unit)
            .With("funds", NpgsqlDbType.Text, accounts, pair => pair.Account.Fund)
            .With("purposes", NpgsqlDbType.Text, accounts, pair => pair.Account.Purpose)
            .With("years", NpgsqlDbType.Integer, accounts, pair => pair.Account.Year)
            .With("currencies", NpgsqlDbType.Text, accounts, pair => pair.Account.Currency.Code);
    }

    private const string InsertEntries = """
        INSERT INTO entry (book, seq, date, recorded_at, kind, text, document, actor, authority, idem_key, part, reversal_of,
            line_count, data, hash)
        SELECT @book, e.* FROM unnest(@seqs, @dates, @moments, @kinds, @texts, @documents, @actors, @authorities, @keys, @parts,
            @reversals, @counts, @datas, @hashes) e
        """;

    private static NpgsqlBatchCommand Entries(WriteSet changes)
    {
        var entries = changes.Entries;
        return Command(InsertEntries, changes)
            .With("seqs", NpgsqlDbType.Bigint, entries, entry => entry.Seq)
            .With("dates", NpgsqlDbType.Date, entries, entry => entry.Date)
            .With("moments", NpgsqlDbType.TimestampTz, entries, entry => entry.RecordedAt)
            .With("kinds", NpgsqlDbType.Text, entries, entry => entry.Kind)
            .With("texts", NpgsqlDbType.Text, entries, entry => entry.Text)
            .With("documents", NpgsqlDbType.Text, entries, entry => entry.Document)
            .With("actors", NpgsqlDbType.Text, entries, entry => entry.Actor)
            .With("authorities", NpgsqlDbType.Text, entries, entry => entry.Authority)
            .With("keys", NpgsqlDbType.Text, entries, entry => entry.Key)
            .With("parts", NpgsqlDbType.Integer, entries, entry => entry.Part)
            .With("reversals", NpgsqlDbType.Bigint, entries, entry => entry.ReversalOf)
            .With("counts", NpgsqlDbType.Integer, entries, entry => entry.Lines.Count)
            .With("datas", NpgsqlDbType.Text, entries, entry => entry.Data)
            .With("hashes", NpgsqlDbType.Bytea, entries, entry => entry.Hash);
    }

    private const string InsertNames = """
        INSERT INTO entry_name (book, kind, name, seq)
        SELECT @book, n.* FROM unnest(@kinds, @names, @seqs) n
        """;

    private static NpgsqlBatchCommand Names(WriteSet changes) => Command(InsertNames, changes)
        .With("kinds", NpgsqlDbType.Text, changes.Names, row => row.Name.Kind)
        .With("names", NpgsqlDbType.Text, changes.Names, row => row.Name.Name)
        .With("seqs", NpgsqlDbType.Bigint, changes.Names, row => row.Seq);

    private const string InsertLines = """
        INSERT INTO line (book, seq, line_no, account, debit, credit)
        SELECT @book, l.* FROM unnest(@seqs, @numbers, @accounts, @debits, @credits) l
        """;

    private static NpgsqlBatchCommand Lines(WriteSet changes)
    {
        var lines = changes.Entries.SelectMany(entry => entry.Lines.Select((line, i) => (entry.Seq, No: i + 1, Line: line))).ToList();
        return Command(InsertLines, changes)
            .With("seqs", NpgsqlDbType.Bigint, lines, row => row.Seq)
            .With("numbers", NpgsqlDbType.Integer, lines, row => row.No)
            .With("accounts", NpgsqlDbType.Integer, lines, row => changes.IdOf(row.Line.Account))
            .With("debits", NpgsqlDbType.Bigint, lines, row => row.Line.Debit)
            .With("credits", NpgsqlDbType.Bigint, lines, row => row.Line.Credit);
    }

    private const string AddToDays = """
        INSERT INTO account_day AS d (book, account, day, debit, credit)
        SELECT @book, a.* FROM unnest(@accounts, @days, @debits, @credits) a
        ON CONFLICT (book, account, day) DO UPDATE SET debit = d.debit + excluded.debit, credit = d.credit + excluded.credit
        """;

    private static NpgsqlBatchCommand Days(WriteSet changes)
    {
        var days = changes.Days.ToList();
        return Command(AddToDays, changes)
            .With("accounts", NpgsqlDbType.Integer, days, pair => pair.Key.Account)
            .With("days", NpgsqlDbType.Date, days, pair => pair.Key.Day)
            .With("debits", NpgsqlDbType.Bigint, days, pair => pair.Value.Debit)
            .With("credits", NpgsqlDbType.Bigint, days, pair => pair.Value.Credit);
    }

    private const string AddToMonths = """
        INSERT INTO account_month AS m (book, account, month, debit, credit)
        SELECT @book, a.* FROM unnest(@accounts, @months, @debits, @credits) a
        ON CONFLICT (book, account, month) DO UPDATE SET debit = m.debit + excluded.debit, credit = m.credit + excluded.credit
        """;

    private static NpgsqlBatchCommand Months(WriteSet changes)
    {
        var months = changes.Months.ToList();
        return Command(AddToMonths, changes)
            .With("accounts", NpgsqlDbType.Integer, months, pair => pair.Key.Account)
            .With("months", NpgsqlDbType.Date, months, pair => pair.Key.Month)
            .With("debits", NpgsqlDbType.Bigint, months, pair => pair.Sums.Debit)
            .With("credits", NpgsqlDbType.Bigint, months, pair => pair.Sums.Credit);
    }

    private const string MoveHead =
        "UPDATE book SET head_seq = @seq, head_hash = @hash, head_at = @at WHERE id = @book";

    private static NpgsqlBatchCommand Head(WriteSet changes)
    {
        var head = changes.Entries[^1];
        var command = Command(MoveHead, changes);
        command.Parameters.AddWithValue("seq", head.Seq);
        command.Parameters.AddWithValue("hash", head.Hash);
        command.Parameters.AddWithValue("at", head.RecordedAt);
        return command;
    }

    private static NpgsqlBatchCommand Command(string sql, WriteSet changes)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("book", changes.Book);
        return command;
    }

    /// <summary>Adds a column as an array.</summary>
    private static NpgsqlBatchCommand With<TRow, TValue>(
        this NpgsqlBatchCommand command, string name, NpgsqlDbType type, List<TRow> rows, Func<TRow, TValue> value)
    {
        command.Parameters.Add(new NpgsqlParameter<TValue[]>(name, NpgsqlDbType.Array | type)
        {
            TypedValue = [.. rows.Select(value)],
        });
        return command;
    }
}
