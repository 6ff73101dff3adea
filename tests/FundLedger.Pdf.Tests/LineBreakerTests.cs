using CsCheck;
using FundLedger.Pdf.Paragraphs;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class LineBreakerTests
{
    [TestMethod]
    [DataRow("收入支出，结余", 4, "收入支|出，结余")]
    [DataRow("收入（支出）结余", 3, "收入|（支|出）结|余")]
    [DataRow("金额 1,234.56 元", 6, "金额|1,234.|56 元")]
    [DataRow("合计 1,234 元", 6, "合计|1,234|元")]
    [DataRow("total amount paid", 8, "total|amount|paid")]
    [DataRow("先\n后", 9, "先|后")]
    [DataRow("a\n\nb", 9, "a||b")]
    [DataRow("well-known fact", 6, "well-|known|fact")]
    [DataRow("2026-03-31", 20, "2026-03-31")]
    [DataRow("ACCOUNT/NUMBER_1", 10, "ACCOUNT/|NUMBER_1")]
    [DataRow("123,456,789,012,345", 9, "123,456,|789,012,|345")]
    [DataRow("ABCDEFGHIJ", 4, "ABCD|EFGH|IJ")]
    [DataRow("𬭎𬭎𬭎", 2, "𬭎𬭎|𬭎")]
    [DataRow("", 5, "")]
    public void Break_Text_EndsLinesWhereTheyMay(string text, int room, string expected) =>
        Assert.AreEqual(expected, string.Join('|', Lines(text, room)));

    [TestMethod]
    public void Break_AnyText_LosesOnlySpacesAndIsNoWiderThanTheRoom() =>
        Gen.Select(Gen.String[Gen.Char["，。（）“”ab 12,.-/收入支出\n"], 0, 60], Gen.Int[1, 12]).Sample((text, room) =>
        {
            var lines = Lines(text, room).ToList();

            Assert.AreEqual(Solid(text), Solid(string.Concat(lines)));
            Assert.IsTrue(lines.TrueForAll(line => line.Length <= room), string.Join('|', lines));
        });

    [TestMethod]
    public void Break_AnyText_StartsNoLineWithAClosingMarkUnlessAWordIsCut() =>
        Gen.Select(Gen.String[Gen.Char["，。（）“”收入支出"], 0, 60], Gen.Int[8, 12]).Sample((text, room) =>
        {
            // More marks in a row than fit on a line have to be cut.
            if (text.Split('收', '入', '支', '出').Any(marks => marks.Length > 3))
                return;
            foreach (var line in Lines(text, room).Skip(1))
            {
                Assert.IsFalse(line.Length > 0 && "，。）”".Contains(line[0], StringComparison.Ordinal), line);
            }
            Assert.IsTrue(Lines(text, room).SkipLast(1).All(line => line.Length == 0 || !"（“".Contains(line[^1], StringComparison.Ordinal)));
        });

    /// <summary>The lines of a text whose characters are all one point wide, pairs of surrogates too.</summary>
    private static IEnumerable<string> Lines(string text, int room) =>
        LineBreaker.Break(text, [.. text.Select(character => char.IsLowSurrogate(character) ? 0f : 1)], room).Select(line => text[line.From..line.To]);

    private static string Solid(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
