using System.Text.Json.Nodes;
using FundLedger.Reports.Rendering;
using FundLedger.Server;
using FundLedger.Storage;
namespace FundLedger.Tests.Cli;

/// <summary>Reports as files, for one unit or all, and printed ones held against the ledger.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ReportVerbTests
{
    private const string Story = """
        {'kind':'open-unit','key':'u1','date':'2025-01-01','unit':'A','name':{'zh':'城东区','en':'East District'},'level':'district'}
        {'kind':'open-unit','key':'u2','date':'2025-01-01','unit':'A01','name':{'zh':'一街','en':'First Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','key':'u3','date':'2025-01-01','unit':'A02','name':{'zh':'二街','en':'Second Street'},'level':'street','parent':'A'}
        {'kind':'open-purpose','key':'p1','date':'2025-01-01','purpose':'208','name':{'zh':'社会保障','en':'Social security'}}
        {'kind':'open-fund','key':'f1','date':'2025-01-01','fund':'GF','name':{'zh':'基本支出','en':'General'},'type':'fiscal','owner':'A'}
        {'kind':'appropriate','key':'b1','date':'2025-01-05','unit':'A','fund':'GF','purpose':'208','year':2025,'amount':'1000.00'}
        {'kind':'allot','key':'b2','date':'2025-01-06','from':'A','to':'A01','fund':'GF','purpose':'208','year':2025,'amount':'400.00'}
        {'kind':'disburse','key':'b3','date':'2025-02-03','unit':'A01','fund':'GF','purpose':'208','year':2025,'amount':'123.45','payee':'某某文具店'}
        """;

    [TestMethod]
    [DataRow("pdf", "%PDF-")]
    [DataRow("xlsx", "PK")]
    [DataRow("csv", "unit,")]
    [DataRow("json", "{\"kind\":\"budgets\"")]
    public async Task Report_FileName_SaysTheForm(string form, string begins)
    {
        using var folder = await WithStoryAsync();

        var result = await folder.DoneAsync("report budgets --as-of 2025-12-31 --lang both --output", folder.File("b." + form));

        Assert.StartsWith(begins, await File.ReadAllTextAsync(folder.File("b." + form), CancellationToken.None));
        Assert.Contains(folder.File("b." + form), result.Out);
    }

    [TestMethod]
    public async Task Report_Pdf_SaysItsPagesAndHead()
    {
        using var folder = await WithStoryAsync();

        var json = (await folder.DoneAsync("report budgets --as-of 2025-12-31 --format pdf --output", folder.File("b"))).Json;

        Assert.AreEqual("1", json["pages"]!.ToJsonString());
        Assert.AreEqual(64, ((string)json["head"]!).Length);
    }

    [TestMethod]
    [DataRow("report comparison --unit A --output x.pdf", "--unit")]
    [DataRow("report fund-statement --output x.pdf", "--fund")]
    [DataRow("report comparison --all-units --output x", "--all-units")]
    [DataRow("report budgets --format docx --output x", "docx")]
    public async Task Report_WrongOptions_AreWrongUsage(string words, string named)
    {
        using var folder = new CliFolder();

        var result = await folder.RunAsync(words);

        Assert.AreEqual((2, ""), (result.Status, result.Out));
        Assert.Contains(named, result.Error);
    }

    [TestMethod]
    public async Task Report_AllUnits_IsAFileForEach()
    {
        using var folder = await WithStoryAsync();

        var json = (await folder.DoneAsync("report budgets --all-units --level street --format json --as-of 2025-12-31 --output", folder.File("out"))).Json.AsArray();

        Assert.AreEqual("A01 A02", string.Join(' ', json.Select(file => (string)file!["unit"]!)));
        foreach (var file in json)
        {
            var report = JsonNode.Parse(await File.ReadAllTextAsync((string)file!["file"]!, CancellationToken.None))!;
            Assert.AreEqual((string)file["unit"]!, (string)report["options"]!["unit"]!);
            Assert.AreEqual((string)file["head"]!, (string)report["source"]!["head"]!);
        }

        var told = await folder.DoneAsync("report budgets --all-units --level street --lang en --as-of 2025-12-31 --output", folder.File("told"));
        Assert.Contains("2 reports", told.Out);
    }

    [TestMethod]
    public async Task List_Kinds_AreAllThere()
    {
        using var folder = new CliFolder();

        var kinds = (await folder.DoneAsync("report list --format json --lang en")).Json.AsArray();

        Assert.HasCount(Question.All.Count, kinds);
        Assert.Contains(kind => (string)kind!["title"]! == "Trial balance", kinds);
    }

    [TestMethod]
    public async Task Verify_PrintedReport_IsTrueForEverAndSaysWhereAnotherIsNot()
    {
        using var folder = await WithStoryAsync();
        var file = folder.File("b.pdf");
        await folder.DoneAsync("report budgets --as-of 2025-12-31 --lang en --output", file);
        await folder.DoneAsync("budget allot --from A --to A02 --fund GF --purpose 208 --year 2025 --amount 50.00 --date 2025-03-01");

        var same = (await folder.DoneAsync("verify --format json --report", file)).Json;

        Assert.AreEqual("true true", $"{same["ok"]} {same["identical"]}");
        await File.WriteAllBytesAsync(file, await ForgedAsync(folder), CancellationToken.None);
        var forged = await folder.RunAsync("verify --format json --report", file);
        Assert.AreEqual(3, forged.Status, forged.Error);
        var findings = forged.Json["findings"]!.AsArray().Select(finding => $"{finding!["where"]}: {finding["printed"]} / {finding["ledger"]}").ToList();
        Assert.Contains(finding => finding.StartsWith("page 1, line ", StringComparison.Ordinal) && finding.Contains("500.00", StringComparison.Ordinal), findings);
        Assert.Contains("figures tables.budgets[1].allotted: 500.00 / 400.00", findings);
        Assert.HasCount(2, findings);
    }

    [TestMethod]
    public async Task Verify_SavedAgain_HasTheSameFigures()
    {
        using var folder = await WithStoryAsync();
        var file = folder.File("b.pdf");
        await folder.DoneAsync("report budgets --as-of 2025-12-31 --output", file);
        await File.AppendAllTextAsync(file, "\n", CancellationToken.None);

        var json = (await folder.DoneAsync("verify --format json --report", file)).Json;

        Assert.AreEqual("true false true", $"{json["ok"]} {json["identical"]} {json["drawings"]}");
    }

    [TestMethod]
    public async Task Verify_DrawingMoved_IsFound()
    {
        using var folder = await WithStoryAsync();
        var file = folder.File("c.pdf");
        await folder.DoneAsync("report comparison --as-of 2025-12-31 --output", file);
        var ledger = await PrintedReport.ReadAsync(await File.ReadAllBytesAsync(file, CancellationToken.None), "c.pdf", CancellationToken.None);

        var page = ledger.Drawings.Index().MaxBy(each => each.Item.Count);
        var moved = ledger with { Drawings = [.. ledger.Drawings.Select((paths, at) => at == page.Index ? (IReadOnlyList<string>)[.. paths.Skip(1), paths[0]] : paths)] };

        Assert.IsEmpty(PrintedComparison.Of(ledger, ledger));
        Assert.IsGreaterThan(20, page.Item.Count);
        Assert.StartsWith($"page {page.Index + 1}, drawing ", PrintedComparison.Of(moved, ledger)[0].Where);
        Assert.IsEmpty(PrintedComparison.Of(moved with { Producer = "FundLedger 0.0.9" }, ledger));
    }

    [TestMethod]
    public async Task Verify_AnyOtherFile_IsRefused()
    {
        using var folder = await WithStoryAsync();
        var file = folder.File("b.pdf");
        await folder.DoneAsync("report budgets --as-of 2025-12-31 --output", file);
        var good = await File.ReadAllBytesAsync(file, CancellationToken.None);
        var random = new Random(5);
        var noise = new byte[5000];
        random.NextBytes(noise);
        byte[][] bad = [[], noise, "%PDF-1.7\n"u8.ToArray(), good[..(good.Length / 2)], good[..^40], [.. good[..100], .. noise]];

        foreach (var bytes in bad)
        {
            await File.WriteAllBytesAsync(file, bytes, CancellationToken.None);
            var result = await folder.RunAsync("verify --format json --report", file);
            Assert.AreEqual(1, result.Status, result.Error);
            Assert.AreEqual("FileForm", (string?)JsonNode.Parse(result.Error)!["rule"]);
        }

        Assert.Contains("FileMustExist", (await folder.RunAsync("verify --format json --report", folder.File("none.pdf"))).Error);
    }

    [TestMethod]
    public async Task Verify_OfAnotherBook_IsRefused()
    {
        using var folder = await WithStoryAsync();
        using var other = new CliFolder();
        await other.DoneAsync("book create --book U --name 二");
        await folder.DoneAsync("report budgets --as-of 2025-12-31 --output", folder.File("b.pdf"));

        var result = await other.RunAsync("verify --format json --report", folder.File("b.pdf"));

        Assert.AreEqual(1, result.Status);
        Assert.Contains("它出自账套 T，不是 U", result.Error);
    }

    private static async Task<CliFolder> WithStoryAsync()
    {
        var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        await folder.DoneAsync("run", folder.Write("story.jsonl", Story));
        return folder;
    }

    /// <summary>A report that says 500 where the ledger says 400, and is as the product would write it in all else.</summary>
    private static async Task<byte[]> ForgedAsync(CliFolder folder)
    {
        var store = await BookStore.OpenAsync(Database.Sqlite(folder.Database), TimeProvider.System, CancellationToken.None);
        await using var book = await store.OpenBookAsync("T", CancellationToken.None);
        var report = await new BudgetsQuestion().AskAsync(book.Read, new AsOf(new DateOnly(2025, 12, 31)), new Dictionary<string, string>(), CancellationToken.None);
        var table = report.Tables.Single();
        var at = table.Columns.ToList().FindIndex(column => column.Name == "allotted");
        var row = table.Rows[1] with { Values = [.. table.Rows[1].Values.Select((value, i) => i == at ? new AmountText(50000, 2) : value)] };
        var forged = report with { Parts = [.. report.Parts.Where(part => part != table), table with { Rows = [table.Rows[0], row, .. table.Rows.Skip(2)] }] };
        using var file = new MemoryStream();
        ReportPdf.Write(forged, ReportLanguage.English, file, CancellationToken.None);
        return file.ToArray();
    }
}
