using FundLedger.Reports.Tests.Kinds;

namespace FundLedger.Reports.Tests.Figures;

/// <summary>Red flags of the comparison come and go with the data.</summary>
[TestClass]
public sealed class RedFlagTests
{
    [TestMethod]
    public async Task Flags_Story_AreThoseOfItsFigures()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("comparison");

        Assert.AreEqual("A | execution-behind\nB | shortage\nB | pay-late\nB | facts-missing", report.Table("flags").Text("unit", "flag"));
        Assert.Contains("缺口 840.00 元，而城东区结余 4,000.00 元", report.Table("flags").Text("why"));
        Assert.Contains("逾期未付 180.00 元，最早一单应于 2025-04-30 付，已迟 61 天", report.Table("flags").Text("why"));
        Assert.Contains("缺 2025 年在编人数，编均不计", report.Table("flags").Text("why"));
        Assert.AreEqual("有结余：城东区 4,000.00 元（结余率 37.74%）。 有缺口：城西区 840.00 元（绩效无指标 140.00 元，因缺资金未批 700.00 元）。",
            string.Join(' ', report.Parts.OfType<Note>().Take(2).Select(note => note.Text.Zh)));
    }

    [TestMethod]
    [DataRow("{'kind':'unit-facts','unit':'B','year':2025,'population':500,'staff':5}", "facts-missing")]
    [DataRow("{'kind':'disburse','date':'2025-06-10','unit':'A01','fund':'GF','purpose':'2080208','amount':'3500.00','payee':'施工队'}\n"
        + "{'kind':'allot','date':'2025-06-10','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1000.00'}\n"
        + "{'kind':'allot','date':'2025-06-10','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'1000.00'}\n"
        + "{'kind':'disburse','date':'2025-06-11','unit':'A01','fund':'GF','purpose':'2080208','amount':'1000.00','payee':'施工队'}", "execution-behind")]
    [DataRow("{'kind':'supplement','date':'2025-06-01','unit':'B','fund':'PF','amount':'140.00'}\n"
        + "{'kind':'allot','date':'2025-06-01','from':'B','to':'B01','fund':'PF','amount':'140.00'}\n"
        + "{'kind':'fund-award','date':'2025-06-01','award':'W1','amount':'140.00'}\n"
        + "{'kind':'pay-award','date':'2025-06-02','award':'W1','amount':'180.00'}", "pay-late")]
    public async Task Flag_CauseGone_IsGone(string commands, string flag)
    {
        await using var book = await FigureStory.OpenAsync();
        await book.AllAsync(commands);

        Assert.DoesNotContain(flag, (await book.ReportAsync("comparison")).Table("flags").Text("flag"));
    }

    [TestMethod]
    public async Task Shortage_NoUnitBesideHasMore_IsFlaggedAlone()
    {
        await using var book = await FigureStory.OpenAsync();

        var flags = (await book.ReportAsync("comparison", "level=street")).Table("flags");

        Assert.AreEqual("缺口 840.00 元", flags.Cell(flags.Rows.Single(row => flags.Cell(row, "flag") == "shortage"), "why"));
    }

    [TestMethod]
    public async Task DonationsIdle_LittleUsedLateInTheYear_IsFlagged()
    {
        await using var book = await FigureStory.OpenAsync();

        var flags = (await book.ReportAsync("comparison", date: "2025-12-31")).Table("flags").Text("unit", "flag");

        Assert.Contains("A | donations-idle", flags);
    }
}
