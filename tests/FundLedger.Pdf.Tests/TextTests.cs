using FundLedger.Pdf.Fluent;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class TextTests
{
    private static readonly string[] Amounts = ["1,111,111.11", "-8.88", "777,777.77"];

    [TestMethod]
    [DataRow("人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分")]
    [DataRow("difficult office, first flight, AV To Wa Type")]
    [DataRow("王喆 朱镕基 某𬭎")]
    [DataRow("收入 Revenue：¥1,234.56（−0.5%）·“引”…—㎡№①℃")]
    [DataRow("café naïve Zürich ÅÄÖ")]
    [DataRow("Tang’an District, “quoted” and ‘so’")]
    [DataRow("棠岸区 Tang’an：“引 A”")]
    public void GeneratePdf_Text_IsReadBackAsWritten(string text)
    {
        var pdf = Pages.Write(page => page.Content().Text(text));

        Assert.AreEqual(text, Pages.Text(pdf));
    }

    [TestMethod]
    public void GeneratePdf_SameGlyphForTwoCharacters_EachIsReadBack()
    {
        // The radical and the ideograph look the same, and a font may draw them alike.
        const string Text = "人⼈人立⽴";

        Assert.AreEqual(Text, Pages.Text(Pages.Write(page => page.Content().Text(Text))));
    }

    [TestMethod]
    public void GeneratePdf_CommonCharacters_AreNoRadicals()
    {
        var text = string.Concat(Pages.Texts(SampleDocuments.Report(40).GeneratePdf()));

        Assert.DoesNotContain(character => character is >= '\u2E80' and <= '\u2FDF', text);
        Assert.Contains("区级财政收支比较报告", text);
    }

    [TestMethod]
    [DataRow("笑脸😀", "😀", "U+1F600")]
    [DataRow("שלום", "ש", "U+05E9")]
    [DataRow("مال", "م", "U+0645")]
    [DataRow("a\tb", "\t", "U+0009")]
    [DataRow("x\u202Ey", "\u202E", "U+202E")]
    public void GeneratePdf_CharacterThatTheFontLacks_IsRefusedByName(string text, string character, string code)
    {
        var fault = Assert.ThrowsExactly<CharacterNotDrawableException>(() => Pages.Write(page => page.Content().Text(text)));

        Assert.AreEqual((character, text), (fault.Character, fault.Text));
        Assert.Contains(code, fault.Message);
    }

    [TestMethod]
    public void GeneratePdf_HalfOfAPair_IsRefusedByItsCode()
    {
        var fault = Assert.ThrowsExactly<CharacterNotDrawableException>(() => Pages.Write(page => page.Content().Text("x" + (char)0xD800)));

        Assert.Contains("U+D800", fault.Message);
    }

    [TestMethod]
    public void GeneratePdf_Amounts_EndAtOneEdgeAndHaveDigitsOfOneWidth()
    {
        var pdf = Pages.Small(content => content.Column(column =>
        {
            foreach (var amount in Amounts)
                column.Item().Text(amount).AlignRight();
        }));

        using var document = Pages.Open(pdf);
        var letters = document.GetPage(1).Letters;
        var lines = letters.GroupBy(letter => letter.StartBaseLine.Y).ToList();
        Assert.HasCount(3, lines);
        foreach (var line in lines)
            Assert.AreEqual(190, line.Last().EndBaseLine.X, 0.02);
        Assert.HasCount(1, letters.Where(letter => char.IsAsciiDigit(letter.Value[0])).Select(letter => Math.Round(letter.Width, 3)).Distinct());
    }

    [TestMethod]
    public void GeneratePdf_ParagraphOverPages_LeavesNoLineAlone()
    {
        // Fourteen lines of twelve points leave one line of five.
        var pdf = Pages.Small(content => content.Column(column =>
        {
            column.Item().Height(168);
            column.Item().Text("一\n二\n三\n四\n五");
        }));
        var lastAlone = Pages.Small(content => content.Column(column =>
        {
            column.Item().Height(132);
            column.Item().Text("一\n二\n三\n四\n五");
        }));

        Assert.AreSequenceEqual((string[])["", "一二三四五"], Pages.Texts(pdf));
        Assert.AreSequenceEqual((string[])["一二三", "四五"], Pages.Texts(lastAlone));
    }

    [TestMethod]
    public void GeneratePdf_AmountOfThirtyDigitsInANarrowColumn_IsCutAfterSeparators()
    {
        var pdf = Pages.Small(content => content.Width(60).Text("123,456,789,012,345,678,901,234,567,890.12").AlignRight());

        using var document = Pages.Open(pdf);
        var lines = document.GetPage(1).Letters.GroupBy(letter => letter.StartBaseLine.Y).Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();
        Assert.AreEqual("123,456,789,012,345,678,901,234,567,890.12", string.Concat(lines));
        Assert.IsTrue(lines.SkipLast(1).All(line => line[^1] is ',' or '.'), string.Join(' ', lines));
    }
}
