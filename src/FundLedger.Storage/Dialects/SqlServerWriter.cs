using System.Data;
using System.Text.Json;
using Microsoft.Data.SqlClient;

namespace FundLedger.Storage;

/// <summary>Writes a batch in one round trip: a JSON array a table, read with OPENJSON.</summary>
internal static class SqlServerWriter
{
    internal const string InsertAccounts = """
        INSERT INTO account (book, id, ledger, code, unit, fund, purpose, year, currency)
        SELECT @Book, a.id, a.ledger, a.code, a.unit, a.fund, a.purpose, a.year, a.currency
        FROM OPENJSON(@Accounts) WITH (id INT '$[0]', ledger VARCHAR(20) '$[1]', code NVARCHAR(100) '$[2]', unit NVARCHAR(100) '$[3]',
            fund NVARCHAR(100) '$[4]', purpose NVARCHAR(100) '$[5]', year INT '$[6]', currency VARCHAR(3) '$[7]') a;
        """;

    internal const string InsertEntries = """
        INSERT INTO entry (book, seq, date, recorded_at, kind, text, document, actor, authority, idem_key, part, reversal_of,
            line_count, data, hash)
        SELECT @Book, e.seq, e.date, e.recorded_at, e.kind, e.text, e.document, e.actor, e.authority, e.idem_key, e.part, e.reversal_of,
            e.line_count, e.data, CONVERT(VARBINARY(32), e.hash, 2)
        FROM OPENJSON(@Entries) WITH (seq BIGINT '$[0]', date DATE '$[1]', recorded_at DATETIME2(3) '$[2]', kind VARCHAR(40) '$[3]',
            text NVARCHAR(2000) '$[4]', document NVARCHAR(100) '$[5]', actor NVARCHAR(100) '$[6]', authority NVARCHAR(100) '$[7]',
            idem_key NVARCHAR(100) '$[8]', part INT '$[9]', reversal_of BIGINT '$[10]', line_count INT '$[11]', data NVARCHAR(MAX) '$[12]',
            hash VARCHAR(64) '$[13]') e;
        """;

    internal const string InsertNames = """
        INSERT INTO entry_name (book, kind, name, seq)
        SELECT @Book, n.kind, n.name, n.seq
        FROM OPENJSON(@Names) WITH (kind VARCHAR(20) '$[0]', name NVARCHAR(150) '$[1]', seq BIGINT '$[2]') n;
        """;

    internal const string InsertLines = """
        INSERT INTO line (book, seq, line_no, account, debit, credit)
        SELECT @Book, l.seq, l.line_no, l.account, l.debit, l.credit
        FROM OPENJSON(@Lines) WITH (seq BIGINT '$[0]', line_no INT '$[1]', account INT '$[2]', debit BIGINT '$[3]', credit BIGINT '$[4]') l;
        """;

    /// <summary>The book's lock is held, so that nothing comes between the two statements.</summary>
    internal const string AddToDays = """
        UPDATE d SET debit = d.debit + a.debit, credit = d.credit + a.credit
        FROM account_day d
        JOIN OPENJSON(@Days) WITH (account INT '$[0]', day DATE '$[1]', debit BIGINT '$[2]', credit BIGINT '$[3]') a
            ON d.book = @Book AND d.account = a.account AND d.day = a.day;
        INSERT INTO account_day (book, account, day, debit, credit)
        SELECT @Book, a.account, a.day, a.debit, a.credit
        FROM OPENJSON(@Days) WITH (account INT '$[0]', day DATE '$[1]', debit BIGINT '$[2]', credit BIGINT '$[3]') a
        WHERE NOT EXISTS (SELECT 1 FROM account_day d WHERE d.book = @Book AND d.account = a.account AND d.day = a.day);
        """;

    internal const string AddToMonths = """
        UPDATE m SET debit = m.debit + a.debit, credit = m.credit + a.credit
        FROM account_month m
        JOIN OPENJSON(@Months) WITH (account INT '$[0]', month DATE '$[1]', debit BIGINT '$[2]', credit BIGINT '$[3]') a
            ON m.book = @Book AND m.account = a.account AND m.month = a.month;
        INSERT INTO account_month (book, account, month, debit, credit)
        SELECT @Book, a.account, a.month, a.debit, a.credit
        FROM OPENJSON(@Months) WITH (account INT '$[0]', month DATE '$[1]', debit BIGINT '$[2]', credit BIGINT '$[3]') a
        WHERE NOT EXISTS (SELECT 1 FROM account_month m WHERE m.book = @Book AND m.account = a.account AND m.month = a.month);
        """;

    internal const string MoveHead =
        "UPDATE book SET head_seq = @HeadSeq, head_hash = @HeadHash, head_at = @HeadAt WHERE id = @Book;";

    /// <summary>All of it: what a batch does not have is an empty array.</summary>
    internal static string Text => string.Join('\n', InsertAccounts, InsertEntries, InsertNames, InsertLines, AddToDays, AddToMonths, MoveHead);

    public static async Task WriteAsync(SqlTransaction transaction, WriteSet changes, CancellationToken cancellation)
    {
        var command = new SqlCommand(Text, transaction.Connection, transaction);
        await using var closing = command.ConfigureAwait(false);
        var head = changes.Entries[^1];
        command.Parameters.AddWithValue("@Book", changes.Book);
        Json(command, "@Accounts", changes.Accounts.Select(pair => new object[]
        {
            pair.Id, LedgerNames.Of(pair.Account.Ledger), pair.Account.Code, pair.Account.Unit, pair.Account.Fund,
            pair.Account.Purpose, pair.Account.Year, pair.Account.Currency.Code,
        }));
        Json(command, "@Entries", changes.Entries.Select(entry => new object?[]
        {
            entry.Seq, Refusal.Text(entry.Date), Refusal.Text(entry.RecordedAt).TrimEnd('Z'), entry.Kind, entry.Text, entry.Document,
            entry.Actor, entry.Authority, entry.Key, entry.Part, entry.ReversalOf, entry.Lines.Count, entry.Data, Convert.ToHexString(entry.Hash),
        }));
        Json(command, "@Names", changes.Names.Select(row => new object[] { row.Name.Kind, row.Name.Name, row.Seq }));
        Json(command, "@Lines", changes.Entries.SelectMany(entry => entry.Lines.Select((line, i) =>
            new long[] { entry.Seq, i + 1, changes.IdOf(line.Account), line.Debit, line.Credit })));
        Json(command, "@Days", changes.Days.Select(pair => new object[]
        {
            pair.Key.Account, Refusal.Text(pair.Key.Day), pair.Value.Debit, pair.Value.Credit,
        }));
        Json(command, "@Months", changes.Months.Select(pair => new object[]
        {
            pair.Key.Account, Refusal.Text(pair.Key.Month), pair.Sums.Debit, pair.Sums.Credit,
        }));
        command.Parameters.Add("@HeadSeq", SqlDbType.BigInt).Value = head.Seq;
        command.Parameters.Add("@HeadHash", SqlDbType.VarBinary, 32).Value = head.Hash;
        command.Parameters.Add("@HeadAt", SqlDbType.DateTime2).Value = head.RecordedAt;
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static void Json<T>(SqlCommand command, string name, IEnumerable<T> rows) =>
        command.Parameters.Add(name, SqlDbType.NVarChar, -1).Value = JsonSerializer.Serialize(rows);
}
