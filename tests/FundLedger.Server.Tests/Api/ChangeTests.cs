using System.Text;
using FundLedger.Server.Api;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>Changes over HTTP: keys, versions, dry runs, and what is refused.</summary>
[TestClass]
public sealed class ChangeTests
{
    private const string Payment = "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1800.00','payee':'某某文具店'}";

    private const string Request = "{'request':'budget','unit':'A0101','fund':'GF','title':'办公用品','lines':[{'purpose':'2080208','amount':'500.00'}]}";

    private static TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await TestServer.StartAsync();

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    public async Task Post_Payment_IsPostedAndCanBeRead()
    {
        var answer = (await _server.PostAsync("disbursements", Payment, "finance-officer.A0101")).Expect(201);

        var tables = (await _server.GetAsync(answer["Location"]!, "auditor.A0101")).Expect(200).Json["tables"]!;
        var entry = tables["entry"]![0]!;
        Assert.AreEqual("disburse", (string?)entry["kind"]);
        Assert.AreEqual("finance-officer.A0101", (string?)entry["actor"]);
        Assert.AreEqual((long)answer.Json["posted"]![0]!["seq"]!, (long)entry["seq"]!);
        Assert.AreEqual("1800.00", (string?)tables["lines"]![0]!["debit"]);
    }

