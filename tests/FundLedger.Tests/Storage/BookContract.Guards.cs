using System.Data.Common;
using Dapper;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>The journal cannot be changed, and where it was changed all the same, the entry is named.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    [DataRow("UPDATE entry SET text = 'x'")]
    [DataRow("DELETE FROM entry")]
    [DataRow("UPDATE line SET debit = debit + 1")]
    [DataRow("DELETE FROM line")]
    [DataRow("UPDATE account SET unit = 'B'")]
    [DataRow("DELETE FROM account")]
    [DataRow("DELETE FROM account_day")]
    [DataRow("DELETE FROM account_month")]
    [DataRow("DELETE FROM book")]
    public async Task Database_AskedToChangeTheJournal_Refuses(string statement)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);

        await Assert.ThrowsAsync<DbException>(() => SqlAsync(database, statement));

        await AssertSoundAsync(book);
    }

    [TestMethod]
    [DataRow("seq = 1000")]
    [DataRow("date = '2025-02-02'")]
    [DataRow("recorded_at = '2025-12-31T02:00:00.000Z'")]
    [DataRow("kind = 'allot'")]
    [DataRow("text = 'other'")]
    [DataRow("document = 'X-1'")]
    [DataRow("actor = 'somebody'")]
    [DataRow("idem_key = 'other'")]
    [DataRow("part = 2")]
    [DataRow("reversal_of = 3")]
    [DataRow("line_count = 5")]
    [DataRow("data = '{}'")]
    public async Task Verify_OneColumnOfAnEntryChanged_NamesTheEntry(string change)
    {
        var (database, seq) = await TamperedAsync("entry", $"UPDATE entry SET {change} WHERE seq = @seq");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    public async Task Verify_HashChanged_NamesTheEntry()
    {
        var (database, seq) = await TamperedAsync("entry",
            "UPDATE entry SET hash = (SELECT o.hash FROM entry o WHERE o.book = entry.book AND o.seq = 2) WHERE seq = @seq");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    [DataRow("line_no = 9")]
    [DataRow("account = 1")]
    [DataRow("debit = debit + 1")]
    [DataRow("credit = credit + 1")]
    [DataRow("seq = 3")]
    public async Task Verify_OneColumnOfALineChanged_NamesTheEntry(string change)
    {
        var (database, seq) = await TamperedAsync("line", $"UPDATE line SET {change} WHERE seq = @seq AND line_no = 6");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    [DataRow("ledger = 'charity'")]
    [DataRow("ledger = 'nonsense'")]
    [DataRow("code = '5101'")]
    [DataRow("unit = 'B'")]
    [DataRow("fund = 'PF'")]
    [DataRow("purpose = 'P2'")]
    [DataRow("year = 2024")]
    [DataRow("currency = 'GBP'")]
    [DataRow("currency = '???'")]
    public async Task Verify_OneColumnOfAnAccountChanged_NamesTheEntriesOnIt(string change)
    {
        var (database, seq) = await TamperedAsync("account", $"UPDATE account SET {change} WHERE code = '5001' AND unit = 'A01'");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    [DataRow("debit = debit + 1")]
    [DataRow("credit = credit + 1")]
    [DataRow("day = '2025-03-05'")]
    public async Task Verify_BalanceChanged_IsFound(string change)
    {
        var (database, _) = await TamperedAsync("account_day",
            $"UPDATE account_day SET {change} WHERE day = '2025-02-01' AND account = (SELECT id FROM account WHERE code = '5001' AND unit = 'A01')");

        var result = await VerifyAsync(database);
        Assert.Contains(finding => finding.What.Contains("5001", StringComparison.Ordinal), result.Findings);
    }

    [TestMethod]
    [DataRow("debit = debit + 1")]
    [DataRow("credit = credit + 1")]
    [DataRow("month = '2025-03-01'")]
    public async Task Verify_BalanceOfAMonthChanged_IsFound(string change)
    {
        var (database, _) = await TamperedAsync("account_month",
            $"UPDATE account_month SET {change} WHERE month = '2025-02-01' AND account = (SELECT id FROM account WHERE code = '5001' AND unit = 'A01')");

        var result = await VerifyAsync(database);
        Assert.Contains(finding => finding.What.Contains("5001", StringComparison.Ordinal) && finding.What.Contains("2025-02", StringComparison.Ordinal), result.Findings);
    }

    [TestMethod]
    public async Task Verify_LastEntryCutOff_IsFound()
    {
        var (database, seq) = await TamperedAsync("line", "DELETE FROM line WHERE seq = @seq", last: true);
        await GuardlessAsync(database, "entry", $"DELETE FROM entry WHERE seq = {seq}");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    public async Task Verify_EntryInTheMiddleMissing_NamesIt()
    {
        var (database, seq) = await TamperedAsync("line", "DELETE FROM line WHERE seq = @seq");
        await GuardlessAsync(database, "entry", $"DELETE FROM entry WHERE seq = {seq}");

        await AssertNamedAsync(database, seq);
    }

    [TestMethod]
    public async Task Verify_TwoEntriesInEachOthersPlace_NamesBoth()
    {
        var (database, seq) = await TamperedAsync("entry", "UPDATE entry SET seq = 9999 WHERE seq = @seq");
        await GuardlessAsync(database, "entry", $"UPDATE entry SET seq = {seq} WHERE seq = {seq + 1}");
        await GuardlessAsync(database, "entry", $"UPDATE entry SET seq = {seq + 1} WHERE seq = 9999");

        var findings = (await VerifyAsync(database)).Findings;
        Assert.Contains(finding => finding.Seq == seq, findings);
        Assert.Contains(finding => finding.Seq == seq + 1, findings);
    }

    [TestMethod]
    public async Task Verify_HeadMoved_IsFound()
    {
        var (database, _) = await TamperedAsync("book", "UPDATE book SET head_seq = head_seq - 1");

        Assert.IsFalse((await VerifyAsync(database)).Ok);
    }

    /// <summary>A book with three payments, one of them tampered with: the middle one, or the last.</summary>
    private async Task<(Database Database, long Seq)> TamperedAsync(string table, string statement, bool last = false)
    {
        var database = await CreateDatabaseAsync();
        long seq;
        await using (var book = await CreateBookAsync(database))
        {
            var day = new DateOnly(2025, 2, 1);
            await book.ExecuteAsync(Municipality.Pay("k1", "A02", 1m, new DateOnly(2025, 1, 20)), Cancellation);
            var middle = await book.ExecuteAsync(Municipality.Pay("k2", "A01", 2m, day), Cancellation);
            var end = await book.ExecuteAsync(Municipality.Pay("k3", "A01", 3m, day.AddDays(1)), Cancellation);
            seq = (last ? end : middle).Posted[0].Seq;
            await AssertSoundAsync(book);
        }

        await GuardlessAsync(database, table, statement.Replace("@seq", seq.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return (database, seq);
    }

    private async Task AssertNamedAsync(Database database, long seq)
    {
        var result = await VerifyAsync(database);
        Assert.IsFalse(result.Ok);
        Assert.Contains(finding => finding.Seq == seq, result.Findings, string.Join("; ", result.Findings));
    }

    private async Task<Verification> VerifyAsync(Database database)
    {
        await using var book = await ReopenAsync(database);
        return await book.Read.VerifyAsync(Cancellation);
    }

    private async Task GuardlessAsync(Database database, string table, string statement)
    {
        foreach (var removal in RemoveGuards(table))
            await SqlAsync(database, removal);
        Assert.IsGreaterThan(0, await SqlAsync(database, statement), statement);
    }

    protected virtual async Task<int> SqlAsync(Database database, string statement)
    {
        await using var connection = await database.OpenAsync(Cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(statement, cancellationToken: Cancellation));
    }
}
