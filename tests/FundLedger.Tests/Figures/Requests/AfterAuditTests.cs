using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class AfterAuditTests
{
    [TestMethod]
    [DataRow(44, "")]
    [DataRow(45, "R6@A0101")]
    [DataRow(100, "R6@A0101")]
    public async Task Sample_RequestsOfTheUnitAlone_AreDrawnByTheirCode(int percent, string expected)
    {
        await using var book = await OpenAsync();
        await WithLimitAsync(book, percent);

        var audit = AfterAudit.Sample(await book.SetupAsync(), await HistoriesAsync(book));

        Assert.AreEqual(1, audit.WithinLimit);
        Assert.AreEqual(expected, string.Join(',', audit.Cases.Select(each => each.Request)));
    }

    /// <summary>The first eight bytes of the SHA-256 of the code, as a number, modulo a hundred.</summary>
    [TestMethod]
    [DataRow("R1", 89)]
    [DataRow("R2", 41)]
    [DataRow("R6", 0)]
    public void Draw_Code_IsTheSameForEver(string code, int expected) => Assert.AreEqual(expected, AfterAudit.Draw(code));

    [TestMethod]
    public void Draw_ManyCodes_AreSpreadEvenly()
    {
        var drawn = Enumerable.Range(0, 10_000).Count(number => AfterAudit.Draw($"2025-{number:0000}") < 20);

        Assert.IsTrue(drawn is > 1_850 and < 2_150, $"{drawn}");
    }
}