    [TestMethod]
    public async Task Post_SameKeyAndContent_IsAnsweredTheSameAndPostedOnce()
    {
        var key = _server.NewKey();
        var first = (await _server.PostAsync("disbursements", Payment, "finance-officer.A0101", key)).Expect(201);
        var head = (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;

        var second = (await _server.PostAsync("disbursements", Payment, "finance-officer.A0101", key)).Expect(201);

        Assert.AreEqual(first.Body, second.Body);
        Assert.AreEqual("true", second["Idempotency-Replayed"]);
        Assert.IsNull(first["Idempotency-Replayed"]);
        Assert.AreEqual(head, (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq);
    }

    [TestMethod]
    public async Task Post_SameKeyOtherContent_IsRefused()
    {
        var key = _server.NewKey();
        await _server.PostAsync("disbursements", Payment, "finance-officer.A0101", key);

        var answer = await _server.PostAsync("disbursements", Payment.Replace("1800", "1801"), "finance-officer.A0101", key);

        answer.Expect(422, Rule.KeyReused);
    }

    [TestMethod]
    public async Task Post_WithoutKey_IsRefused() =>
        (await _server.SendAsync("POST", "disbursements", "finance-officer.A0101", Payment, key: "")).Expect(400, Rule.KeyRequired);

    [TestMethod]
    public async Task Post_DryRun_SaysTheBalancesAndChangesNothing()
    {
        var head = await _server.Book.Read.HeadAsync(TestContext.CancellationToken);

        var answer = (await _server.PostAsync("disbursements?dryRun=true", Payment, "finance-officer.A0101")).Expect(200).Json;

        Assert.AreEqual(head.Seq, (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq);
        Assert.IsEmpty(answer["posted"]!.AsArray());
        Assert.IsGreaterThan(0, answer["lines"]!.AsArray().Count);
        Assert.Contains(row => (string?)row!["account"] == "9203" && (string?)row["unit"] == "A0101", answer["balances"]!.AsArray(), answer.ToJsonString());
    }

    [TestMethod]
    public async Task Post_AboveTheQuota_SaysTheShortfallInBothLanguages()
    {
        var body = Payment.Replace("1800.00", "99999999.00");

        var english = (await _server.SendAsync("POST", "disbursements", "finance-officer.A0101", body)).Expect(422, Rule.BalanceBelowZero);
        var chinese = (await _server.SendAsync("POST", "disbursements", "finance-officer.A0101", body, language: "zh-CN")).Expect(422, Rule.BalanceBelowZero);

        Assert.StartsWith("application/problem+json", english["Content-Type"]!);
        Assert.AreEqual("urn:fundledger:rule:BalanceBelowZero", (string?)english.Json["type"]);
        Assert.IsNotNull(english.Json["facts"]!["shortfall"]);
        Assert.AreEqual("Refused by a rule", (string?)english.Json["title"]);
        Assert.AreEqual("按规则拒绝", (string?)chinese.Json["title"]);
        Assert.AreNotEqual((string?)english.Json["detail"], (string?)chinese.Json["detail"]);
        Assert.AreEqual(english.Json["facts"]!.ToJsonString(), chinese.Json["facts"]!.ToJsonString());
    }

    [TestMethod]
    [DataRow("{'unit':'A0101','fund':'GF','amount':'1','colour':'red'}", Rule.MemberForm)]
    [DataRow("{'unit':'A0101','fund':'GF','amount':1}", Rule.MemberForm)]
    [DataRow("{'unit':'A0101','fund':'GF'}", Rule.MemberRequired)]
    [DataRow("{'unit':'A0101','unit':'A01','fund':'GF','amount':'1'}", Rule.CommandForm)]
    [DataRow("{'kind':'appropriate','unit':'A0101','fund':'GF','amount':'1'}", Rule.MemberForm)]
    [DataRow("[]", Rule.CommandForm)]
    [DataRow("{", Rule.CommandForm)]
    [DataRow("", Rule.MemberRequired)]
    [DataRow("{'unit':'A0101','fund':'GF','amount':'1','actor':'someone'}", Rule.ActorIsTheCaller)]
    [DataRow("{'unit':'A0101','fund':'GF','amount':'1','expected':{'document':'X','seq':1}}", Rule.MemberForm)]
    public async Task Post_BadBody_IsRefusedByItsRule(string body, Rule rule) =>
        (await _server.PostAsync("disbursements", body, "finance-officer.A0101")).Expect(400, rule);

    [TestMethod]
    public async Task Post_OtherMediaType_IsRefused() => (await _server.SendAsync("POST", "disbursements", "finance-officer.A0101",
        new StringContent("<a/>", Encoding.UTF8, "text/xml"))).Expect(415, Rule.BodyForm);

    [TestMethod]
    public async Task Post_TooLarge_IsRefused() => (await _server.SendAsync("POST", "disbursements", "finance-officer.A0101",
        new StringContent($"{{\"text\":\"{new string('x', 2_000_000)}\"}}", Encoding.UTF8, "application/json"), headers: TestServer.AnswerFirst)).Expect(413, Rule.BodyTooLarge);

    [TestMethod]
    public async Task Post_UnknownParameter_IsRefusedByName()
    {
        var answer = (await _server.PostAsync("disbursements?dryrun=true", Payment, "finance-officer.A0101")).Expect(400, Rule.ParameterUnknown);

        Assert.AreEqual("dryrun", (string?)answer.Json["facts"]!["parameter"]);
    }

    [TestMethod]
    public async Task Put_TwoWithTheSameVersion_ExactlyOneWins()
    {
        for (var round = 0; round < 10; round++)
        {
            var path = $"requests/race-{round}";
            await _server.SendAsync("PUT", path, "applicant.A0101", Request);
            var tag = (await _server.GetAsync(path, "applicant.A0101")).Expect(200)["ETag"]!;

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _server.SendAsync(
                "PUT", path, "applicant.A0101", Request.Replace("500.00", $"{600 + i}.00"), headers: ("If-Match", tag))));

            Assert.ContainsSingle(answer => answer.Status == 201, answers, string.Join('\n', answers.Select(answer => answer.Body)));
            foreach (var answer in answers.Where(answer => answer.Status != 201))
                answer.Expect(412, Rule.DocumentChanged);
        }
    }

    [TestMethod]
    public async Task Post_StaleVersion_IsRefusedBeforeAnyOtherRule()
    {
        await _server.SendAsync("PUT", "requests/stale", "applicant.A0101", Request);
        var tag = (await _server.GetAsync("requests/stale", "applicant.A0101"))["ETag"]!;
        (await _server.PostAsync("requests/stale/submission", "", "applicant.A0101")).Expect(201);

        var answer = await _server.SendAsync("POST", "requests/stale/submission", "applicant.A0101", headers: ("If-Match", tag));

        answer.Expect(412, Rule.DocumentChanged);
    }

    [TestMethod]
    public async Task Request_WholeWay_GoesItsRoute()
    {
        (await _server.SendAsync("PUT", "requests/way", "applicant.A0101", Request)).Expect(201);
        var file = new StringContent("清单", Encoding.UTF8, "text/plain");
        (await _server.SendAsync("POST", "requests/way/attachments?name=../../清单.txt", "applicant.A0101", file)).Expect(422, Rule.AttachmentForm);
        file = new StringContent("清单", Encoding.UTF8, "text/plain");
        (await _server.SendAsync("POST", "requests/way/attachments?name=清单.txt&dryRun=true", "applicant.A0101", file)).Expect(200);
        file = new StringContent("清单", Encoding.UTF8, "text/plain");
        (await _server.SendAsync("POST", "requests/way/attachments?name=清单.txt", "applicant.A0101", file)).Expect(201);
        (await _server.PostAsync("requests/way/submission", "", "applicant.A0101")).Expect(201);
        (await _server.PostAsync("requests/way/decisions", "{'vote':'approve'}", "applicant.A0101")).Expect(403, Rule.NotYourStep);
        (await _server.PostAsync("requests/way/decisions", "{'vote':'approve'}", "clerk.A0101,no-code")).Expect(403, Rule.SecondFactorRequired);
        (await _server.PostAsync("requests/way/decisions", "{'vote':'approve'}", "clerk.A0101")).Expect(201);
        Assert.Contains("way", (await _server.GetAsync("requests/mine", "approver.A01")).Expect(200).Body);
        (await _server.PostAsync("requests/way/decisions", "{'vote':'approve'}", "approver.A01")).Expect(201);
        (await _server.PostAsync("disbursements", "{'document':'way','amount':'500.00'}", "cashier.A0101")).Expect(201);

        var shown = (await _server.GetAsync("requests/way", "auditor.A")).Expect(200).Json;

        Assert.AreEqual("paid", (string?)shown["keyFigures"]!["summary"]!["status"], shown.ToJsonString());
        var hash = (string?)shown["tables"]!["attachments"]![0]!["sha256"];
        Assert.AreEqual("清单", (await _server.GetAsync($"requests/way/attachments/{hash}", "auditor.A")).Expect(200).Body);
    }

    [TestMethod]
    public async Task Commands_Batch_IsCarriedOutWholeOrEach()
    {
        const string good = "{'kind':'disburse','unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00'}";
        const string foreign = "{'kind':'disburse','unit':'B','fund':'GF','purpose':'2080208','amount':'1.00'}";
        var body = $"[{good},{foreign}]";

        var whole = (await _server.PostAsync("commands", body, "finance-officer.A0101")).Expect(200).Json.AsArray();
        var each = (await _server.PostAsync("commands?mode=each", body, "finance-officer.A0101")).Expect(200).Json.AsArray();

        Assert.AreEqual("OtherCommandRefused UnitMustExist", string.Join(' ', whole.Select(row => (string?)row!["rule"])));
        Assert.AreEqual(" UnitMustExist", string.Join(' ', each.Select(row => (string?)row!["rule"])));
        Assert.HasCount(1, each[0]!["posted"]!.AsArray());
    }

    [TestMethod]
    public async Task Entries_PagedUnderConcurrentPosting_AreEachVisitedOnce()
    {
        using var stop = new CancellationTokenSource();
        var posting = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await _server.PostAsync("disbursements", Payment.Replace("1800.00", "0.01"), "finance-officer.A0101");
        }, TestContext.CancellationToken);
        var last = (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;
        var seen = new List<long>();
        for (var next = "/api/v1/books/T/entries?limit=7"; next is not null && (seen.Count == 0 || seen[^1] < last);)
        {
            var page = (await _server.GetAsync(next, "auditor.M")).Expect(200);
            seen.AddRange(page.Json.AsArray().Select(entry => (long)entry!["seq"]!));
            next = page["Link"]?.Split('<', '>')[1];
        }

        await stop.CancelAsync();
        await posting;
        Assert.AreEqual(string.Join(' ', Enumerable.Range(1, (int)last)), string.Join(' ', seen.Where(seq => seq <= last)));
    }

