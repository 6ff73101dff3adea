namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Statements of a charity say which chart they follow, until the new one is there.</summary>
[TestClass]
public sealed class CharityChartTests
{
    private static readonly AccountDefinition New = Chart.Standard.FindOn(Ledger.Charity, "5101", new DateOnly(2025, 1, 1))! with { Code = "5102", From = new DateOnly(2026, 1, 1) };

    [TestMethod]
    [DataRow(2025, 12, 31, false, false)]
    [DataRow(2026, 1, 1, false, true)]
    [DataRow(2026, 12, 31, false, true)]
    [DataRow(2025, 12, 31, true, false)]
    [DataRow(2026, 1, 1, true, false)]
    public void NotesOf_ADay_TellOfTheChartOf2004AsLongAsItIsFollowed(int year, int month, int day, bool renewed, bool told)
    {
        var notes = CharityChart.NotesOf(renewed ? Chart.Standard.With(New) : Chart.Standard, new DateOnly(year, month, day)).ToList();

        Assert.AreEqual(told, notes.Count == 1);
        if (told)
            Assert.Contains("财会〔2004〕7号", notes[0].Text.Zh);
    }
}
