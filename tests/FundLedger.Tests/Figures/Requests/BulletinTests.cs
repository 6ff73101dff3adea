using System.Text.Json;
using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class BulletinTests
{
    [TestMethod]
    public async Task Of_March_ToApril_AsWorkedOutByHand()
    {
        await using var book = await OpenAsync();

        var bulletin = Bulletin.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(3, 1), Day(4, 30));

        Assert.AreEqual("""
            A0101 CF HELP 困难家庭慰问 100.00 True 2025-03-03 2025-03-12 100.00 
            A0101 CF HELP 困难家庭慰问 40.00 True 2025-03-10 2025-03-28 0.00 
            A0101 CF HELP 慰问王阿姨 *** **** ****，3 号楼 ****************** 200.00 False 2025-04-01 2025-04-08 0.00 
            """.ReplaceLineEndings("\n"), string.Join('\n', bulletin.Rows.Select(row =>
            $"{row.Unit} {row.Fund} {string.Join(',', row.Purposes)} {row.Title} {row.Amount.ToDecimalString()} {row.Approved} "
            + $"{Refusal.Text(row.SubmittedOn)} {Refusal.Text(row.DecidedOn)} {row.Paid.ToDecimalString()} {row.Beneficiaries}")));
        var sum = bulletin.Sums.Single();
        Assert.AreEqual(("CF", "A0101", 3, 2, "340.00", "140.00", "100.00", 0), (sum.Fund, sum.Unit, sum.Requests, sum.Approved,
            sum.Asked.ToDecimalString(), sum.Granted.ToDecimalString(), sum.Paid.ToDecimalString(), sum.Beneficiaries));
    }

    [TestMethod]
    public async Task Of_ToMay_HasTheOutcomeAndNoPerson()
    {
        await using var book = await OpenAsync();

        var bulletin = Bulletin.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(3, 1), Day(5, 31));

        Assert.AreEqual(10, bulletin.Rows[0].Beneficiaries);
        Assert.AreEqual(10, bulletin.Sums.Single().Beneficiaries);
        var shown = JsonSerializer.Serialize(bulletin);
        foreach (var word in new[] { "wang", "zhao", "\"li\"", "理由", "13800138000", "0013", "1234", "慰问十户" })
            Assert.DoesNotContain(word, shown);
    }

    [TestMethod]
    [DataRow("2025 年慰问 12345 元", "2025 年慰问 12345 元")]
    [DataRow("卡号 6222-0200-0000-0000", "卡号 ****-****-****-****")]
    [DataRow("电话１３８００１３８０００", "电话***********")]
    [DataRow("3 号楼，4 单元", "3 号楼，4 单元")]
    [DataRow("12345", "12345")]
    [DataRow("123456", "******")]
    [DataRow("", "")]
    public void Masked_SixDigitsOrMore_AreHidden(string title, string expected) => Assert.AreEqual(expected, PublicText.Masked(title));
}