    [TestMethod]
    public async Task Post_KeyThatIsBeingCarriedOut_IsToldToTryAgain()
    {
        var served = await _server.Services.GetRequiredService<Books>().OpenAsync("T", TestContext.CancellationToken);
        using var claim = KeyClaim.Of(served, "finance-officer.A0101", "flying");

        var answer = (await _server.PostAsync("disbursements", Payment, "finance-officer.A0101", "flying")).Expect(409, Rule.KeyInFlight);

        Assert.AreEqual("1", answer["Retry-After"]);
    }

    [TestMethod]
    public async Task Award_SeenBeforeItWasFunded_IsNotPaid()
    {
        await _server.PostAsync("awards", "{'award':'W1','unit':'A01','fund':'PF','period':'2025Q1','headcount':2,'amount':'10.00','due':'2025-04-30'}", "finance-officer.A01");
        var tag = (await _server.GetAsync("awards/W1", "auditor.A01")).Expect(200)["ETag"]!;
        (await _server.PostAsync("documents/W1/flags", "{'reason':'人数不对'}", "supervisor.A01")).Expect(201);

        var answer = await _server.SendAsync("POST", "awards/W1/payments", "finance-officer.A01", "{'amount':'10.00'}", headers: ("If-Match", tag));

        answer.Expect(412, Rule.DocumentChanged);
    }
}
