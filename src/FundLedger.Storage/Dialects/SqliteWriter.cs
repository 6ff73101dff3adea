using Microsoft.Data.Sqlite;

namespace FundLedger.Storage;

/// <summary>Writes a batch, one prepared statement a table.</summary>
internal sealed class SqliteWriter(SqliteTransaction transaction, WriteSet changes)
{
    public void Write()
    {
        WriteAccounts();
        WriteEntries();
        WriteNames();
        WriteLines();
        WriteDays();
        WriteMonths();
        WriteHead();
    }

    private const string InsertAccount = """
        INSERT INTO account (book, id, ledger, code, unit, fund, purpose, year, currency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private void WriteAccounts()
    {
        using var rows = new SqliteRows(transaction, InsertAccount);
        foreach (var (id, account) in changes.Accounts)
        {
            rows.Bind(changes.Book).Bind(id).Bind(LedgerNames.Of(account.Ledger)).Bind(account.Code).Bind(account.Unit)
                .Bind(account.Fund).Bind(account.Purpose).Bind(account.Year).Bind(account.Currency.Code).Execute();
        }
    }

    private const string InsertEntry = """
        INSERT INTO entry (book, seq, date, recorded_at, kind, text, document, actor, authority, idem_key, part, reversal_of,
            line_count, data, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private void WriteEntries()
    {
        using var rows = new SqliteRows(transaction, InsertEntry);
        foreach (var entry in changes.Entries)
        {
            rows.Bind(changes.Book).Bind(entry.Seq).Bind(entry.Date).Bind(entry.RecordedAt).Bind(entry.Kind).Bind(entry.Text)
                .Bind(entry.Document).Bind(entry.Actor).Bind(entry.Authority).Bind(entry.Key).Bind(entry.Part).Bind(entry.ReversalOf)
                .Bind(entry.Lines.Count).Bind(entry.Data).Bind(entry.Hash).Execute();
        }
    }

    private const string InsertName = "INSERT INTO entry_name (book, kind, name, seq) VALUES (?, ?, ?, ?)";

    private void WriteNames()
    {
        using var rows = new SqliteRows(transaction, InsertName);
        foreach (var (seq, name) in changes.Names)
            rows.Bind(changes.Book).Bind(name.Kind).Bind(name.Name).Bind(seq).Execute();
    }

    private const string InsertLine =
        "INSERT INTO line (book, seq, line_no, account, debit, credit) VALUES (?, ?, ?, ?, ?, ?)";

    private void WriteLines()
    {
        using var rows = new SqliteRows(transaction, InsertLine);
        foreach (var entry in changes.Entries)
        {
            for (var i = 0; i < entry.Lines.Count; i++)
            {
                var line = entry.Lines[i];
                rows.Bind(changes.Book).Bind(entry.Seq).Bind(i + 1).Bind(changes.IdOf(line.Account))
                    .Bind(line.Debit).Bind(line.Credit).Execute();
            }
        }
    }

    private const string AddToDay = """
        INSERT INTO account_day (book, account, day, debit, credit) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (book, account, day) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """;

    private void WriteDays()
    {
        using var rows = new SqliteRows(transaction, AddToDay);
        foreach (var ((account, day), sums) in changes.Days)
            rows.Bind(changes.Book).Bind(account).Bind(day).Bind(sums.Debit).Bind(sums.Credit).Execute();
    }

    private const string AddToMonth = """
        INSERT INTO account_month (book, account, month, debit, credit) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (book, account, month) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """;

    private void WriteMonths()
    {
        using var rows = new SqliteRows(transaction, AddToMonth);
        foreach (var ((account, month), sums) in changes.Months)
            rows.Bind(changes.Book).Bind(account).Bind(month).Bind(sums.Debit).Bind(sums.Credit).Execute();
    }

    private const string MoveHead = "UPDATE book SET head_seq = ?, head_hash = ?, head_at = ? WHERE id = ?";

    private void WriteHead()
    {
        using var rows = new SqliteRows(transaction, MoveHead);
        var head = changes.Entries[^1];
        rows.Bind(head.Seq).Bind(head.Hash).Bind(head.RecordedAt).Bind(changes.Book).Execute();
    }
}
