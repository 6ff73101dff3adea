using System.Text.Json;
using FundLedger.Server.Operations;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests.Operations;

/// <summary>Events, checkpoints, webhooks, health and read-only mode over HTTP.</summary>
[TestClass]
public sealed class OperationsEndpointTests
{
    private const string Payment = "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}";
    private const string Officer = "finance-officer.A01";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Events_Pages_AreAllOfTheJournalOnce_AndOnlyOfOnesUnits()
    {
        await using var server = await TestServer.StartAsync();
        var head = (await server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;

        var seen = new List<long>();
        for (long? after = 0; after < head;)
        {
            var page = (await server.GetAsync($"events?after={after}&limit=37", "auditor.M")).Expect(200).Json;
            seen.AddRange(page["events"]!.AsArray().Select(happened => (long)happened!["seq"]!));
            after = (long)page["next"]!;
        }

        Assert.AreSequenceEqual(Enumerable.Range(1, (int)head).Select(seq => (long)seq), seen);
        var own = (await server.GetAsync("events?limit=1000", "auditor.A01")).Expect(200).Json["events"]!.AsArray();
        var units = own.SelectMany(happened => happened!["units"]!.AsArray()).Select(unit => (string)unit!).Distinct().Order();
        Assert.AreSequenceEqual(["A01", "A0101", "A0102"], units);
        Assert.Contains(happened => (string)happened!["kind"]! == "open-purpose", own);
        foreach (var bad in new[] { "after=-1", "after=x", "limit=0", "limit=1001", "wait=31", "wait=1.5" })
            (await server.GetAsync($"events?{bad}", "auditor.A01")).Expect(400, Rule.ParameterForm);
        (await server.GetAsync("events?since=1", "auditor.A01")).Expect(400, Rule.ParameterUnknown);
    }

    [TestMethod]
    public async Task Events_Waiting_AnswersWhenSomethingIsPosted()
    {
        await using var server = await TestServer.StartAsync();
        var head = (await server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;

        var waiting = server.GetAsync($"events?after={head}&wait=30", "auditor.A01");
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);
        while (!waiting.IsCompleted)
        {
            server.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(20, TestContext.CancellationToken);
        }

        var happened = (await waiting).Expect(200).Json["events"]!.AsArray().Single()!;
        Assert.AreEqual($"{head + 1} disburse A01", $"{happened["seq"]} {happened["kind"]} {happened["units"]![0]}");
        Assert.IsNull(happened["lines"]);
    }

    [TestMethod]
    public async Task Audit_CheckpointProofExport_AreCheckedWithoutTheServer()
    {
        await using var server = await TestServer.StartAsync();
        var seq = (long)(await server.PostAsync("disbursements", Payment, Officer)).Expect(201).Json["posted"]![0]!["seq"]!;
        (await server.GetAsync($"audit/proofs/{seq + 1}", Officer)).Expect(404, Rule.EntryMustExist);
        (await server.PostAsync("audit/checkpoints", "", Officer)).Expect(403, Rule.RoleRequired);

        var signed = (await server.PostAsync("audit/checkpoints", "", "auditor.M")).Expect(201);
        var proof = (await server.GetAsync($"audit/proofs/{seq}", Officer)).Expect(200);
        var export = (await server.GetAsync("export/journal", "auditor.M")).Expect(200);
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);
        (await server.GetAsync($"audit/proofs/{seq + 1}", Officer)).Expect(409, Rule.EntryNotCheckpointed);

        var checkpoint = CheckpointJson.Read(Element(signed));
        Assert.IsTrue(checkpoint.IsSigned);
        Assert.IsEmpty(CheckpointJson.ReadProof(Element(proof)).Findings());
        var result = JournalFile.Check(export.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries), [checkpoint], [checkpoint.KeyId]);
        Assert.IsTrue(result.Ok, string.Join('\n', result.Findings));
        Assert.AreEqual(seq, result.SignedUpTo);
        Assert.StartsWith("application/jsonl", export["Content-Type"]!);
        Assert.IsTrue((bool)(await server.GetAsync("audit/verification", "auditor.M")).Expect(200).Json["tables"]!["verification"]![0]!["ok"]!);
        Assert.HasCount(1, (await server.GetAsync("audit/checkpoints", Officer)).Expect(200).Json.AsArray());
        (await server.GetAsync("export/journal?after=99999", "auditor.M")).Expect(404, Rule.EntryMustExist);
    }

    /// <summary>An entry of several units is proven in whole, so not to who reads a part of it.</summary>
    [TestMethod]
    public async Task Proof_OfAnEntryOfSeveralUnits_IsForThoseWhoReadAllOfThem()
    {
        await using var server = await TestServer.StartAsync();
        var seq = (long)(await server.PostAsync("allotments", "{'from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "finance-officer.A")).Expect(201).Json["posted"]![0]!["seq"]!;
        (await server.PostAsync("audit/checkpoints", "", "auditor.M")).Expect(201);

        (await server.GetAsync($"audit/proofs/{seq}", "auditor.A")).Expect(200);
        (await server.GetAsync($"audit/proofs/{seq}", "auditor.A01")).Expect(403, Rule.RoleRequired);
        (await server.GetAsync($"audit/proofs/{seq}", "auditor.B")).Expect(404, Rule.EntryMustExist);
    }

    [TestMethod]
    public async Task Webhook_OverHttp_IsToldByTheRunningServer()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await TestServer.StartAsync(operations: options => options with { RunsWork = true, WebhookNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")] });
        var body = $"{{'url':'{receiver.Url}','kinds':['disburse'],'unit':'A01'}}";

        var added = (await server.PostAsync("webhooks", body, "administrator.M", "hook")).Expect(201);
        var again = (await server.PostAsync("webhooks", body, "administrator.M", "hook")).Expect(201);
        (await server.PostAsync("webhooks", body.Replace("A01", "A", StringComparison.Ordinal), "administrator.M", "hook")).Expect(422, Rule.WebhookForm);
        var tried = (await server.PostAsync("webhooks/1/test", "", "administrator.M")).Expect(200);
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);
        for (var i = 0; i < 500 && receiver.Taken.Count < 2; i++)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.CancellationToken);
        }

        Assert.AreEqual((string)added.Json["secret"]!, (string)again.Json["secret"]!);
        Assert.AreEqual(204, (int)tried.Json["status"]!);
        Assert.AreSequenceEqual(["test", "disburse"], receiver.Taken.Select(taken => (string)taken.Json["kind"]!));
        foreach (var taken in receiver.Taken)
            Assert.AreEqual(WebhookSignatureTests.Expected(taken, (string)added.Json["secret"]!), taken.Signature);
        Assert.DoesNotContain("whsec_", (await server.GetAsync("webhooks", "administrator.M")).Expect(200).Body);
        var secret = (string)(await server.PostAsync("webhooks/1/secret", "", "administrator.M", "s1")).Expect(200).Json["secret"]!;
        Assert.AreEqual(secret, (string)(await server.PostAsync("webhooks/1/secret", "", "administrator.M", "s1")).Expect(200).Json["secret"]!);
        Assert.AreNotEqual((string)added.Json["secret"]!, secret);
    }

    [TestMethod]
    public async Task Webhook_BadBody_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        foreach (var (body, status) in new[]
        {
            ("{'url':'http://example.org/'}", 422),
            ("{'url':'https://169.254.169.254/latest'}", 422),
            ("{'url':'https://[::1]/'}", 422),
            ("{'url':'https://example.org/','kinds':['x']}", 422),
            ("{'url':'https://example.org/','after':-1}", 422),
            ("{'url':'https://example.org/','unit':'X'}", 404),
            ("{'url':'https://example.org/','secret':'x'}", 400),
            ("{'url':1}", 400),
            ("{}", 400),
            ("[]", 400),
            ("null", 400),
            ("{", 400),
            ("{'url':'https://example.org/','kinds':[null]}", 422),
        })
        {
            (await server.PostAsync("webhooks", body, "administrator.M")).Expect(status);
        }

        Assert.AreEqual("[]", (await server.GetAsync("webhooks", "administrator.M")).Body);
    }

    [TestMethod]
    public async Task Health_OfARunningServer_IsLiveAndReady_AndSaysWhatIsWrong()
    {
        await using var server = await TestServer.StartAsync();

        Assert.AreEqual("""{"status":"live"}""", (await server.SendAsync("GET", "/health/live", null)).Expect(200).Body);
        var ready = (await server.SendAsync("GET", "/health/ready", null)).Expect(200).Json;
        Assert.AreSequenceEqual(["database", "migrations", "disk", "writing"], ready["checks"]!.AsArray().Select(check => (string)check!["name"]!));
        server.Services.GetRequiredService<ReadOnlyMode>().Enter(ReadOnlyMode.OfBook("T"), new LocalName("账册末尾已损坏", "the end of the journal is damaged"));
        var other = (await server.SendAsync("GET", "/health/ready", null)).Expect(503).Json;
        Assert.AreEqual("not ready", (string)other["status"]!);
        Assert.AreEqual("book:T: the end of the journal is damaged", (string)other["checks"]![3]!["problem"]!);
    }

    [TestMethod]
    public async Task Health_DatabaseThatIsAnothers_IsNotReadyAndSaysNoSecret()
    {
        var database = Database.Parse("Host=127.0.0.1;Port=1;Username=secretuser;Password=secretword;Timeout=2");
        var readiness = new Readiness(database, new OperationsOptions { Data = new DirectoryInfo(Path.GetTempPath()), LeastFreeBytes = long.MaxValue }, new ReadOnlyMode());

        var json = Readiness.Json(await readiness.RunAsync(TestContext.CancellationToken)).ToJsonString(JsonRows.Form);

        Assert.DoesNotContain("secret", json);
        Assert.Contains("\"cannot be reached\"", json);
        Assert.Contains("MB free, below", json);
    }

    [TestMethod]
    public async Task ReadOnly_Book_RefusesChangesAndAnswersQuestions()
    {
        await using var server = await TestServer.StartAsync();
        var mode = server.Services.GetRequiredService<ReadOnlyMode>();

        mode.Enter(ReadOnlyMode.OfBook("T"), new LocalName("账册末尾已损坏", "the end of the journal is damaged"));
        var refused = (await server.PostAsync("disbursements", Payment, Officer)).Expect(503, Rule.BookDamaged);
        (await server.GetAsync("balances", Officer)).Expect(200);
        mode.Leave(ReadOnlyMode.OfBook("T"));
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);

        Assert.Contains("restore the last backup", refused.Body);
        Assert.StartsWith("application/problem+json", refused["Content-Type"]!);
    }

    private static JsonElement Element(TestAnswer answer) => JsonDocument.Parse(answer.Body).RootElement;
}
