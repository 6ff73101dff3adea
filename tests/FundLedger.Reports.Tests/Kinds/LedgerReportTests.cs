namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Trial balance, journal and account ledger of a small book, figure by figure.</summary>
[TestClass]
public sealed class LedgerReportTests
{
    [TestMethod]
    public async Task TrialBalance_OfAUnit_HasEachAccountAndTotals()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("trial-balance", "unit=A01");

        Assert.AreEqual("""
            4001 | 财政拨款收入 | 0.00 | 50.00 | 500.00 | 0.00 | 450.00
            5001 | 业务活动费用 | 0.00 | 500.00 | 50.00 | 450.00 | 0.00
             | 合计（一级科目） | 0.00 | 550.00 | 550.00 | 450.00 | 450.00
            """, report.Table("financial").Text("account", "name", "openingDebit", "debit", "credit", "closingDebit", "closingCredit"));
        Assert.AreEqual("A01 一街", report.Scope[0].Value.Zh);
        Assert.AreEqual(Tone.Good, report.Parts.OfType<Note>().Single().Tone);
    }

    /// <summary>
    /// Goods of 450.00 net on 5001 itself, wages of 90.00 on its detail 500101, accrued in March and not paid: 5001 is 540.00,
    /// as its account ledger says. Of March: 200 + 300 − 300 (corrected) and 90 debit, 50 credit.
    /// </summary>
    [TestMethod]
    public async Task TrialBalance_OfAccountsWithDetails_RollsUp_AndAgreesWithTheGeneralLedger()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'accrue-award','date':'2025-03-31','award':'W','unit':'A01','fund':'GF','purpose':'2080208','period':'2025Q1','headcount':3,'amount':'90.00','due':'2025-04-30'}");

        var table = (await book.ReportAsync("trial-balance", "unit=A01 ledger=financial", "2025-03-31")).Table("financial");

        Assert.AreEqual("""
            2201 | 应付职工薪酬 | 1 | 0.00 | 0.00 | 90.00 | 0.00 | 90.00 | 0.00 | 90.00
            220103 | 规范津贴补贴（绩效工资） | 2 | 0.00 | 0.00 | 90.00 | 0.00 | 90.00 | 0.00 | 90.00
            4001 | 财政拨款收入 | 1 | 0.00 | 50.00 | 200.00 | 50.00 | 500.00 | 0.00 | 450.00
            5001 | 业务活动费用 | 1 | 0.00 | 290.00 | 50.00 | 590.00 | 50.00 | 540.00 | 0.00
            5001 | 业务活动费用（未列明细） | 2 | 0.00 | 200.00 | 50.00 | 500.00 | 50.00 | 450.00 | 0.00
            500101 | 工资福利费用 | 2 | 0.00 | 90.00 | 0.00 | 90.00 | 0.00 | 90.00 | 0.00
             | 合计（一级科目） |  | 0.00 | 340.00 | 340.00 | 640.00 | 640.00 | 540.00 | 540.00
            """, table.Text("account", "name", "level", "openingDebit", "monthDebit", "monthCredit", "debit", "credit", "closingDebit", "closingCredit"));
        var ledger = (await book.ReportAsync("account-ledger", "ledger=financial account=5001 unit=A01", "2025-03-31")).Table("lines");
        Assert.AreEqual("540.00", ledger.Cell(ledger.Rows[^1], "balance"));
        Assert.AreEqual("540.00", (await book.ReportAsync("trial-balance", "unit=A01 account=5001", "2025-03-31")).Table("financial").Text("closingDebit").Split('\n')[^1]);
    }

    [TestMethod]
    public async Task TrialBalance_OfTheBook_HasATableALedger()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'donate','date':'2025-04-01','fund':'CF','amount':'80.00','donor':'王先生','restriction':{'purpose':'HELP'}}");

        var report = await book.ReportAsync("trial-balance");

        Assert.AreEqual("financial budgetary charity control totals", string.Join(' ', report.Parts.OfType<ReportTable>().Select(table => table.Name)));
        Assert.AreEqual("charity | F | CF | 80.00 | 80.00", report.Table("totals").Text("ledger", "unit", "fund", "debit", "credit").Split('\n').Single(row => row.StartsWith("charity", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task TrialBalance_AsKnownBefore_LeavesOutWhatCameLater()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var before = await book.RecordedAtAsync();
        await book.AllAsync("{'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}");

        var report = await book.ReportAsync("trial-balance", "unit=A01", knownAt: before);

        Assert.AreEqual("450.00", report.Table("financial").Text("closingDebit").Split('\n')[^1]);
    }

    [TestMethod]
    public async Task Journal_OfAUnitAndLedger_IsInOrderOfDatesWithSubtotals()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'7.00','text':'后补'}");

        var table = (await book.ReportAsync("journal", "unit=A01 ledger=financial")).Table("journal");

        Assert.AreEqual("""
            2025-01-20 | 社区活动用品 | 5001 | 业务活动费用 | 300.00 | 
             |  | 4001 | 财政拨款收入 |  | 300.00
             | 2025-01 本月合计 |  |  | 300.00 | 300.00
            2025-02-01 | 后补 | 5001 | 业务活动费用 | 7.00 | 
             |  | 4001 | 财政拨款收入 |  | 7.00
             | 2025-02 本月合计 |  |  | 7.00 | 7.00
            2025-03-03 | 宣传材料 | 5001 | 业务活动费用 | 200.00 | 
             |  | 4001 | 财政拨款收入 |  | 200.00
            2025-03-05 | 重复 | 5001 | 业务活动费用 | 300.00 | 
             |  | 4001 | 财政拨款收入 |  | 300.00
            2025-03-05 | 注销3月5日记-0002、指-0002号凭证 | 5001 | 业务活动费用 | -300.00 | 
             |  | 4001 | 财政拨款收入 |  | -300.00
            2025-03-10 | 退款 | 4001 | 财政拨款收入 | 50.00 | 
             |  | 5001 | 业务活动费用 |  | 50.00
             | 2025-03 本月合计 |  |  | 250.00 | 250.00
             | 合计 |  |  | 557.00 | 557.00
            """, table.Text("date", "text", "account", "name", "debit", "credit"));
        Assert.IsTrue(table.CarriesForward);
    }

    /// <summary>Numbers are those of the printed vouchers, whatever part of a month is asked for: of the fund and ledger alone there are fewer entries.</summary>
    [TestMethod]
    public async Task Journal_HasTheNumbersOfItsVouchers_EachOnItsFirstLine()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'disburse','date':'2025-03-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'7.00','text':'后补'}");

        var all = (await book.ReportAsync("journal", "unit=A01 period=2025-03", "2025-03-03")).Table("journal");
        var control = (await book.ReportAsync("account-ledger", "ledger=control account=9501 unit=A01")).Table("lines");

        Assert.AreEqual("""
            2025-03-01 | 记-0005 | 5001
             |  | 4001
             |  | 7101
             |  | 6001
             | 指-0005 | 9203
             |  | 9501
            2025-03-03 | 记-0001 | 5001
             |  | 4001
             |  | 7101
             |  | 6001
             | 指-0001 | 9203
             |  | 9501
             |  | 
             |  | 
            """, all.Text("date", "number", "account"));
        Assert.AreEqual("""
            指-0003 | 社区活动用品
            指-0005 | 后补
            指-0001 | 宣传材料
            指-0002 | 重复
            指-0004 | 注销3月5日记-0002、指-0002号凭证
            指-0003 | 退款
            """, string.Join('\n', control.Text("number", "text").Split('\n').Where(row => row.StartsWith('指'))));
    }

    [TestMethod]
    public async Task Journal_OfAMonth_HasItsEntriesUpToTheDate()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var march = await book.ReportAsync("journal", "unit=A01 ledger=financial period=2025-03", "2025-03-04");

        Assert.AreEqual("1", march.Figure("entries"));
        Assert.AreEqual("2025-03", march.Scope[^1].Value.Zh);
    }

    [TestMethod]
    public async Task AccountLedger_OfAnAccount_HasARunningBalanceAndTheSumsOfMonths()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("account-ledger", "ledger=financial account=5001 unit=A01");

        Assert.AreEqual("""
             | 期初余额 |  |  | zero | 0.00
            2025-01-20 | 社区活动用品 | 300.00 |  | debit | 300.00
             | 2025-01 本月合计 | 300.00 | 0.00 | debit | 300.00
             | 本年累计 | 300.00 | 0.00 | debit | 300.00
            2025-03-03 | 宣传材料 | 200.00 |  | debit | 500.00
            2025-03-05 | 重复 | 300.00 |  | debit | 800.00
            2025-03-05 | 注销3月5日记-0002、指-0002号凭证 | -300.00 |  | debit | 500.00
            2025-03-10 | 退款 |  | 50.00 | debit | 450.00
             | 2025-03 本月合计 | 200.00 | 50.00 | debit | 450.00
             | 本年累计 | 500.00 | 50.00 | debit | 450.00
             | 期末余额 |  |  | debit | 450.00
            """, report.Table("lines").Text("date", "text", "debit", "credit", "side", "balance"));
    }

    [TestMethod]
    public async Task AccountLedger_OfALaterYear_OpensWithWhatWasThere()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("account-ledger", "ledger=control account=9203 unit=A01", "2026-01-31");

        Assert.AreEqual(" | 期初余额 | credit | 550.00\n | 期末余额 | credit | 550.00", report.Table("lines").Text("date", "text", "side", "balance"));
    }

    [TestMethod]
    public async Task AccountLedger_OfAnAccountWithoutLines_SaysSo()
    {
        await using var book = await RecordBook.OpenAsync();

        var report = await book.ReportAsync("account-ledger", "ledger=financial account=1002");

        Assert.IsInstanceOfType<Note>(report.Parts.Single());
    }

    [TestMethod]
    [DataRow("account-ledger", "ledger=financial account=7777", Rule.AccountMustExist)]
    [DataRow("account-ledger", "ledger=fiscal account=5001", Rule.ParameterForm)]
    [DataRow("account-ledger", "ledger=financial", Rule.ParameterForm)]
    [DataRow("account-ledger", "account=5001", Rule.ParameterForm)]
    [DataRow("trial-balance", "unit=Z", Rule.UnitMustExist)]
    [DataRow("trial-balance", "fund=Z", Rule.FundMustExist)]
    [DataRow("journal", "period=2025-3", Rule.DateForm)]
    [DataRow("fund-statement", "", Rule.ParameterForm)]
    [DataRow("fund-statement", "fund=Z", Rule.FundMustExist)]
    [DataRow("budget-execution", "unit=Z", Rule.UnitMustExist)]
    public async Task Report_AskedForWhatIsNotThere_IsRefused(string kind, string options, Rule rule)
    {
        await using var book = await RecordBook.OpenAsync();

        await book.RefusesReportAsync(rule, kind, options);
    }
}
