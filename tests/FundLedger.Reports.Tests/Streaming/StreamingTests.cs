using FundLedger.Reports.Rendering;

namespace FundLedger.Reports.Tests.Streaming;

/// <summary>A report is written as it is made: what is kept of it does not grow with its rows.</summary>
[TestClass]
[DoNotParallelize]
public sealed class StreamingTests
{
    private const int Rows = 20_000;

    /// <summary>Rows of two pages: one is laid out, and sums are carried from the one before.</summary>
    private const int RowsOfPages = 120;

    /// <summary>What is kept of a table of any length: the texts of the last pages as glyphs, and the tables of fonts.</summary>
    private const long BytesOfAny = 4 << 20;

    /// <summary>
    /// What grows with a table all the same: of each object of a PDF its place, seven bytes, and of each row its number in the
    /// structure, twelve. Kept whole, a row takes thousands.
    /// </summary>
    private const long BytesOfARow = 100;

    /// <summary>How often a row is read while its page is made: to be laid out, and for the sums that are carried.</summary>
    private const int ReadingsOfARow = 4;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("csv")]
    [DataRow("json")]
    [DataRow("xlsx")]
    [DataRow("pdf")]
    public async Task Write_TableOfManyRows_KeepsNoMoreThanAPage(string form)
    {
        await WriteAsync(new LongTable(100), form, () => { }, TestContext.CancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var table = new LongTable(Rows);
        var (most, kept, looks) = (0L, 0, 0);

        await WriteAsync(table, form, () =>
        {
            GC.Collect();
            (kept, looks) = (Math.Max(kept, table.Kept), looks + 1);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }, TestContext.CancellationToken);

        Assert.IsGreaterThan(3, looks);
        Assert.IsLessThan(RowsOfPages, kept);
        Assert.IsLessThan(BytesOfAny + Rows * BytesOfARow, most);
    }

    [TestMethod]
    [DataRow("csv")]
    [DataRow("json")]
    [DataRow("xlsx")]
    [DataRow("pdf")]
    public async Task Write_CallerHangsUp_Ends(string form)
    {
        using var caller = new CancellationTokenSource();
        var table = new LongTable(Rows);
        var read = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(() => WriteAsync(table, form, () =>
        {
            if (!caller.IsCancellationRequested)
                read = table.Read;
            caller.Cancel();
        }, caller.Token));

        Assert.IsGreaterThan(0, read);
        Assert.IsLessThan(read + ReadingsOfARow * RowsOfPages, table.Read);
    }

    [TestMethod]
    public async Task WriteAsync_RefusedHalfway_LeavesNoFile()
    {
        var report = SampleReport.Of(SampleReport.Table, new Note(new LocalName("😀", "😀")));
        using var folder = new TemporaryFolder();

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => ReportFile.WriteAsync(report, ReportForm.Pdf, ReportLanguage.Chinese, TestContext.CancellationToken));

        Assert.AreEqual(Rule.CharacterNotDrawable, refused.Refusal.Rule);
        Assert.IsEmpty(folder.Files);
    }

    [TestMethod]
    public async Task DisposeAsync_AfterReading_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        await using (var file = await ReportFile.WriteAsync(SampleReport.Small, ReportForm.Json, ReportLanguage.Chinese, TestContext.CancellationToken))
        {
            Assert.HasCount(1, folder.Files);
            Assert.AreSequenceEqual(Written.Json(SampleReport.Small), await file.BytesAsync(TestContext.CancellationToken));
        }

        Assert.IsEmpty(folder.Files);
    }

    private static async Task WriteAsync(LongTable table, string form, Action look, CancellationToken cancellation)
    {
        await using var file = new MeteredFile(100_000, look);
        switch (form)
        {
            case "csv":
                CsvFile.Write(table.Report, Language.English, file, cancellation);
                break;
            case "json":
                JsonFile.Write(table.Report, file, cancellation);
                break;
            case "xlsx":
                await XlsxFile.WriteAsync(table.Report, ReportLanguage.Chinese, file, cancellation);
                break;
            default:
                ReportPdf.Write(table.Report, ReportLanguage.Chinese, file, cancellation);
                break;
        }
    }
}
