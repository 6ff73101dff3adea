using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>The log tells of the units that are read, and of access to administrators alone; of the rest not even that it is there.</summary>
[TestClass]
public sealed class LogSeenTests
{
    private const string Payment = "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00'}";

    private TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await EdgeTown.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task Log_OfAReaderOfAStreet_IsTheSameWhateverIsDoneElsewhere()
    {
        (await _server.PostAsync("disbursements", Payment, "cashier.A01")).Expect(201);
        var before = await BodyAsync("auditor.A01");

        (await _server.PostAsync("disbursements", Payment.Replace("A0101", "B0101", StringComparison.Ordinal), "cashier.B01")).Expect(201);
        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "log-in", AccessResult.Done));

        Assert.AreEqual(before, await BodyAsync("auditor.A01"));
        Assert.Contains("cashier.A01 支付 甲一一社区 一般公共预算 基层政权建设 1.00 元", before);
        Assert.DoesNotContain("乙", before);
        Assert.AreEqual(404, (await _server.GetAsync("log?unit=B01", "auditor.A01")).Status);
    }

    /// <summary>An allotment from above is told with the street's own lines alone.</summary>
    [TestMethod]
    public async Task Log_OfAnAllotmentFromAbove_TellsTheStreetsPart()
    {
        var sentences = await SentencesAsync("log?kind=allot&limit=1000", "auditor.A01");

        Assert.Contains("The operator recorded: Allotment, Street A01, General budget, Grassroots, CNY 40,000,000.00", sentences);
        Assert.IsEmpty(sentences.Where(sentence => sentence.Contains("District A", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Access_OfAServer_IsToldToItsAdministrators()
    {
        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "log-in", AccessResult.Refused, nameof(Rule.LogInRefused)) { Times = 2 });
        await RecordAsync(new AccessRecord("stranger", "10.0.0.8", "log-in", AccessResult.Done));

        var rows = (await _server.GetAsync("log", "keeper,administrator")).Expect(200).Json.AsArray();

        Assert.HasCount(2, rows);
        Assert.AreEqual("cashier.A01 failed to log in (wrong password or code, or disabled), 2 times", (string?)rows[0]!["sentence"]!["en"]);
        Assert.AreEqual("cashier.A01 登录失败（密码或验证码错误，或账号停用），共 2 次", (string?)rows[0]!["sentence"]!["zh"]);
        Assert.AreEqual("10.0.0.7", (string?)rows[0]!["address"]);
        Assert.AreEqual("stranger logged in", (string?)rows[1]!["sentence"]!["en"]);
    }

    [TestMethod]
    public async Task Access_OfABooksPeople_IsToldToAdministratorsOfTheWholeBook()
    {
        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "token-create", AccessResult.Done, "3 cashier.A01"));
        var before = await BodyAsync("administrator.M", "&kind=token-create");

        await RecordAsync(new AccessRecord("stranger", "10.0.0.8", "token-create", AccessResult.Done, "4 stranger"));
        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "token-create", AccessResult.Done, "5 stranger"));

        Assert.AreEqual(before, await BodyAsync("administrator.M", "&kind=token-create"));
        Assert.Contains("cashier.A01 发放令牌 3 cashier.A01", before);
    }

    [TestMethod]
    [DataRow("administrator.A01")]
    [DataRow("auditor.M")]
    [DataRow("finance-officer.M")]
    [DataRow("keeper,administrator,book=T")]
    public async Task Access_OfAnybody_IsNotToldToOthers(string caller)
    {
        var before = (await _server.GetAsync("log?from=2025-06-15&kind=log-in", caller)).Body;

        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "log-in", AccessResult.Done));

        Assert.AreEqual(before, (await _server.GetAsync("log?from=2025-06-15&kind=log-in", caller)).Body);
        Assert.AreEqual("[]\n", before);
    }

    [TestMethod]
    public async Task Pages_ByTheirLinks_AreTheWholeLog()
    {
        for (var i = 0; i < 5; i++)
        {
            await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "log-in", AccessResult.Done));
            _server.Clock.Advance(TimeSpan.FromSeconds(1));
            (await _server.PostAsync("disbursements", Payment, "cashier.A01")).Expect(201);
        }

        var whole = await SentencesAsync("log?person=cashier.A01&limit=1000", "administrator.M");
        var paged = new List<string>();
        for (string? path = "log?person=cashier.A01&limit=3"; path is not null;)
        {
            var answer = (await _server.GetAsync(path, "administrator.M")).Expect(200);
            paged.AddRange(Sentences(answer));
            path = answer["Link"]?.Split('<', '>')[1];
        }

        Assert.AreSequenceEqual(whole, paged);
        Assert.AreEqual(10, whole.Count(sentence => sentence.StartsWith("cashier.A01", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("text")]
    [DataRow("csv")]
    [DataRow("html")]
    [DataRow("xlsx")]
    [DataRow("pdf")]
    public async Task Log_InEachForm_IsWritten(string form)
    {
        await RecordAsync(new AccessRecord("cashier.A01", "10.0.0.7", "log-in", AccessResult.Done));

        var answer = (await _server.GetAsync($"log?format={form}&lang=both", "administrator.M")).Expect(200);

        Assert.IsGreaterThan(100, answer.Body.Length);
    }

    private Task RecordAsync(AccessRecord record) => _server.Services.GetRequiredService<AccessStore>()
        .ChangeAsync(change => change.LogAsync(record), TestContext.CancellationToken);

    private async Task<string> BodyAsync(string caller, string more = "") => (await _server.GetAsync($"log?limit=10000{more}", caller)).Expect(200).Body;

    private async Task<IReadOnlyList<string>> SentencesAsync(string path, string caller) => Sentences((await _server.GetAsync(path, caller)).Expect(200));

    private static IReadOnlyList<string> Sentences(TestAnswer answer) => [.. answer.Json.AsArray().Select(row => (string)row!["sentence"]!["en"]!)];
}
