using System.Globalization;

namespace FundLedger.Tests.Values;

[TestClass]
public sealed class CapitalDateTests
{
    public static IEnumerable<object[]> Cases => TestData.Rows("capital-dates.csv").Select(row => row.ToArray<object>());

    [TestMethod]
    [DynamicData(nameof(Cases))]
    [DataRow("2000-10-01", "贰零零零年零壹拾月零壹日")]
    [DataRow("2026-12-20", "贰零贰陆年壹拾贰月零贰拾日")]
    [DataRow("2026-03-31", "贰零贰陆年叁月叁拾壹日")]
    [DataRow("2024-02-29", "贰零贰肆年零贰月贰拾玖日")]
    [DataRow("2026-08-11", "贰零贰陆年捌月壹拾壹日")]
    [DataRow("0987-07-09", "零玖捌柒年柒月零玖日")]
    public void Of_Date_IsTheFormOfBills(string date, string expected)
    {
        Assert.AreEqual(expected, CapitalDate.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [TestMethod]
    public void Of_EveryDayOfAYear_IsAnotherText()
    {
        var first = new DateOnly(2024, 1, 1);

        var texts = Enumerable.Range(0, 366).Select(day => CapitalDate.Of(first.AddDays(day))).ToHashSet();

        Assert.HasCount(366, texts);
    }
}
