using FundLedger.Pdf.Writing;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class ForeignWordsTests
{
    [TestMethod]
    [DataRow("zh-CN", "收入 Revenue", "收入 [Revenue]")]
    [DataRow("zh-CN", "District revenue & expenditure · 2026年度", "[District revenue & expenditure] · 2026年度")]
    [DataRow("zh-CN", "1,234.56", "1,234.56")]
    [DataRow("zh-CN", "甲类 A 级", "甲类 A 级")]
    [DataRow("zh-CN", "单位：人民币元（CNY）及 USD", "单位：人民币元（[CNY]）及 [USD]")]
    [DataRow("en", "its document, 支付申请单.", "its document, [支付申请单].")]
    [DataRow("en", "Nothing foreign", "Nothing foreign")]
    [DataRow("zh-CN", "", "")]
    public void Part_Text_MarksWordsOfTheOtherLanguage(string language, string text, string expected)
    {
        var words = new ForeignWords(language);
        var marked = "";
        for (var at = 0; at < text.Length;)
        {
            var (end, foreign) = words.Part(text, at);
            marked += foreign ? $"[{text[at..end]}]" : text[at..end];
            at = end;
        }

        Assert.AreEqual(expected, marked);
    }
}
