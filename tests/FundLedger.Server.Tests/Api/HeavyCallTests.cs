using System.Globalization;
using FundLedger.Server.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>Heavy calls over HTTP: each caller has his share, and what nobody waits for ends.</summary>
[TestClass]
public sealed class HeavyCallTests
{
    private const string Report = "trial-balance?unit=A01&format=pdf";

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Report_AnotherHasFortyWaiting_IsAnswered()
    {
        await using var server = await TestServer.StartAsync();
        var share = await TurnsOf(server).ShareAsync("user auditor.M", Cancellation);

        var many = Enumerable.Range(0, 40).Select(_ => server.GetAsync(Report, "auditor.M")).ToList();
        var refused = await Task.WhenAll(await FirstAsync(many, 40 - Turns.Waiting));
        (await server.GetAsync(Report, "auditor.A01")).Expect(200);

        Assert.AreEqual(Turns.Waiting, many.Count(answer => !answer.IsCompleted));
        foreach (var each in refused)
        {
            each.Expect(429, Rule.TooManyCalls);
            Assert.AreEqual(each.Json["facts"]!["seconds"]!.ToString(), each["Retry-After"]);
        }

        share.Dispose();
        Assert.AreEqual(Turns.Waiting, (await Task.WhenAll(many)).Count(answer => answer.Status == 200));
    }

