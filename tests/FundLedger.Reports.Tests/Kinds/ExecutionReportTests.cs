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
