namespace FundLedger.Reports.Tests.Charts;

[TestClass]
public sealed class ChartFiguresTests
{
    [TestMethod]
    [DataRow("123456789", ReportLanguage.Chinese, "CNY", "亿元", "1.23")]
    [DataRow("123456.78", ReportLanguage.Chinese, "CNY", "万元", "12.3")]
    [DataRow("-9999", ReportLanguage.Chinese, "CNY", "元", "-9,999")]
    [DataRow("123456", ReportLanguage.Chinese, "GBP", "万 GBP", "12.3")]
    [DataRow("123456789", ReportLanguage.English, "CNY", "million CNY", "123")]
    [DataRow("1500", ReportLanguage.English, "GBP", "thousand GBP", "1.50")]
    [DataRow("123456", ReportLanguage.Both, "CNY", "万元 10 thousand CNY", "12.3")]
    public void Of_Money_IsInTheMagnitudeOfItsLanguage(string amount, ReportLanguage language, string currency, string caption, string text)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var figures = ChartFigures.Of(ChartUnit.Money, [1, null, value], new ChartReader(language, Currency.FromCode(currency)));

        Assert.AreEqual(caption, figures.Caption);
        Assert.AreEqual(text, figures.Text(value));
    }

    [TestMethod]
    public void Text_Rate_IsAPercentage() =>
        Assert.AreEqual("93.4%", ChartFigures.Of(ChartUnit.Percent, [], SampleCharts.Chinese).Text(0.934m));
}
