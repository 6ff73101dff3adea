using UglyToad.PdfPig;

namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Vouchers and forms on paper.</summary>
[TestClass]
public sealed class FormPdfTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    [TestMethod]
    public void Voucher_OnPaper_IsASheetOf240By140MillimetresThatCanBeRead()
    {
        var (bytes, pages) = Written.Pdf(ReportOf(Sheet("记-0001", 2), Sheet("记-0002", 2)), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual(2, pages);
        Assert.AreEqual((680, 397), (Math.Round(pdf.GetPage(1).Width), Math.Round(pdf.GetPage(1).Height)));
        var text = TextOf(pdf, 1);
        foreach (var expected in new[] { "记账凭证", "2025年3月3日", "记-0001", "核算单位：A01一街", "财务会计", "预算会计", "5001业务活动费用", "300.00", "人民币叁佰元整", "附", "3", "张", "制单：王芳", "出纳：赵欣", "合计" })
            Assert.Contains(expected, text);
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(6, 1)]
    [DataRow(7, 2)]
    [DataRow(13, 3)]
    public void Voucher_WithManyLines_GoesOnToFurtherSheets(int lines, int sheets)
    {
        var (bytes, pages) = Written.Pdf(ReportOf(Sheet("记-0001", lines)), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual(sheets, pages);
        Assert.AreEqual(sheets > 1, TextOf(pdf, 1).Contains("过次页", StringComparison.Ordinal));
        Assert.Contains("合计", TextOf(pdf, sheets));
        Assert.AreEqual(lines, Enumerable.Range(1, sheets).Sum(page => TextOf(pdf, page).Split("5001").Length - 1));
    }

    /// <summary>13 lines of 300.00 on three sheets: 6 are carried forward, then 11, and all 13 are the total.</summary>
    [TestMethod]
    public void Voucher_WithManyLines_CarriesItsSumsFromSheetToSheet()
    {
        var (bytes, _) = Written.Pdf(ReportOf(Sheet("记-0001", 13)), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual("1800.00", Row(pdf, 1, "过次页"));
        Assert.AreEqual("1800.00", Row(pdf, 2, "承前页"));
        Assert.AreEqual("3300.00", Row(pdf, 2, "过次页"));
        Assert.AreEqual("3300.00", Row(pdf, 3, "承前页"));
        Assert.Contains("¥300.00", TextOf(pdf, 3));
        Assert.DoesNotContain("¥", TextOf(pdf, 1) + TextOf(pdf, 2));

        // What follows a word first: the debit of the first ledger.
        static string Row(PdfDocument pdf, int page, string word) =>
            TextOf(pdf, page).Split(word)[1].Replace(",", "", StringComparison.Ordinal)[..7];
    }

    /// <summary>25 mm are left free at the left, where vouchers are bound.</summary>
    [TestMethod]
    [DataRow(ReportLanguage.Chinese)]
    [DataRow(ReportLanguage.English)]
    public void Voucher_OnPaper_LeavesTheMarginForBinding(ReportLanguage language)
    {
        var (bytes, _) = Written.Pdf(ReportOf(Sheet("记-0001", 7)), language);

        using var pdf = PdfDocument.Open(bytes);
        foreach (var page in pdf.GetPages())
        {
            Assert.IsGreaterThanOrEqualTo(25 / 25.4 * 72 - 0.1, page.Letters.Min(letter => letter.BoundingBox.Left));
            Assert.IsGreaterThanOrEqualTo(25 / 25.4 * 72 - 0.5, page.Paths.SelectMany(path => path).Select(path => path.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>().Min(box => box.Left));
        }
    }

    [TestMethod]
    [DataRow(0, "附单据无")]
    [DataRow(3, "附单据3张")]
    [DataRow(null, "附单据张")]
    public void Voucher_OnPaper_SaysHowManySourceVouchersItHas(int? count, string text)
    {
        var (bytes, _) = Written.Pdf(ReportOf(Sheet("记-0001", 2) with { Enclosures = count }), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.Contains(text, TextOf(pdf, 1));
    }

    /// <summary>December is signed and printed in January: the sheet says as of when its signatures were read.</summary>
    [TestMethod]
    [DataRow("2026-01-05", true)]
    [DataRow("2025-12-31", false)]
    public void Voucher_SignedAfterTheDayOfTheReport_SaysSo(string day, bool said)
    {
        var sheet = Sheet("记-0001", 2);
        sheet = sheet with { Signatures = [sheet.Signatures[0] with { Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }] };
        var report = ReportOf(sheet);

        var (bytes, _) = Written.Pdf(report with { Source = report.Source with { KnownAt = new DateTime(2026, 1, 6, 8, 0, 0, DateTimeKind.Utc) } }, ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual(said, TextOf(pdf, 1).Contains("签章读至2026-01-06", StringComparison.Ordinal));
    }

    /// <summary>Four empty rows of two amounts in each ledger: four pieces of a line, from the top right to the bottom left.</summary>
    [TestMethod]
    [DataRow(6, 0)]
    [DataRow(5, 2)]
    [DataRow(2, 4)]
    public void Voucher_WithEmptyRows_HasThemStruckThrough(int lines, int pieces)
    {
        var sheet = Sheet("记-0001", lines);

        var (bytes, _) = Written.Pdf(ReportOf(sheet with { Blocks = [sheet.Blocks[0]] }), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        var slanting = pdf.GetPage(1).Paths.SelectMany(path => path).Select(path => path.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>()
            .Where(box => box.Width > 2 && box.Height > 2 && box.Width < 100 && box.Height < 36).ToList();
        Assert.HasCount(pieces, slanting);
    }

    [TestMethod]
    [DataRow(ReportLanguage.Chinese)]
    [DataRow(ReportLanguage.English)]
    [DataRow(ReportLanguage.Both)]
    public void Voucher_WithLongNamesAndLargeAmounts_StaysOnItsSheet(ReportLanguage language)
    {
        var sheet = Sheet("记-0001", 6, new AmountText(long.MaxValue, 2), string.Concat(Enumerable.Repeat("一个很长的科目名称", 6)));

        var (_, pages) = Written.Pdf(ReportOf(sheet), language);

        Assert.AreEqual(1, pages);
    }

    [TestMethod]
    public void Voucher_OnPaperTwice_IsTheSameBytes() => Assert.AreSequenceEqual(
        Written.Pdf(ReportOf(Sheet("记-0001", 2)), ReportLanguage.Both).Bytes, Written.Pdf(ReportOf(Sheet("记-0001", 2)), ReportLanguage.Both).Bytes);

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Form_OnPaper_SaysWhetherItIsADraft(bool draft)
    {
        var name = new LocalName("李娜", "Li Na");
        var sheet = new FormSheet(PaymentRequestReport.Title, "R1", draft, new LocalName("桥头社区", "Bridge"), [(new("事由", "For"), new("困难家庭慰问", "Relief"))],
            [new FormLine(new("HELP 助困", "HELP Relief"), null, new AmountText(10000, 2), new AmountText(90000, 2))], new AmountText(10000, 2), "人民币壹佰元整",
            new Signature(new("申请人", "Applicant"), name, new DateOnly(2025, 3, 3)),
            [
                new FormApproval(new("社区", "Community"), new("桥头社区", "Bridge"), [new Signature(new("同意", "Approve"), name, new DateOnly(2025, 3, 5)), new Signature(new("弃权", "Abstain"), name, new DateOnly(2025, 3, 5))]),
                new FormApproval(new("街道", "Street"), new("一街", "First"), []),
            ],
            [new FormPayment(new DateOnly(2025, 3, 10), 77, "王阿姨", new AmountText(5000, 2))]);

        var (bytes, pages) = Written.Pdf(ReportOf(new FormPart(sheet, [])), ReportLanguage.Chinese);

        using var pdf = PdfDocument.Open(bytes);
        Assert.AreEqual(1, pages);
        var text = TextOf(pdf, 1);
        foreach (var expected in new[] { "支付申请单", "编号：R1", "困难家庭慰问", "人民币壹佰元整", "100.00", "900.00", "同意", "弃权", "待办", "王阿姨", "50.00" })
            Assert.Contains(expected, text);
        Assert.AreEqual(draft, text.Contains("草稿", StringComparison.Ordinal));
    }

    /// <summary>The text of a page without blanks.</summary>
    private static string TextOf(PdfDocument pdf, int page) => string.Concat(pdf.GetPage(page).Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);

    private static Report ReportOf(params VoucherSheet[] sheets) => ReportOf(new VoucherPart(sheets, new ReportTable("lines", null, [], [])));

    private static Report ReportOf(ReportPart part) => new()
    {
        Kind = VoucherReport.Kind,
        Title = VoucherReport.Title,
        Source = new ReportSource("T", new LocalName("测试", "Test"), Yuan, new DateOnly(2025, 12, 31), DateTime.UnixEpoch, 9, new byte[32]),
        Parts = [part],
    };

    private static VoucherSheet Sheet(string number, int lines, AmountText? amount = null, string name = "业务活动费用")
    {
        var shown = amount ?? new AmountText(30000, 2);
        VoucherBlock BlockOf(string title, string account, int count) => new(new LocalName(title, title),
            [.. Enumerable.Range(0, count).Select(_ => new VoucherRow(account, new LocalName(name, name), new LocalName("一般公共预算", "General budget"), shown, null))],
            shown, amount is null ? "人民币叁佰元整" : CapitalNumeral.Of(Money.FromMinorUnits((long)shown.MinorUnits, Yuan)));
        Signature Of(VoucherOffice office, string person) => new(TermText.Of(office).ForPeople, new LocalName(person, person), new DateOnly(2025, 4, 7));
        return new VoucherSheet(new LocalName("记账凭证", "Accounting voucher"), new LocalName("A01 一街", "A01 First Street"), new DateOnly(2025, 3, 3), number, 77, "社区活动用品",
            [BlockOf("财务会计", "5001", lines), BlockOf("预算会计", "7101", Math.Min(lines, 2))], 3,
            [Of(VoucherOffice.Bookkeeper, "孙丽"), Of(VoucherOffice.Cashier, "赵欣"), Of(VoucherOffice.Checker, "李娜"), Of(VoucherOffice.Preparer, "王芳")]);
    }
}
