using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Fluent;
using FundLedger.Pdf.Fonts;
using UglyToad.PdfPig.Outline;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class PageTests
{
    [TestMethod]
    public void GeneratePdf_HeaderAndFooter_StandOnEveryPageAndCountThem()
    {
        var texts = Pages.Texts(SampleDocuments.Report(150).GeneratePdf());

        Assert.HasCount(4, texts);
        foreach (var (index, text) in texts.Index())
        {
            Assert.Contains("财政报告 Fund reports", text);
            Assert.EndsWith($"第 {index + 1} 页，共 4 页", text);
        }
    }

    [TestMethod]
    public void GeneratePdf_TotalAtTheHead_IsThatOfAllPagesAndStandsBeforeTheContent()
    {
        var texts = Pages.Texts(Pages.Write(page =>
        {
            page.Header().Text(text => text.TotalPages());
            page.Footer().Text("foot");
            page.Content().Column(column =>
            {
                foreach (var name in (string[])["a", "b", "c"])
                {
                    column.Item().Text(name);
                    column.Item().PageBreak();
                }
            });
        }));

        Assert.AreSequenceEqual((string[])["3afoot", "3bfoot", "3cfoot"], texts.Select(text => string.Concat(text.Where(char.IsAsciiLetterOrDigit))));
    }

    [TestMethod]
    public void GeneratePdf_PageBreak_StartsAPageOnceAndNoneAtTheEnd()
    {
        var pdf = Pages.Small(content => content.Column(column =>
        {
            column.Item().PageBreak();
            column.Item().Text("a");
            column.Item().PageBreak();
            column.Item().Padding(2).Column(inner => inner.Item().Text("b"));
            column.Item().PageBreak();
        }));

        Assert.AreSequenceEqual((string[])["a", "b"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_WhatIsKeptTogether_MovesAsAWholeUnlessItIsLargerThanAPage()
    {
        var pdf = Pages.Small(content => content.Column(column =>
        {
            column.Item().Height(100);
            column.Item().ShowEntire().Text("一\n二\n三\n四\n五\n六\n七");
        }));
        var larger = Pages.Small(content => content.ShowEntire().Text(string.Join('\n', Enumerable.Repeat("行", 20))));

        Assert.AreSequenceEqual((string[])["", "一二三四五六七"], Pages.Texts(pdf));
        Assert.AreEqual(20, Pages.Text(larger).Length);
    }

    [TestMethod]
    public void GeneratePdf_HeadingWithLittleRoomBelow_MovesToTheNextPage()
    {
        var pdf = Pages.Small(content => content.Column(column =>
        {
            column.Item().Height(150);
            column.Item().EnsureSpace(60).SemanticHeader2().Text("标题");
            column.Item().Text("文");
        }));

        Assert.AreSequenceEqual((string[])["", "标题文"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_PagesOfTwoLooks_AreCountedTogether()
    {
        using var document = Pages.Open(Document.Create(pages =>
        {
            pages.Page(page =>
            {
                page.Content().Text("a");
                page.Footer().Text(text => text.TotalPages());
            });
            pages.Page(page =>
            {
                page.Size(PageSizes.A4.Landscape());
                page.Content().Text("b");
            });
        }).WithMetadata(Pages.Metadata).GeneratePdf());

        Assert.AreEqual(2, document.NumberOfPages);
        Assert.AreEqual("a2", Pages.Text(document.GetPage(1)));
        Assert.AreEqual(841.89, document.GetPage(2).Width, 0.01);
    }

    [TestMethod]
    public void GeneratePdf_Sections_AreBookmarksAsATree()
    {
        using var document = Pages.Open(SampleDocuments.Report(150).GeneratePdf());

        Assert.IsTrue(document.TryGetBookmarks(out var bookmarks));
        var lines = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => $"{node.Level} {node.Title} {node.PageNumber}");
        Assert.AreEqual("0 区级财政比较 1, 1 明细表 1, 1 签章 4", string.Join(", ", lines));
    }

    [TestMethod]
    public void GeneratePdf_Links_LeadToAddressesAndSections()
    {
        using var document = Pages.Open(SampleDocuments.Report(150).GeneratePdf());

        var links = document.GetPage(4).GetHyperlinks();
        Assert.AreEqual("https://example.org/verify/(2026)", links.Single(link => link.Uri.Length > 0).Uri);
        Assert.AreEqual(2, document.GetPage(4).GetAnnotations().Count(annotation => annotation.AnnotationDictionary.Data.ContainsKey("Rect")));
    }

    [TestMethod]
    public void GeneratePdf_LinkToNoSection_IsAFault() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Pages.Small(content => content.SectionLink("无").Text("x")));

    [TestMethod]
    public void GeneratePdf_SomethingLargerThanAPage_IsAFault() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Pages.Small(content => content.Drawing(500, null, (_, _) => { })));

    [TestMethod]
    public void Pages_ElementThatNeverEnds_IsAFault()
    {
        var context = new LayoutContext(new TextShaper(), TextStyle.Initial);

        Assert.ThrowsExactly<InvalidOperationException>(() => PageBreaker.Pages(new Spinning(), new Size(100, 100), context).Count());
    }

    [TestMethod]
    public void GeneratePdf_PageNumberInTheContent_IsAFault() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Pages.Small(content => content.Text(text => text.CurrentPageNumber())));

    [TestMethod]
    [DataRow(16, 2, 0)]
    [DataRow(8, 6, 0)]
    [DataRow(8, 2, 1)]
    public void Image_PngOfAKindThatIsNotDrawn_IsAFault(int bits, int kind, int interlaced) => Assert.ThrowsExactly<ArgumentException>(
        () => Pages.Small(content => content.Image(Pictures.Write((byte)bits, (byte)kind, (byte)interlaced), 10, "x")));

    private sealed class Spinning : Element
    {
        public override Placement Layout(Size space, LayoutContext context) => new(Box.Of(default, (_, _) => { }), this);
    }
}