    [TestMethod]
    [DataRow(Report)]
    [DataRow("audit/verification")]
    [DataRow("comparison")]
    [DataRow("units?format=xlsx")]
    public async Task HeavyCall_HungUpWhileItWaits_IsNotDone(string path)
    {
        await using var server = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 0, HeavyCalls = 1 });
        using var turn = await TurnsOf(server).TurnAsync(Cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var asked = AskAsync(server, path, "auditor.M", patience.Token);
        await UntilAsync(() => TurnsOf(server).Statistics.CurrentQueuedCount == 1);
        await patience.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => asked);
        await UntilAsync(() => TurnsOf(server).Statistics.CurrentQueuedCount == 0);
    }

    [TestMethod]
    public async Task Verification_AskedByManyAtOnce_IsDoneOnceAndForWhoIsLeft()
    {
        await using var server = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 0, HeavyCalls = 1 });
        var turns = TurnsOf(server);
        var turn = await turns.TurnAsync(Cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var gone = AskAsync(server, "audit/verification", "auditor.M", patience.Token);
        await UntilAsync(() => turns.Statistics.CurrentQueuedCount == 1);
        var left = new[] { server.GetAsync("audit/verification", "finance-officer.M"), server.GetAsync("audit/verification", "administrator.M") };
        var checks = (await server.Services.GetRequiredService<Books>().OpenAsync("T", Cancellation)).Checks;
        await UntilAsync(() => checks.Waiting == 3);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => gone);
        await UntilAsync(() => checks.Waiting == 2);
        turn.Dispose();

        foreach (var answer in await Task.WhenAll(left))
            Assert.IsTrue((bool)answer.Expect(200).Json["tables"]!["verification"]![0]!["ok"]!, answer.Body);
        Assert.AreEqual(2, turns.Statistics.TotalSuccessfulLeases, "The turn held here, and one for all who asked.");
    }

    [TestMethod]
    public async Task Verification_JournalHasGrown_IsDoneAgain()
    {
        await using var server = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 0, HeavyCalls = 1 });
        var turns = TurnsOf(server);
        var turn = await turns.TurnAsync(Cancellation);

        var before = server.GetAsync("audit/verification", "auditor.M");
        await UntilAsync(() => turns.Statistics.CurrentQueuedCount == 1);
        (await server.PostAsync("purposes", "{'purpose':'NEW','name':{'zh':'新','en':'New'},'parent':'208'}", "administrator.M")).Expect(201);
        var after = server.GetAsync("audit/verification", "finance-officer.M");
        turn.Dispose();

        (await before).Expect(200);
        Assert.AreEqual((await server.Book.Read.HeadAsync(Cancellation)).Seq, (long)(await after).Expect(200).Json["tables"]!["verification"]![0]!["entries"]!);
        Assert.AreEqual(3, turns.Statistics.TotalSuccessfulLeases, "The turn held here, and two.");
    }

    [TestMethod]
    public async Task Export_HungUpWhileItIsSent_Ends()
    {
        await using var server = await TestServer.StartAsync();
        var text = new string('长', Texts.MaxText);
        await server.Book.ExecuteAllAsync([.. Enumerable.Range(0, 20_000_000 / (3 * Texts.MaxText)).Select(i => new OpenPurpose
        {
            Key = $"long-{i}", Actor = "administrator.M", Purpose = $"L{i.ToString(CultureInfo.InvariantCulture)}", Name = new LocalName("长", "Long"), Parent = "208", Text = text,
        })], Cancellation);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/books/T/export/journal");
        request.Headers.Add("Test-Caller", "auditor.M");
        var answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var next = TurnsOf(server).ShareAsync("user auditor.M", Cancellation);
        Assert.IsFalse(next.IsCompleted, "The export has its caller's share.");
        answer.Dispose();

        (await next).Dispose();
    }

    [TestMethod]
    public async Task Load_OfEachCall_IsMarkedOnIt()
    {
        await using var server = await TestServer.StartAsync();
        var calls = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Path: endpoint.RoutePattern.RawText!.Replace("/api/v1/books/{book}/", "", StringComparison.Ordinal), Operation: endpoint.Metadata.GetMetadata<Operation>()))
            .Where(call => call.Operation is { Load: not Load.Light })
            .Select(call => $"{call.Path} {call.Operation!.Load}").Order(StringComparer.Ordinal);

        Assert.AreEqual("""
            audit/verification Shared
            awards/ageing Heavy
            bulletin Heavy
            comparison Heavy
            comparison/drill Heavy
            comparison/what-if Heavy
            export/journal Shared
            imports/budgets Shared
            imports/payments Shared
            log Heavy
            periods/checklist Heavy
            reports/account-ledger Heavy
            reports/audit-certificate Shared
            reports/budget-execution Heavy
            reports/charity Heavy
            reports/fund-statement Heavy
            reports/journal Heavy
            reports/statement Heavy
            reports/statement Heavy
            reports/voucher Heavy
            requests/after-audit Heavy
            requests/autonomy-effect Heavy
            requests/bottlenecks Heavy
            simulations/requests Heavy
            simulations/requests Heavy
            year-end/preview Heavy
            year-end/reconciliation Heavy
            """, string.Join('\n', calls));
    }

    [TestMethod]
    public async Task Description_AskedAgain_IsTheSameFile()
    {
        await using var server = await TestServer.StartAsync(withBook: false);

        var first = (await server.GetAsync("/openapi/v1.json", null)).Expect(200);
        var again = await server.SendAsync("GET", "/openapi/v1.json", null, headers: ("If-None-Match", first["ETag"]!));

        Assert.AreEqual((304, ""), (again.Status, again.Body));
        Assert.AreEqual(first["ETag"], again["ETag"]);
        Assert.IsTrue((await MadeAsync(server)).Equals(await MadeAsync(server)), "The same bytes, not bytes that are alike.");
    }

    private async Task<ReadOnlyMemory<byte>> MadeAsync(TestServer server) =>
        ((FileContentHttpResult)await server.Services.GetRequiredService<Description>().AnswerAsync(Cancellation)).FileContents;

    private static Turns TurnsOf(TestServer server) => server.Services.GetRequiredService<Turns>();

    private static async Task<string> AskAsync(TestServer server, string path, string caller, CancellationToken patience)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/books/T/{path}");
        request.Headers.Add("Test-Caller", caller);
        using var answer = await server.Client.SendAsync(request, patience);
        return await answer.Content.ReadAsStringAsync(patience);
    }

    private static async Task<IReadOnlyList<Task<TestAnswer>>> FirstAsync(IEnumerable<Task<TestAnswer>> asked, int count)
    {
        var done = new List<Task<TestAnswer>>();
        await foreach (var answer in Task.WhenEach(asked))
        {
            done.Add(answer);
            if (done.Count == count)
                break;
        }

        return done;
    }

    /// <summary>Waits for what comes in its time; what does not come at all fails the test.</summary>
    private async Task UntilAsync(Func<bool> condition)
    {
        for (var looks = 0; !condition(); looks++)
        {
            Assert.IsLessThan(6000, looks, "It does not come.");
            await Task.Delay(20, Cancellation);
        }
    }
}
