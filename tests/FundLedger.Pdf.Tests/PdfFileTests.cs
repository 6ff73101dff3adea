using System.Diagnostics;
using System.Globalization;
using System.Text;
using FundLedger.Pdf.Fluent;
using UglyToad.PdfPig.Tokens;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class PdfFileTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void GeneratePdf_SameContentOnManyThreads_IsTheSameBytes()
    {
        var expected = SampleDocuments.Report(40).GeneratePdf();

        var files = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => SampleDocuments.Report(40).GeneratePdf()).ToList();

        Assert.IsTrue(files.TrueForAll(file => file.AsSpan().SequenceEqual(expected)));
    }

    [TestMethod]
    [DataRow("tr-TR")]
    [DataRow("ar-SA")]
    [DataRow("de-DE")]
    public void GeneratePdf_UnderAnotherCulture_IsTheSameBytes(string culture)
    {
        var expected = SampleDocuments.Report(40).GeneratePdf();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.IsTrue(SampleDocuments.Report(40).GeneratePdf().AsSpan().SequenceEqual(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void GeneratePdf_OtherContent_HasAnotherIdentifier()
    {
        Assert.AreNotEqual(Identifier(SampleDocuments.Report(1)), Identifier(SampleDocuments.Report(2)));
        Assert.AreEqual(Identifier(SampleDocuments.Report(1)), Identifier(SampleDocuments.Report(1)));
    }

    [TestMethod]
    public void GeneratePdf_LongTable_IsSmall()
    {
        var pdf = SampleDocuments.Report(2215).GeneratePdf();

        Assert.IsLessThan(600_000, pdf.Length);
    }

    [TestMethod]
    public void GeneratePdf_StreamThatCannotSeek_IsWritten()
    {
        using var memory = new MemoryStream();
        using (var stream = new System.IO.Compression.ZLibStream(memory, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
            Assert.AreEqual(2, SampleDocuments.Report(40).GeneratePdf(stream, TestContext.CancellationToken));

        Assert.IsGreaterThan(10_000, memory.Length);
    }

    [TestMethod]
    public void GeneratePdf_Attachment_IsTakenOut()
    {
        using var document = Pages.Open(SampleDocuments.Report(1).GeneratePdf());

        Assert.IsTrue(document.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.AreEqual("figures.json", files.Single().Name);
        Assert.IsTrue(files.Single().Memory.Span.SequenceEqual("{\"rows\":[]}"u8));
    }

    [TestMethod]
    public void GeneratePdf_Metadata_IsInBothPlaces()
    {
        using var document = Pages.Open(SampleDocuments.Report(1).GeneratePdf());

        Assert.AreEqual(("样张", "财政局", "D:20260331080000Z"), (document.Information.Title, document.Information.Author, document.Information.CreationDate));
        Assert.IsTrue(document.TryGetXmpMetadata(out var xmp));
        var text = Encoding.UTF8.GetString(xmp.GetXmlBytes());
        foreach (var part in (string[])["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>", "样张", "2026-03-31T08:00:00Z"])
            Assert.Contains(part, text);
    }

    [TestMethod]
    public void GeneratePdf_Table_IsTaggedWithItsHeadersOnce()
    {
        using var document = Pages.Open(SampleDocuments.Report(150).GeneratePdf());

        var parts = StructureReader.Read(document);
        // 150 rows, the header and the total; the headers of three columns and of each row.
        Assert.ContainsSingle(part => part.Name == "Table", parts);
        Assert.AreEqual(152, parts.Count(part => part.Name == "TR"));
        Assert.AreEqual(3, parts.Count(part => part is { Name: "TH", Scope: "Column" }));
        Assert.AreEqual(150, parts.Count(part => part is { Name: "TH", Scope: "Row" }));
        Assert.AreEqual(302, parts.Count(part => part.Name == "TD"));
        Assert.AreEqual("三根柱。", parts.Single(part => part.Name == "Figure").Alternative);
        Assert.AreEqual("H1 H2", string.Join(' ', parts.Select(part => part.Name).Where(name => name.StartsWith('H'))));
    }

    [TestMethod]
    public async Task GeneratePdf_Samples_AreSoundByQpdf()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-pdf-").FullName;
        try
        {
            foreach (var (name, document) in SampleDocuments.All)
            {
                var file = Path.Combine(folder, name + ".pdf");
                await File.WriteAllBytesAsync(file, document.GeneratePdf(), TestContext.CancellationToken);
                using var process = Start("qpdf", "--check", file);
                if (process is null)
                    Assert.Inconclusive("qpdf is not on this machine.");
                await process.WaitForExitAsync(TestContext.CancellationToken);
                Assert.AreEqual(0, process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.CancellationToken));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the samples into the folder that <c>FUNDLEDGER_PDF_SAMPLES</c> names, for the validators of the formats.</summary>
    [TestMethod]
    public async Task GeneratePdf_Samples_HavePages()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDLEDGER_PDF_SAMPLES");
        foreach (var (name, document) in SampleDocuments.All)
        {
            var pdf = document.GeneratePdf();
            Assert.IsNotEmpty(Pages.Texts(pdf));
            if (folder is not null)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"sample-{name}.pdf"), pdf, TestContext.CancellationToken);
        }
    }

    private static string Identifier(Document document)
    {
        using var opened = Pages.Open(document.GeneratePdf());
        return opened.Structure.Trailer.Identifier is [HexToken first, ..] ? first.Data : throw new AssertFailedException("No identifier.");
    }

    private static Process? Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
