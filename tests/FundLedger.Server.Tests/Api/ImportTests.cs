using System.Globalization;
using System.Text;

namespace FundLedger.Server.Tests;

/// <summary>Files of payments and of budgets over HTTP.</summary>
[TestClass]
public sealed class ImportTests
{
    private const string Header = "凭证号,支付日期,单位名称,功能科目,资金性质,金额（元）,收款人,摘要\n";

    private static TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await TestServer.StartAsync();

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    public async Task Import_Payments_TellsEachRefusedRowAndKeepsTheName()
    {
        const string file = Header + "X1,2025-06-02,A0101,2080208,GF,600.00,文具店,=用品\nX2,2025-06-02,NONE,2080208,GF,1.00,,\n";

        var answer = (await _server.SendAsync("POST", "imports/payments?profile=payments-zh&name=六月.csv", "finance-officer.M", new StringContent(file, Encoding.UTF8, "text/csv"))).Expect(200).Json;

        Assert.AreEqual("六月.csv 2 1 1", $"{answer["file"]} {answer["rows"]} {answer["posted"]} {answer["refused"]}", answer.ToJsonString());
        var entries = (await _server.GetAsync("entries?unit=A0101&limit=1000", "auditor.A0101")).Json.AsArray();
        var posted = entries.Single(entry => (string?)entry!["kind"] == "record-payment")!;
        Assert.AreEqual("六月.csv:2", (string?)posted["data"]!["source"]);
    }

    /// <summary>Rows of every fate, and more of them than are posted at once: repeats, other content under the same reference, more than there is.</summary>
    [TestMethod]
    public async Task Import_PaymentsTried_TellsWhatTheImportTellsAndChangesNothing()
    {
        var rows = Enumerable.Range(1, 4200).Select(i => $"N{i},2025-06-02,A0102,2080208,GF,1.00,文具店,\n");
        var file = Header + string.Concat(rows)
            + "N1,2025-06-02,A0102,2080208,GF,1.00,文具店,\nN2,2025-06-02,A0102,2080208,GF,2.00,文具店,\nN9999,2025-06-02,NONE,2080208,GF,1.00,,\n"
            + "N4999,2025-06-02,A0102,2080208,GF,1.00,文具店,\nN4999,2025-06-02,A0102,2080208,GF,1.00,文具店,\nN5000,2025-13-02,A0102,2080208,GF,1.00,,\n"
            + "N5001,2025-06-02,A0102,2080208,GF,95799.00,,\nN5002,2025-06-02,A0102,2080208,GF,1.00,,\nN5003,2025-06-02,A0102,HELP,GF,1.00,,\n";
        var before = await HeadAsync();

        var tried = (await ImportAsync("payments?profile=payments-zh&dryRun=true", file)).Expect(200);
        var after = await HeadAsync();
        var done = (await ImportAsync("payments?profile=payments-zh", file)).Expect(200);

        Assert.AreEqual(before, after);
        Assert.AreEqual("4209 4202", $"{done.Json["rows"]} {done.Json["posted"]}", done.Body);
        Assert.AreEqual("PaymentPostedAlready KeyReused UnitMustExist PaymentPostedAlready DateForm BalanceBelowZero PurposeNotAllowed",
            string.Join(' ', done.Json["refusals"]!.AsArray().Select(refusal => (string?)refusal!["rule"])), done.Json["refusals"]!.ToJsonString());
        Assert.AreEqual(done.Body, tried.Body);
        Assert.AreEqual("0 4209", await AgainAsync(file, "&dryRun=true"), "What was posted meanwhile is refused.");
    }

    [TestMethod]
    public async Task Import_BudgetsTried_TellsWhatTheImportTellsAndChangesNothing()
    {
        const string file = "unit,fund,purpose,year,amount\nA,GF,2080299,2025,500.00\nA01,GF,2080299,2025,200.00\nNONE,GF,2080299,2025,1.00\n";
        var before = await HeadAsync();

        var tried = (await ImportAsync("budgets?dryRun=true", file)).Expect(200);
        var after = await HeadAsync();
        var done = (await ImportAsync("budgets", file)).Expect(200);

        Assert.AreEqual(before, after);
        Assert.AreEqual("2 1", $"{done.Json["posted"]} {done.Json["refused"]}", done.Body);
        Assert.AreEqual(done.Body, tried.Body);
    }

    /// <summary>However many are refused, an answer lists a thousand; the file lists them all, of a file that is only tried too.</summary>
    [TestMethod]
    [DataRow("payments?profile=payments-zh")]
    [DataRow("payments?profile=payments-zh&dryRun=true")]
    [DataRow("budgets?date=2025-01-05")]
    [DataRow("budgets?date=2025-01-05&dryRun=true")]
    public async Task Import_ManyRefusedRows_ListsSomeAndHasAFileOfAll(string path)
    {
        var isPayments = path.StartsWith("payments", StringComparison.Ordinal);
        var rows = Enumerable.Range(1, 1500).Select(i => isPayments ? $"R{i},2025-06-02,NONE,2080208,GF,1.00,,\n" : $"NONE{i},GF,2080299,2025,1.00\n");
        var file = (isPayments ? Header : "unit,fund,purpose,year,amount\n") + string.Concat(rows);

        var answer = (await ImportAsync(path, file)).Expect(200);
        var all = (await ImportAsync($"{path}&format=csv", file)).Expect(200);

        Assert.AreEqual("1500 1500 1000", $"{answer.Json["rows"]} {answer.Json["refused"]} {answer.Json["refusals"]!.AsArray().Count}");
        Assert.AreEqual("text/csv; charset=utf-8", all["Content-Type"]);
        var lines = all.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual("file,line,column,rule,message", lines[0]);
        Assert.AreSequenceEqual(Enumerable.Range(2, 1500), lines.Skip(1).Select(line => int.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)).Order());
        (await ImportAsync($"{path}&format=xml", file)).Expect(400, Rule.ParameterForm);
    }

    private async Task<long> HeadAsync() => (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;

    private static async Task<string> AgainAsync(string file, string parameter)
    {
        var again = (await ImportAsync("payments?profile=payments-zh" + parameter, file)).Expect(200).Json;
        return $"{again["posted"]} {again["refused"]}";
    }

    private static Task<TestAnswer> ImportAsync(string path, string file) =>
        _server.SendAsync("POST", $"imports/{path}", "finance-officer.M", new StringContent(file, Encoding.UTF8, "text/csv"));
}
