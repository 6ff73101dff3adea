using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FundLedger.Storage;

/// <summary>Writes a batch with prepared statements that take many rows at a time.</summary>
internal sealed class SqliteWriter(SqliteTransaction transaction, WriteSet changes)
{
    private const string Head = """
        UPDATE book SET head_seq = @Seq, head_hash = @Hash, head_at = @At WHERE id = @Book
        """;

    private const string InsertAccounts =
        "INSERT INTO account (book, id, ledger, code, unit, fund, purpose, year, currency) VALUES ";

    private const string InsertEntries = """
        INSERT INTO entry (book, seq, date, recorded_at, kind, text, document, actor, idem_key, part, reversal_of,
            line_count, data, hash) VALUES 
        """;

    private const string InsertLines = "INSERT INTO line (book, seq, line_no, account, debit, credit) VALUES ";

    private const string InsertDays = "INSERT INTO account_day (book, account, day, debit, credit) VALUES ";

    private const string AddToDay = """
         ON CONFLICT (book, account, day) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """;

    public void Write()
    {
        using (var accounts = new SqliteRows(transaction, InsertAccounts, "", 9, 16))
        {
            foreach (var (id, account) in changes.Accounts)
            {
                accounts.Add(changes.Book, id, LedgerNames.Of(account.Ledger), account.Code, account.Unit, account.Fund,
                    account.Purpose, account.Year, account.Currency.Code);
            }
        }

        WriteEntries();
        WriteLines();
        using (var days = new SqliteRows(transaction, InsertDays, AddToDay, 5, 32))
        {
            foreach (var ((account, day), sums) in changes.Days)
                days.Add(changes.Book, account, Iso(day), sums.Debit, sums.Credit);
        }

        using var head = transaction.Connection!.CreateCommand();
        head.CommandText = Head;
        head.Transaction = transaction;
        head.Parameters.AddWithValue("@Seq", changes.Entries[^1].Seq);
        head.Parameters.AddWithValue("@Hash", changes.Entries[^1].Hash);
        head.Parameters.AddWithValue("@At", Iso(changes.Entries[^1].RecordedAt));
        head.Parameters.AddWithValue("@Book", changes.Book);
        head.ExecuteNonQuery();
    }

    private void WriteEntries()
    {
        using var entries = new SqliteRows(transaction, InsertEntries, "", 14, 16);
        foreach (var entry in changes.Entries)
        {
            entries.Add(changes.Book, entry.Seq, Iso(entry.Date), Iso(entry.RecordedAt), entry.Kind, entry.Text,
                entry.Document, entry.Actor, entry.Key, entry.Part, entry.ReversalOf, entry.Lines.Count, entry.Data, entry.Hash);
        }
    }

    private void WriteLines()
    {
        using var lines = new SqliteRows(transaction, InsertLines, "", 6, 64);
        foreach (var entry in changes.Entries)
        {
            for (var i = 0; i < entry.Lines.Count; i++)
            {
                var line = entry.Lines[i];
                lines.Add(changes.Book, entry.Seq, i + 1, changes.IdOf(line.Account), line.Debit, line.Credit);
            }
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTime moment) => Refusal.Text(moment);
}
