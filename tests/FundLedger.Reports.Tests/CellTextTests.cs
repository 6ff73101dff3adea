namespace FundLedger.Reports.Tests;

[TestClass]
public sealed class CellTextTests
{
    [TestMethod]
    [DataRow("1234567.89", "1,234,567.89")]
    [DataRow("-0.05", "-0.05")]
    [DataRow("-123.00", "-123.00")]
    public void ForPeople_Amount_HasSeparators(string amount, string expected) =>
        Assert.AreEqual(expected, CellText.ForPeople(AmountText.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), Language.English));
}
