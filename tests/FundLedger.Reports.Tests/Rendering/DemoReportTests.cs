using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Reports.Rendering;
using FundLedger.Storage;
using MiniExcelLibs;
using UglyToad.PdfPig;

namespace FundLedger.Reports.Tests.Rendering;

/// <summary>A report of every kind, made of the demo municipality, in every form.</summary>
[TestClass]
public sealed class DemoReportTests
{
    private static DemoReports? _demo;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Kinds => DemoReports.Kinds.Select(kind => new object[] { kind });

    private static DemoReports Demo => _demo!;

    [ClassInitialize]
    public static async Task LoadAsync(TestContext context) => _demo = await DemoReports.LoadAsync(null, context.CancellationToken);

    [ClassCleanup]
    public static async Task CloseAsync()
    {
        if (_demo is not null)
            await _demo.DisposeAsync();
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Write_EachLanguage_HasTextOnEachPageAndTheChainHead(string kind)
    {
        var report = await Demo.MakeAsync(kind);

        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var (bytes, pages) = Written.Pdf(report, language);
            using var pdf = PdfDocument.Open(bytes);
            Assert.AreEqual(pages, pdf.NumberOfPages);
            Assert.IsTrue(pdf.GetPages().All(page => page.Letters.Count > 0), "A page is empty.");
            Assert.DoesNotContain(letter => letter.Value.Any(c => c is >= '\u2E80' and <= '\u2FDF'), pdf.GetPages().SelectMany(page => page.Letters));
            Assert.Contains(report.Source.Head, PrintedText.Of(bytes).Replace("\n", "", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public async Task Write_Vouchers_TakeAsManySheetsInEveryLanguage()
    {
        var report = await Demo.MakeAsync("voucher");

        var pages = Enum.GetValues<ReportLanguage>().Select(language => Written.Pdf(report, language).Pages).ToList();

        Assert.AreSequenceEqual(Enumerable.Repeat(report.Parts.OfType<VoucherPart>().Sum(part => part.Sheets.Sum(Sheets)), pages.Count), pages);

        static int Sheets(VoucherSheet sheet) => Math.Max(1, (sheet.Blocks.Max(block => block.Lines.Count) + 5) / 6);
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Write_Pdf_PrintsEveryNumberOfEveryTableAsOftenAsItIsThere(string kind)
    {
        var report = await Demo.MakeAsync(kind);

        var printed = PrintedText.NumbersOf(Written.Pdf(report, ReportLanguage.Chinese).Bytes);

        var values = report.Tables.SelectMany(table => table.ForPeople().Rows).SelectMany(row => row.Values)
            .Concat(report.Parts.OfType<KeyFigures>().SelectMany(figures => figures.Figures).Select(figure => figure.Value))
            .Where(value => value is AmountText or RateText or MeanText)
            .Select(value => CellText.ForPeople(value, Language.Chinese)).Where(text => text.Contains('.', StringComparison.Ordinal));
        foreach (var value in values.GroupBy(text => text))
            Assert.IsGreaterThanOrEqualTo(value.Count(), printed.GetValueOrDefault(value.Key), value.Key);
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Write_AttachedFigures_AreThoseOfTheTables(string kind)
    {
        var report = await Demo.MakeAsync(kind);
        using var pdf = PdfDocument.Open(Written.Pdf(report, ReportLanguage.English).Bytes);

        Assert.IsTrue(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var figures = files.Single(file => file.Name == ReportPdf.Figures).Memory.ToArray();

        Assert.AreSequenceEqual(Written.Json(report), figures);
        var read = JsonNode.Parse(figures)!;
        var tables = report.IsList ? new Dictionary<string, JsonNode?> { [report.Tables[0].Name] = read } : read["tables"]!.AsObject().ToDictionary();
        Assert.HasCount(report.Tables.Count, tables);
        foreach (var table in report.Tables.Select(table => table.ForPrograms()))
        {
            Assert.HasCount(table.Rows.Count, tables[table.Name]!.AsArray());
            foreach (var (row, json) in table.Rows.Zip(tables[table.Name]!.AsArray()))
                Assert.AreEqual(Programs(table, row), string.Join('|', table.Columns.Select(column => json![column.Name]?.ToJsonString() ?? "null")));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Write_Workbook_HasTheNumbersOfTheTables(string kind)
    {
        var report = await Demo.MakeAsync(kind);
        using var stream = new MemoryStream(await Written.XlsxAsync(report, ReportLanguage.Chinese));
        var sheets = stream.GetSheetNames();

        Assert.HasCount(report.Tables.Count + 1, sheets);
        foreach (var (table, sheet) in report.Tables.Select(table => table.ForPeople()).Zip(sheets.Skip(1)))
        {
            var rows = (await stream.QueryAsync(sheetName: sheet, cancellationToken: CancellationToken.None)).Cast<IDictionary<string, object?>>().Skip(1).ToList();
            Assert.HasCount(table.Rows.Count, rows);
            foreach (var (row, cells) in table.Rows.Zip(rows))
            {
                foreach (var (value, cell) in row.Values.Zip(cells.Values))
                {
                    if (value is AmountText amount)
                        Assert.AreEqual(amount.ForPrograms, DecimalText.Of((Int128)Math.Round(Convert.ToDecimal(cell, CultureInfo.InvariantCulture) * Power(amount.Decimals)), amount.Decimals));
                }
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Write_AnotherDayProcessAndCulture_IsTheSameBytes(string kind)
    {
        var report = await Demo.MakeAsync(kind);
        var first = await AllAsync(report);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var later = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2031, 7, 8, 9, 10, 11, TimeSpan.FromHours(2)));
            var store = await BookStore.OpenAsync(Database.Sqlite(Path.Combine(Demo.Data, "fundledger.db")), later, CancellationToken.None);
            await using var book = await store.OpenBookAsync("DEMO", CancellationToken.None);
            var again = await AllAsync(await Question.Find(kind)!.AskAsync(book.Read, report.Source.AsOf, DemoReports.OptionsOf(report), CancellationToken.None));
            foreach (var (one, other) in first.Zip(again))
                Assert.AreSequenceEqual(one, other);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Make_FromItsOwnOptions_IsTheSameReport(string kind)
    {
        var report = await Demo.MakeAsync(kind);

        var again = await Question.Find(kind)!.AskAsync(Demo.Book.Read, report.Source.AsOf, DemoReports.OptionsOf(report), CancellationToken.None);

        Assert.AreEqual(Encoding.UTF8.GetString(Written.Json(report)), Encoding.UTF8.GetString(Written.Json(again)));
    }

    [TestMethod]
    public async Task Write_OnPostgres_IsTheSameBytes()
    {
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Assert.Inconclusive("FUNDLEDGER_TEST_POSTGRES names no server.");
            return;
        }

        var name = $"reports_{Guid.CreateVersion7():N}";
        await using var connection = new Npgsql.NpgsqlConnection(server);
        await connection.OpenAsync(TestContext.CancellationToken);
        await using (var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {name}", connection))
            await create.ExecuteNonQueryAsync(TestContext.CancellationToken);
        var there = new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        await using var demo = await DemoReports.LoadAsync(Database.Parse(there), TestContext.CancellationToken);

        foreach (var kind in DemoReports.Kinds)
        {
            var here = await AllAsync(await Demo.MakeAsync(kind));
            foreach (var (one, other) in here.Zip(await AllAsync(await demo.MakeAsync(kind))))
                Assert.AreSequenceEqual(one, other, kind);
        }
    }

    private static async Task<IReadOnlyList<byte[]>> AllAsync(Report report)
    {
        var files = new List<byte[]>();
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            await using var file = await ReportFile.WriteAsync(report, form, ReportLanguage.Both, CancellationToken.None);
            files.Add(await file.BytesAsync(CancellationToken.None));
        }

        return files;
    }

    private static string Programs(ReportTable table, ReportRow row) =>
        string.Join('|', table.Columns.Select((_, at) => CellText.Node(row.Values[at])?.ToJsonString() ?? "null"));

    private static decimal Power(int decimals) => decimals == 0 ? 1 : 10 * Power(decimals - 1);
}
