namespace FundLedger.Reports.Tests.Kinds;

/// <summary>What is certified of a book, and what is said of a damaged one.</summary>
[TestClass]
public sealed class AuditCertificateTests
{
    [TestMethod]
    public async Task Certificate_OfASoundBook_HasTheChainAndEqualSums()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("audit-certificate");

        Assert.AreEqual(Tone.Good, report.Parts.OfType<Note>().First().Tone);
        Assert.AreEqual(Refusal.Text(report.Source.HeadSeq), report.Figure("entries"));
        Assert.AreEqual($"T\n{report.Source.HeadSeq}\n{report.Source.Head}\n{Refusal.Text(report.Source.KnownAt)}", report.Table("statement").Text("value"));
        Assert.AreEqual("""
            financialBalances | 550.00 | 550.00 | equal
            budgetaryBalances | 550.00 | 550.00 | equal
            charityBalances | 0.00 | 0.00 | equal
            controlBalances | 13550.00 | 13550.00 | equal
            carriedQuota | 0.00 | 0.00 | equal
            paidQuota | 450.00 | 450.00 | equal
            allotted | 1000.00 | 1000.00 | equal
            """, report.Table("checks").Text("check", "one", "other", "ok"));
        Assert.DoesNotContain("findings", report.Tables.Select(table => table.Name));
    }

    [TestMethod]
    public async Task Certificate_AtAnEarlierMoment_EndsWithItsEntry()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var before = await book.RecordedAtAsync();
        await book.AllAsync("{'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}");

        var (then, now) = (await book.ReportAsync("audit-certificate", knownAt: before), await book.ReportAsync("audit-certificate"));

        Assert.AreEqual(now.Source.HeadSeq - 1, then.Source.HeadSeq);
        Assert.StartsWith("financialBalances | 550.00", then.Table("checks").Text("check", "one"));
        Assert.StartsWith("financialBalances | 551.00", now.Table("checks").Text("check", "one"));
    }

    [TestMethod]
    public async Task Certificate_OfADamagedBook_NamesWhatIsWrong()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        book.Damage("UPDATE account_day SET debit = debit + 1 WHERE account = 1");

        var report = await book.ReportAsync("audit-certificate");

        Assert.AreEqual(Tone.Bad, report.Parts.OfType<Note>().First().Tone);
        Assert.Contains("balance of", report.Table("findings").Text("what"));
    }

    [TestMethod]
    public async Task Certificate_WithACheckpoint_HasItsSignature()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var source = (await book.ReportAsync("audit-certificate")).Source;
        var checkpoint = new AuditCheckpoint(7, "ab", DateTime.UnixEpoch, "key-1", "c2ln");

        var report = AuditCertificateReport.Of(source, new AuditFigures([], [], 0), [], checkpoint, new Dictionary<string, string>());

        Assert.AreEqual("7\nab\n1970-01-01T00:00:00.000Z\nkey-1\nc2ln", string.Join('\n', report.Table("statement").Text("value").Split('\n')[4..]));
    }

    [TestMethod]
    public async Task Certificate_AfterACheckpoint_NamesIt()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var signed = await book.CheckpointAsync();
        var before = await book.ReportAsync("audit-certificate");
        await book.AllAsync("{'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}");

        var after = await book.ReportAsync("audit-certificate");

        Assert.HasCount(4, before.Table("statement").Rows);
        Assert.AreEqual($"{signed.Seq} {signed.KeyId}", $"{after.Table("statement").Text("value").Split('\n')[4]} {after.Table("statement").Text("value").Split('\n')[7]}");
    }

    [TestMethod]
    public void Figures_OfBooksThatDiffer_AreNotEqual()
    {
        var yuan = Currency.FromCode("CNY");
        AccountBalance Of(Ledger ledger, string code, long debit, long credit) => new(new Account(ledger, code, "A", "", "", 2025, yuan), debit, credit);
        var setup = new BookSetup { Profile = new BookProfile("T", new LocalName("测试", "Test"), yuan, 1, 31), Chart = Chart.Standard };
        List<AccountBalance> balances = [Of(Ledger.Financial, "1201", 5, 0), Of(Ledger.Financial, "3001", 0, 5), Of(Ledger.Control, "9203", 7, 0), Of(Ledger.Control, "9202", 0, 6)];

        var figures = AuditFigures.Of(balances, new YearBalances(setup, new AsOf(new DateOnly(2025, 12, 31)), [], balances));

        Assert.AreEqual("controlBalances carriedQuota allotted", string.Join(' ', figures.Checks.Where(check => !check.Ok).Select(check => check.Code)));
        Assert.AreEqual(1, figures.BelowZero);
    }
}
