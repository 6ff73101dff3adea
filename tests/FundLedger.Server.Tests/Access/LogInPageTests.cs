namespace FundLedger.Server.Tests.Access;

/// <summary>Where pages send whoever has not logged in.</summary>
[TestClass]
public sealed class LogInPageTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("/page")]
    [DataRow("/page?a=1&b=%2F")]
    [DataRow("/nothing/here")]
    public async Task Page_WithoutALogIn_GoesToTheLogInOfThisServer_WhateverHostIsNamed(string page)
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();
        client.DefaultRequestHeaders.Host = "evil.example";

        var response = await client.GetAsync(page, TestContext.CancellationToken);

        Assert.AreEqual($"302 /log-in?returnTo={Uri.EscapeDataString(page)}", $"{(int)response.StatusCode} {response.Headers.Location!.OriginalString}");
    }

    [TestMethod]
    [DataRow("GET", "/log-in")]
    [DataRow("GET", "/log-in?returnTo=%2Flog-in")]
    [DataRow("HEAD", "/log-in")]
    public async Task LogInPage_WithoutAProvider_SaysHowToLogIn(string method, string page)
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), page), TestContext.CancellationToken);

        Assert.AreEqual("401 text/plain", $"{(int)response.StatusCode} {response.Content.Headers.ContentType!.MediaType}");
        Assert.IsNull(response.Headers.Location);
        Assert.AreEqual("Bearer realm=\"fundledger\"", response.Headers.WwwAuthenticate.ToString());
        if (method == "GET")
            Assert.Contains("/api/v1/session", await response.Content.ReadAsStringAsync(TestContext.CancellationToken));
    }
}
