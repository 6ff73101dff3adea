using System.Net;
using FundLedger.Server.Api;

namespace FundLedger.Server.Tests;

/// <summary>Limits of calls, headers of answers, and what is no call.</summary>
[TestClass]
public sealed class LimitTests
{
    [TestMethod]
    public async Task Calls_MoreThanTheLimit_AreRefusedOneCallerAtATime()
    {
        await using var server = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 1 });

        for (var i = 0; i < 10; i++)
            (await server.GetAsync("units", "auditor.A")).Expect(200);
        var refused = (await server.GetAsync("units", "auditor.A")).Expect(429, Rule.TooManyCalls);

        Assert.IsNotNull(refused["Retry-After"]);
        (await server.GetAsync("units", "auditor.B")).Expect(200);
    }

    [TestMethod]
    [DataRow("127.0.0.1", "203.0.113.7")]
    [DataRow("10.1.0.4", "127.0.0.1")]
    public async Task AddressOfACaller_IsTakenFromAKnownProxyAlone(string proxy, string expected)
    {
        await using var server = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 0, Proxies = [IPAddress.Parse(proxy)] });

        (await server.SendAsync("POST", "/api/v1/session", null, "{'user':'nobody','password':'three blind mice'}",
            headers: [("X-Forwarded-For", "198.51.100.1, 203.0.113.7"), ("X-Forwarded-Proto", "https")])).Expect(401, Rule.LogInRefused);

        var log = (await server.GetAsync("/api/v1/access-log")).Expect(200).Json["items"]!.AsArray();
        Assert.AreEqual(expected, (string?)log[^1]!["address"]);
    }

    [TestMethod]
    public async Task Answers_OfAllKinds_HaveTheHeadersOfSafety()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var answer in new[] { await server.GetAsync("units"), await server.GetAsync("units", null), await server.GetAsync("/api/v1/nothing"), await server.GetAsync("/health/live", null) })
        {
            Assert.AreEqual(Headers.Policy, answer["Content-Security-Policy"], answer.Body);
            Assert.AreEqual("nosniff", answer["X-Content-Type-Options"]);
            Assert.AreEqual("DENY", answer["X-Frame-Options"]);
            Assert.IsNull(answer["Server"]);
        }
    }

    [TestMethod]
    public async Task Paths_ThatAreNone_AreProblems()
    {
        await using var server = await TestServer.StartAsync();

        var missing = (await server.GetAsync("/api/v1/nothing")).Expect(404);
        var method = (await server.SendAsync("DELETE", "units")).Expect(405);

        Assert.AreEqual("about:blank", (string?)missing.Json["type"]);
        Assert.AreEqual("Not a method of this resource", (string?)method.Json["title"]);
        (await server.GetAsync("units", null)).Expect(401, Rule.LogInRequired);
    }

    [TestMethod]
    public async Task Report_OfOnesUnit_IsAFile()
    {
        await using var server = await TestServer.StartAsync();

        var pdf = (await server.GetAsync("trial-balance?unit=A01&format=pdf", "auditor.A01")).Expect(200);
        var json = (await server.GetAsync("trial-balance?unit=A01", "auditor.A01")).Expect(200);
        (await server.GetAsync("comparison?unit=A01", "auditor.M")).Expect(400, Rule.ParameterUnknown);

        Assert.StartsWith("%PDF-", pdf.Body);
        Assert.Contains("trial-balance-2025-06-15.pdf", pdf["Content-Disposition"]!);
        Assert.IsNotNull(json.Json["rows"] ?? json.Json["tables"], json.Body);
    }
}
