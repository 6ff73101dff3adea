using FundLedger.Reports.Rendering;
using UglyToad.PdfPig;

namespace FundLedger.Reports.Tests.Rendering;

[TestClass]
public sealed class ReportPdfTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("name", new LocalName("名称", "Name"), false), new("text", new LocalName("摘要", "Text"), false), new("amount", new LocalName("金额", "Amount"), true),
    ];

    [TestMethod]
    public void Write_HardTexts_ArePrintedAsTheyAre()
    {
        var name = "𬭎喆镕" + new string('长', 120);
        var report = SampleReport.Of(Table(Row(name, "支付 payment to ACME Ltd. 合同 HT-2025-0001", new AmountText(SampleReport.Huge, 2))));

        var text = PrintedText.Of(Written.Pdf(report, ReportLanguage.Both).Bytes).Replace("\n", "", StringComparison.Ordinal);

        Assert.Contains("𬭎喆镕长", text);
        Assert.AreEqual(120, text.Count(c => c == '长'));
        Assert.Contains("1,234,567,890,123,456,789,012,345,678.90", text);
    }

    [TestMethod]
    public void Write_Emoji_IsRefusedWithItsCodePoint()
    {
        var refused = Assert.ThrowsExactly<RefusedException>(() => Written.Pdf(SampleReport.Of(Table(Row("😀", "", null))), ReportLanguage.Chinese));

        Assert.AreEqual(Rule.CharacterNotDrawable, refused.Refusal.Rule);
        Assert.AreSequenceEqual((object?[])["😀", "U+1F600", "😀"], refused.Refusal.Facts.Select(fact => fact.Value));
    }

    [TestMethod]
    [DataRow(ReportLanguage.Chinese, "无记录。")]
    [DataRow(ReportLanguage.English, "No entries.")]
    public void Write_EmptyTable_SaysSo(ReportLanguage language, string expected) =>
        Assert.Contains(expected, PrintedText.Of(Written.Pdf(SampleReport.Of(Table()), language).Bytes).Replace("\n", language == ReportLanguage.English ? " " : "", StringComparison.Ordinal));

    /// <summary>What is signed says above its figures who prepared it, for which day, and in what unit its amounts are.</summary>
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Write_AReportThatIsSigned_SaysWhoPreparedItAndInWhatUnitItsAmountsAre(bool isSigned)
    {
        IReadOnlyList<ReportPart> parts = [Table(Row("一", "", null)), .. isSigned ? new[] { new Signatures([new Signature(new LocalName("制表", "Prepared by"), null)]) } : []];

        var text = PrintedText.Of(Written.Pdf(SampleReport.Of(parts), ReportLanguage.Chinese).Bytes).Replace("\n", "", StringComparison.Ordinal);

        foreach (var said in new[] { "编制单位：镕喆社区", "2025年12月31日", "金额单位：元", "制表" })
            Assert.AreEqual(isSigned, text.Contains(said, StringComparison.Ordinal), said);
    }

    [TestMethod]
    public void Write_TenThousandRows_HasThemAllUnderAHeaderOnEachPage()
    {
        var report = SampleReport.Of(Table([.. Enumerable.Range(0, 10_000).Select(i => Row($"第{i}行", "", new AmountText(i, 2)))]) with { CarriesForward = true });

        var (bytes, pages) = Written.Pdf(report, ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual(pages, pdf.NumberOfPages);
        var texts = pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToList();
        Assert.IsTrue(texts.All(text => text.Contains("名称", StringComparison.Ordinal)));
        Assert.IsTrue(texts.Skip(1).All(text => text.Contains("承前页", StringComparison.Ordinal)));
        Assert.Contains("第9999行", texts[^1]);
        // The last page brings forward all that stands before it.
        var before = Enumerable.Range(0, 10_000).First(i => texts[^1].Contains($"第{i}行", StringComparison.Ordinal));
        Assert.Contains(CellText.ForPeople(new AmountText(Enumerable.Range(0, before).Sum(i => (long)i), 2), Language.Chinese), texts[^1]);
        Assert.IsLessThan(3_000_000, bytes.Length);
    }

    [TestMethod]
    public void Write_WideTable_StandsAsSeveralWithItsNamesInEach()
    {
        ReportColumn[] columns = [new("unit", new LocalName("单位", "Unit"), false), .. Enumerable.Range(1, 30).Select(i => new ReportColumn($"c{i}", new LocalName($"第{i}列", $"Column {i}"), true))];
        var report = SampleReport.Of(new ReportTable("wide", null, columns, [new ReportRow(["某某街道", .. Enumerable.Range(1, 30).Select(i => (object)new AmountText(i * 1_000_000_000L + i, 2))])])) with { Landscape = true };

        var text = PrintedText.Of(Written.Pdf(report, ReportLanguage.Chinese).Bytes);

        Assert.IsGreaterThanOrEqualTo(3, text.Split("某某街道").Length - 1);
        foreach (var i in Enumerable.Range(1, 30))
            Assert.Contains(CellText.ForPeople(new AmountText(i * 1_000_000_000L + i, 2), Language.Chinese), text);
    }

    [TestMethod]
    public void Write_AmountColumn_HasOneRightEdge()
    {
        var report = SampleReport.Of(Table(Row("甲", "", new AmountText(5, 2)), Row("乙", "", new AmountText(-123456789, 2)), Row("丙", "", new AmountText(99999, 2))));

        using var pdf = PdfDocument.Open(Written.Pdf(report, ReportLanguage.Chinese).Bytes);

        var edges = pdf.GetPage(1).GetWords().Where(word => word.Text is "0.05" or "-1,234,567.89" or "999.99").Select(word => word.BoundingBox.Right).ToList();
        Assert.HasCount(3, edges);
        Assert.IsLessThan(0.6, edges.Max() - edges.Min());
    }

    [TestMethod]
    public void Write_RedFlag_IsAWordToo() =>
        Assert.Contains("警示", PrintedText.Of(Written.Pdf(SampleReport.Of(new Note(new LocalName("落后", "Behind"), Tone.Bad)), ReportLanguage.Chinese).Bytes).Replace("\n", "", StringComparison.Ordinal));

    [TestMethod]
    public void Address_Report_IsReadBack()
    {
        var address = ReportAddress.Of(SampleReport.Small with { Options = new Dictionary<string, string> { ["unit"] = "A/01&x=#?", ["z"] = "中" } }, ReportLanguage.Both);

        Assert.IsTrue(ReportAddress.TryParse(address.ToString(), out var read));
        Assert.AreEqual(address.ToString(), read.ToString());
        Assert.AreEqual("A/01&x=#?", read.Options["unit"]);
        Assert.AreEqual(SampleReport.Source.KnownAt, read.AsOf.KnownAt);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("fundledger:")]
    [DataRow("fundledger:A/b?as-of=2025-13-01&known-at=2025-01-01T00:00:00.000Z&lang=zh#00")]
    [DataRow("fundledger:A/b?as-of=2025-12-01&known-at=yesterday&lang=zh#00")]
    [DataRow("fundledger:A/b?as-of=2025-12-01&known-at=2025-01-01T00:00:00.000Z&lang=fr#00")]
    [DataRow("fundledger:A/b?as-of=2025-12-01&as-of=2025-12-01&known-at=2025-01-01T00:00:00.000Z&lang=zh#00")]
    [DataRow("fundledger:A/b/c?as-of=2025-12-01&known-at=2025-01-01T00:00:00.000Z&lang=zh#00")]
    [DataRow("https://example.org/?as-of=2025-12-01")]
    public void Address_AnythingElse_IsNone(string text) => Assert.IsFalse(ReportAddress.TryParse(text, out _));

    [TestMethod]
    public void Write_GroupsOfRows_StandUnderTheirNameOnEveryPage()
    {
        ReportColumn[] columns = [new("unit", new LocalName("单位", "Unit"), false), .. Columns];
        var groups = Enumerable.Range(0, 60).Select(group => Enumerable.Range(0, 1 + group % 40)
            .Select(i => new ReportRow([$"街道{group}号", $"第{group}之{i}行", "", new AmountText(1, 2)]))
            .Append(new ReportRow([$"街道{group}号小计", "", "", new AmountText(1 + group % 40, 2)], RowKind.Subtotal)));
        var report = SampleReport.Of(new ReportTable("rows", null, columns, [.. groups.SelectMany(group => group)]) { GroupedBy = 1 });

        using var pdf = PdfDocument.Open(Written.Pdf(report, ReportLanguage.Chinese).Bytes);

        var pages = pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToList();
        for (var group = 0; group < 60; group++)
        {
            // Its name stands once, and again only at the head of pages that it goes on to; never alone at the foot of one.
            var on = pages.Where(page => page.Contains($"第{group}之", StringComparison.Ordinal)).ToList();
            Assert.IsTrue(on.All(page => page.Contains($"街道{group}号", StringComparison.Ordinal)));
            Assert.IsTrue(on.Skip(1).All(page => page.Contains($"街道{group}号（续）", StringComparison.Ordinal)));
            Assert.HasCount(on.Count, pages.Where(page => page.Contains($"街道{group}号", StringComparison.Ordinal)));
            Assert.HasCount(1, pages.Where(page => page.Contains($"街道{group}号小计", StringComparison.Ordinal)));
        }
    }

    private static ReportTable Table(params ReportRow[] rows) => new("rows", null, Columns, rows);

    private static ReportRow Row(params object?[] values) => new(values);
}
