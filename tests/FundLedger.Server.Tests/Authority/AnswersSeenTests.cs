using System.Text;
using FundLedger.Storage;

namespace FundLedger.Server.Tests;

/// <summary>A key answers who used it; nothing tells what stands elsewhere (seen: 6, 8, 9).</summary>
[TestClass]
public sealed class AnswersSeenTests
{
    private const string Payment = "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00'}";

    private TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await EdgeTown.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task Decide_WithTheKeyOfAnotherApprover_CountsAsOnesOwn()
    {
        (await _server.PostAsync("roles", "{'person':'cashier.A01','role':'approver','unit':'A01','from':'2025-01-01'}", "administrator.A")).Expect(201);
        (await _server.PostAsync("routes", "{'route':{'code':'both','name':{'zh':'两人','en':'Both'},'for':{'kinds':['budget'],'units':['A0101']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street','rule':'all'}]}}",
            "administrator.M")).Expect(201);
        await _server.CarryAsync("R-1", SeenCalls.Request("A0101"), "applicant.A0101");

        foreach (var approver in new[] { "approver.A01", "cashier.A01" })
            (await _server.PostAsync("requests/R-1/decisions", "{'vote':'approve'}", approver, "same")).Expect(201);

        Assert.AreEqual(2, (await _server.Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 }, TestContext.CancellationToken)).Count(entry => entry.Kind == "decide"));
    }

    [TestMethod]
    public async Task Decide_WithTheKeyOfAnApprover_IsRefusedToWhoHasNoStep()
    {
        await _server.CarryAsync("R-1", SeenCalls.Request("A0101"), "applicant.A0101");
        (await _server.PostAsync("requests/R-1/decisions", "{'vote':'approve'}", "approver.A01", "same")).Expect(201);

        await _server.RefusedAsync("POST", "requests/R-1/decisions", "auditor.A01", "{'vote':'approve'}", "same");
    }

    [TestMethod]
    public async Task Attach_ByTheHashOfAFileOfOthers_OpensItToNobody()
    {
        var (content, hash) = ("名单"u8.ToArray(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("名单"u8)));
        (await _server.SendAsync("PUT", "requests/R-A", "applicant.A0101", SeenCalls.Request("A0101"))).Expect(201);
        (await _server.SendAsync("POST", "requests/R-A/attachments?name=a.txt", "applicant.A0101", new StringContent(Encoding.UTF8.GetString(content), Encoding.UTF8, "text/plain"))).Expect(201);
        (await _server.SendAsync("PUT", "requests/R-B", "applicant.B0101", SeenCalls.Request("B0101"))).Expect(201);

        await _server.PostAsync("commands", $"[{{'kind':'attach','document':'R-B','name':'b.txt','mediaType':'text/plain','size':{content.Length},'sha256':'{hash}'}}]", "applicant.B0101");

        Assert.AreEqual(404, (await _server.GetAsync($"requests/R-B/attachments/{hash}", "applicant.B0101")).Status);
    }

    [TestMethod]
    public async Task Reserve_UnderTheCodeOfAnotherDistrict_IsAnsweredAsAFreeOne()
    {
        (await _server.PostAsync("reservations", Reservation("D-THERE", "B0101"), "applicant.B0101")).Expect(201);

        SeenCalls.AssertSame(await TryAsync("reservations?dryRun=true", Reservation("D-THERE", "A0101"), "applicant.A0101"), "D-THERE",
            await TryAsync("reservations?dryRun=true", Reservation("D-OTHER", "A0101"), "applicant.A0101"), "D-OTHER");
    }

    [TestMethod]
    public async Task IfMatch_OfADocumentOfAnotherDistrict_IsAnsweredAsOfAFreeOne()
    {
        (await _server.PostAsync("reservations", Reservation("D-THERE", "B0101"), "applicant.B0101")).Expect(201);

        SeenCalls.AssertSame(await TryAsync("reservations?dryRun=true", Reservation("D-THERE", "A0101"), "applicant.A0101", ("If-Match", "\"3\"")), "D-THERE",
            await TryAsync("reservations?dryRun=true", Reservation("D-OTHER", "A0101"), "applicant.A0101", ("If-Match", "\"3\"")), "D-OTHER");
    }

    [TestMethod]
    public async Task Draft_UnderTheCodeOfAnotherDistrict_IsAnsweredAsAFreeOne()
    {
        (await _server.SendAsync("PUT", "requests/R-THERE", "applicant.B0101", SeenCalls.Request("B0101"))).Expect(201);

        var (there, other) = (await PutAsync("R-THERE"), await PutAsync("R-OTHER"));

        SeenCalls.AssertSame(there, "R-THERE", other, "R-OTHER");
    }

    [TestMethod]
    public async Task Key_OfAnotherDistrict_IsFree()
    {
        (await _server.PostAsync("disbursements", Payment.Replace("A0101", "B0101", StringComparison.Ordinal), "cashier.B01", "2025-001")).Expect(201);

        (await _server.PostAsync("disbursements", Payment, "cashier.A01", "2025-001")).Expect(201);
    }

    [TestMethod]
    public async Task Import_OfAPaymentWhoseKeyAnotherTook_IsPosted()
    {
        await _server.PostAsync("disbursements", Payment, "cashier.A01", "pay:payments-zh:P-1");

        var imported = (await _server.SendAsync("POST", "imports/payments?profile=payments-zh", "finance-officer.M",
            new StringContent("凭证号,支付日期,单位编码,功能科目,资金性质,金额,收款人,摘要\nP-1,2025-06-02,B0101,2080208,GF,1.00,某某公司,用品\n", Encoding.UTF8, "text/csv"))).Expect(200);

        Assert.Contains("\"posted\":1", imported.Body.Replace(" ", "", StringComparison.Ordinal), imported.Body);
    }

    private Task<TestAnswer> PutAsync(string document) => _server.SendAsync("PUT", $"requests/{document}?dryRun=true", "applicant.A0101", SeenCalls.Request("A0101"), "try");

    private Task<TestAnswer> TryAsync(string path, string body, string caller, params (string, string)[] headers) =>
        _server.SendAsync("POST", path, caller, body, "try", headers: headers);

    private static string Reservation(string document, string unit) =>
        $"{{'document':'{document}','unit':'{unit}','fund':'GF','lines':[{{'purpose':'2080208','amount':'5.00'}}]}}";
}
