using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;

namespace FundLedger.Reports.Tests.Files;

[TestClass]
public sealed class XlsxFileTests
{
    [TestMethod]
    public async Task Write_Values_AreNumbersDaysAndTexts()
    {
        var rows = await RowsAsync(SampleReport.Small, ReportLanguage.English, "rows");

        Assert.AreEqual("Name|Date|Amount|Rate|People|Mean", string.Join('|', rows[0]));
        Assert.AreEqual("=1+1", rows[1][0]);
        Assert.AreEqual(new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Unspecified), rows[1][1]);
        Assert.AreEqual(1234567.89, rows[1][2]);
        Assert.AreEqual(0.9345, rows[1][3]);
        Assert.AreEqual(12345d, rows[1][4]);
        Assert.AreEqual(-0.01, rows[2][2]);
        Assert.AreEqual("𬭎 ﷺ \u05E9\u05DC\u05D5\u05DD", rows[3][0]);
    }

    [TestMethod]
    public async Task Write_AmountOfMoreThan15Digits_IsTextThatLosesNothing()
    {
        var rows = await RowsAsync(SampleReport.Small, ReportLanguage.Chinese, "rows");

        Assert.AreEqual("1234567890123456789012345678.90", rows[3][2]);
        Assert.AreEqual("999999999999999.99", rows[4][2]);
    }

    [TestMethod]
    public async Task Write_TextLikeAFormula_IsNone()
    {
        using var zip = new ZipArchive(new MemoryStream(await Written.XlsxAsync(SampleReport.Small, ReportLanguage.Chinese)));

        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            await using var stream = await sheet.OpenAsync(CancellationToken.None);
            Assert.DoesNotContain(element => element.Name.LocalName == "f", (await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None)).Descendants());
        }
    }

    [TestMethod]
    public async Task Write_Twice_IsTheSameBytesWithoutATime()
    {
        var first = await Written.XlsxAsync(SampleReport.Small, ReportLanguage.Both);
        var second = await Written.XlsxAsync(SampleReport.Small, ReportLanguage.Both);

        Assert.AreSequenceEqual(first, second);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.IsNull(zip.GetEntry("docProps/core.xml"), "It would hold the time at which it was written.");
        Assert.IsTrue(zip.Entries.All(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));
    }

    [TestMethod]
    public async Task Write_Cover_SaysWhatItIsAndWhatItWasReadFrom()
    {
        var cover = await RowsAsync(SampleReport.Small, ReportLanguage.English, "About");
        var text = string.Join('\n', cover.Select(row => string.Join(' ', row)));

        Assert.Contains("Sample", text);
        Assert.Contains("Rongzhe", text);
        Assert.Contains(SampleReport.Source.Head, text);
        Assert.Contains("4711", text);
        Assert.Contains("A note", text);
    }

    [TestMethod]
    public async Task Write_TenThousandRows_HasThemAll()
    {
        var table = SampleReport.Table with { Rows = [.. Enumerable.Range(0, 10_000).Select(i => new ReportRow([$"第{i}行", null, new AmountText(i, 2), null, null, null]))] };

        var rows = await RowsAsync(SampleReport.Of(table), ReportLanguage.Chinese, "rows");

        Assert.HasCount(10_001, rows);
        Assert.AreEqual(99.99, rows[10_000][2]);
    }

    [TestMethod]
    public void SheetName_AnyNames_AreLegalAndDifferent()
    {
        var names = new SheetName();

        string[] made = [.. new[] { "a/b:c*?[d]\\", "a b c    d", "", "''", "history", new string('长', 40), new string('长', 40) }.Select(names.Of)];

        Assert.HasCount(made.Length, made.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.IsTrue(made.All(name => name.Length is > 0 and <= 31 && !name.Any(c => "\\/?*[]:".Contains(c, StringComparison.Ordinal)) && name[0] != '\'' && name[^1] != '\''));
    }

    private static async Task<List<object?[]>> RowsAsync(Report report, ReportLanguage language, string sheet)
    {
        using var stream = new MemoryStream(await Written.XlsxAsync(report, language));
        var rows = await stream.QueryAsync(sheetName: sheet, cancellationToken: CancellationToken.None);
        return [.. rows.Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
    }
}
