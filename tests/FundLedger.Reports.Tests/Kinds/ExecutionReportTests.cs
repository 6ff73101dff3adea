namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Budget execution and fund statement of a small book, figure by figure.</summary>
[TestClass]
public sealed class ExecutionReportTests
{
    [TestMethod]
    public async Task BudgetExecution_OfADistrict_CountsWhatIsAllottedOnce()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'reserve','date':'2025-04-01','document':'R1','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}");

        var report = await book.ReportAsync("budget-execution", "unit=A");

        Assert.AreEqual("""
            A | 城东区 | 10000.00 | 1000.00 | 9000.00 | 0.00 | 0.00 | 0.00 | 0.0000 | behind
            A | 城东区 小计 | 10000.00 | 1000.00 | 9000.00 | 0.00 | 0.00 | 0.00 | 0.0000 | behind
            A01 | 一街 | 1000.00 | 0.00 | 1000.00 | 100.00 | 450.00 | 450.00 | 0.4500 | 
            A01 | 一街 小计 | 1000.00 | 0.00 | 1000.00 | 100.00 | 450.00 | 450.00 | 0.4500 | 
             | 合计 | 10000.00 | 0.00 | 10000.00 | 100.00 | 450.00 | 450.00 | 0.0450 | behind
            """, report.Table("rows").Text("unit", "unitName", "budget", "allotted", "base", "reserved", "executed", "available", "executionRate", "flag"));
        Assert.AreEqual("0.4959", report.Figure("timeProgress"));
        Assert.AreEqual("1", report.Figure("flags"));
    }

    /// <summary>
    /// District A with its street: 10,000 and 600 at first, 25 of it moved to another item, 500 more in May, 2025's payments of 300 and 200, of which 50 came back in
    /// March, and 40 in June. Of 80 donated 30 are granted: charity stands apart, and in no sum of the budget.
    /// </summary>
    [TestMethod]
    public async Task BudgetExecution_ByPurpose_SubtotalsEachLevel_AndTellsCharityApart()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("""
            {'kind':'open-purpose','purpose':'212','name':{'zh':'城乡社区支出','en':'Communities'}}
            {'kind':'open-purpose','purpose':'21201','parent':'212','name':{'zh':'城乡社区管理事务','en':'Administration'}}
            {'kind':'open-purpose','purpose':'2120101','parent':'21201','name':{'zh':'行政运行','en':'Running costs'}}
            {'kind':'open-purpose','purpose':'2120199','parent':'21201','name':{'zh':'其他管理事务','en':'Other'}}
            {'kind':'appropriate','date':'2025-02-06','unit':'A','fund':'GF','purpose':'2120101','amount':'600.00'}
            {'kind':'allot','date':'2025-02-07','from':'A','to':'A01','fund':'GF','purpose':'2120101','amount':'200.00'}
            {'kind':'allot','date':'2025-02-07','from':'A01','to':'A01','fund':'GF','purpose':'2120101','amount':'200.00'}
            {'kind':'virement','date':'2025-02-08','unit':'A01','fund':'GF','from':'2120101','to':'2120199','amount':'25.00'}
            {'kind':'supplement','date':'2025-05-06','unit':'A','fund':'GF','purpose':'2080208','amount':'500.00'}
            {'kind':'disburse','date':'2025-06-02','unit':'A01','fund':'GF','purpose':'2080208','amount':'40.00'}
            {'kind':'donate','date':'2025-04-01','fund':'CF','amount':'80.00','donor':'王先生','restriction':{'purpose':'HELP'}}
            {'kind':'disburse','date':'2025-06-03','unit':'F','fund':'CF','purpose':'HELP','amount':'30.00'}
            """);

        var report = await book.ReportAsync("budget-execution", "", "2025-06-30");

        string[] columns = ["fund", "purpose", "name", "level", "initial", "carriedIn", "supplemented", "moved", "base", "month", "executed", "available"];
        Assert.AreEqual("""
            GF |  | 一般公共预算 | 0 | 10600.00 | 0.00 | 500.00 | 0.00 | 11100.00 | 40.00 | 490.00 | 710.00
            GF | 2080208 | 基层政权建设 | 1 | 10000.00 | 0.00 | 500.00 | 0.00 | 10500.00 | 40.00 | 490.00 | 510.00
            GF | 212 | 城乡社区支出 | 1 | 600.00 | 0.00 | 0.00 | 0.00 | 600.00 | 0.00 | 0.00 | 200.00
            GF | 21201 | 城乡社区管理事务 | 2 | 600.00 | 0.00 | 0.00 | 0.00 | 600.00 | 0.00 | 0.00 | 200.00
            GF | 2120101 | 行政运行 | 3 | 600.00 | 0.00 | 0.00 | -25.00 | 575.00 | 0.00 | 0.00 | 175.00
            GF | 2120199 | 其他管理事务 | 3 | 0.00 | 0.00 | 0.00 | 25.00 | 25.00 | 0.00 | 0.00 | 25.00
             |  | 合计 | 0 | 10600.00 | 0.00 | 500.00 | 0.00 | 11100.00 | 40.00 | 490.00 | 710.00
            """, report.Table("purposes").Text(columns));
        Assert.AreEqual("CF | HELP | 80.00 | 80.00 | 30.00 | 30.00 | 50.00\n |  | 80.00 | 80.00 | 30.00 | 30.00 | 50.00",
            string.Join('\n', report.Table("charity-purposes").Text("fund", "purpose", "donated", "base", "month", "executed", "available").Split('\n')[1..]));
        Assert.Contains(line => line.Value.Zh == "元", report.Scope);
        Assert.AreEqual("制表 复核 财务负责人 单位负责人", string.Join(' ', report.Parts.OfType<Signatures>().Single().Blocks.Select(block => block.Office.Zh)));
    }

    [TestMethod]
    [DataRow("2025-01-31", "ahead")]
    [DataRow("2025-05-31", "")]
    [DataRow("2025-12-31", "behind")]
    public async Task BudgetExecution_RateBesideTime_IsFlaggedWhenFarFromIt(string date, string flag)
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("budget-execution", "unit=A01 fund=GF", date);

        Assert.AreEqual(flag, report.Table("rows").Text("flag").Split('\n')[0]);
    }

    [TestMethod]
    public async Task BudgetExecution_OfAnEmptyBook_SaysSo()
    {
        await using var book = await RecordBook.OpenAsync();

        Assert.IsInstanceOfType<Note>((await book.ReportAsync("budget-execution")).Parts.Single());
    }

    [TestMethod]
    public async Task FundStatement_OfAFund_HasItsMonthsAndItsRows()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("fund-statement", "fund=GF", "2025-03-31");

        Assert.AreEqual("""
            2025-01 | 10000.00 | 300.00 | 0.00 | 700.00
            2025-02 | 0.00 | 0.00 | 0.00 | 700.00
            2025-03 | 0.00 | 200.00 | 50.00 | 550.00
            """, report.Table("months").Text("month", "received", "paid", "refunded", "available"));
        Assert.AreEqual("""
            A | 10000.00 | 1000.00 | 0.00 | 0.00 | 9000.00 | 0.00
            A01 | 1000.00 | 0.00 | 500.00 | 50.00 | 0.00 | 550.00
             | 10000.00 | 0.00 | 500.00 | 50.00 | 9000.00 | 550.00
            """, report.Table("rows").Text("unit", "received", "allotted", "paid", "refunded", "other", "available"));
        Assert.HasCount(3, ((LineChart)report.Parts.OfType<ChartPart>().Single().Data).Points);
    }

    [TestMethod]
    public async Task FundStatement_WithinAUnit_ReceivesWhatTheUnitAboveAllots()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        var report = await book.ReportAsync("fund-statement", "fund=GF unit=A01", "2025-03-31");

        Assert.AreEqual("1000.00", report.Figure("received"));
        Assert.AreEqual("550.00", report.Figure("available"));
    }

    [TestMethod]
    public async Task FundStatement_OfAFundWithNothing_IsZero()
    {
        await using var book = await RecordBook.OpenAsync();

        Assert.AreEqual("0.00", (await book.ReportAsync("fund-statement", "fund=CF")).Figure("received"));
    }
}
