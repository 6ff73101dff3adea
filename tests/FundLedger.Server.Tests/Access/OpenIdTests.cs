using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using FundLedger.Server.Api;

namespace FundLedger.Server.Tests.Access;

/// <summary>Log-in through a provider of OpenID Connect that is really there.</summary>
[TestClass]
public sealed class OpenIdTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task LogIn_UserWhomTheProviderVouchesFor_IsLetIn()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        using var browser = server.Client();

        var end = await LogInAsync(browser, "/api/v1/session/openid?returnTo=/page");

        Assert.AreEqual("302 /page", $"{(int)end.StatusCode} {end.Headers.Location}");
        Assert.AreEqual("page", await browser.GetStringAsync("/page", TestContext.CancellationToken));
        var session = await browser.DoneAsync(HttpMethod.Get, "session");
        Assert.AreEqual("wang false false", $"{session["user"]} {session["administrator"]} {session["secondFactor"]}");
        AccessServer.Trust(browser, session);
        Assert.AreEqual(200, await browser.StatusAsync(HttpMethod.Post, "books/D1/thing"));
        Assert.Contains("wang log-in Done 1", await server.AccessLogAsync());
        Assert.DoesNotContain(OpenIdProvider.ClientSecret, server.Log!.Text);
    }

    [TestMethod]
    public async Task LogIn_SecondFactorAtTheProvider_Counts()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        provider.Claims = [("sub", "s-1"), ("amr", "pwd"), ("amr", "mfa")];
        using var browser = server.Client();

        await LogInAsync(browser, "/api/v1/session/openid");

        Assert.AreEqual("true", $"{(await browser.DoneAsync(HttpMethod.Get, "session"))["secondFactor"]}");
    }

    [TestMethod]
    public async Task LogIn_AnotherClaim_IsWhatUsersAreKnownBy()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider, claim: "employee");
        await server.AddUserAsync("wang", user => user with { Subject = "E-7" });
        provider.Claims = [("sub", "s-1"), ("employee", "E-7")];
        using var browser = server.Client();

        await LogInAsync(browser, "/api/v1/session/openid");

        Assert.AreEqual("wang", $"{(await browser.DoneAsync(HttpMethod.Get, "session"))["user"]}");
    }

    [TestMethod]
    [DataRow("s-2", false)]
    [DataRow("S-1", false)]
    [DataRow("s-1", true)]
    public async Task LogIn_WhoIsNoUserHere_IsRefusedAndMadeNone(string subject, bool disabled)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1", IsDisabled = disabled });
        await server.AddUserAsync("s-2");
        provider.Claims = [("sub", subject)];
        using var browser = server.Client();

        var end = await LogInAsync(browser, "/api/v1/session/openid");

        Assert.AreEqual(401, (int)end.StatusCode);
        Assert.AreEqual("LogInRefused", $"{JsonNode.Parse(await end.Content.ReadAsStringAsync(TestContext.CancellationToken))!["rule"]}");
        Assert.AreEqual(401, await browser.StatusAsync(HttpMethod.Get, "session"));
        Assert.HasCount(2, await server.Store.UsersAsync(CancellationToken.None));
    }

    [TestMethod]
    [DataRow("https://evil.example/")]
    [DataRow("//evil.example")]
    [DataRow("/\\evil.example")]
    [DataRow("evil")]
    public async Task LogIn_BackToAnotherPlace_GoesToTheBeginning(string returnTo)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        using var browser = server.Client();

        var end = await LogInAsync(browser, "/api/v1/session/openid?returnTo=" + Uri.EscapeDataString(returnTo));

        Assert.AreEqual("/", end.Headers.Location!.OriginalString);
    }

    [TestMethod]
    public async Task Callback_OfAnotherBrowserOrMadeUp_IsRefused()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        using HttpClient browser = server.Client(), other = server.Client();
        var callback = await CallbackAsync(browser, "/api/v1/session/openid");

        Assert.AreEqual(401, (int)(await other.GetAsync(callback, TestContext.CancellationToken)).StatusCode);
        Assert.AreEqual(401, (int)(await other.GetAsync("/api/v1/session/openid/callback?code=x&state=y", TestContext.CancellationToken)).StatusCode);
        Assert.AreEqual(401, (int)(await other.GetAsync("/api/v1/session/openid/callback?error=access_denied", TestContext.CancellationToken)).StatusCode);
        Assert.AreEqual(401, await other.StatusAsync(HttpMethod.Get, "session"));
        Assert.AreEqual(302, (int)(await browser.GetAsync(callback, TestContext.CancellationToken)).StatusCode);
    }

    [TestMethod]
    [DataRow("/api/v1/session/openid")]
    [DataRow("/log-in")]
    public async Task LogIn_ProviderAway_Is503UntilItIsBack(string begin)
    {
        var provider = await OpenIdProvider.StartAsync();
        var address = provider.Address;
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        await provider.DisposeAsync();
        using var browser = server.Client();

        var away = await browser.GetAsync(begin, TestContext.CancellationToken);

        var problem = JsonNode.Parse(await away.Content.ReadAsStringAsync(TestContext.CancellationToken))!;
        Assert.AreEqual($"503 ProviderMustAnswer {address.Authority} 30", $"{(int)away.StatusCode} {problem["rule"]} {problem["facts"]!["provider"]} {away.Headers.RetryAfter}");
        Assert.Contains($"The OpenID provider {address} does not answer.", server.Log!.Text);
        await using var back = await OpenIdProvider.StartAsync(address);
        Assert.AreEqual("302 /page", await EndAsync(browser, begin + "?returnTo=/page"));
    }

    [TestMethod]
    public async Task Callback_ProviderAway_Is503()
    {
        var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        using var browser = server.Client();
        var callback = await CallbackAsync(browser, "/api/v1/session/openid");
        await provider.DisposeAsync();

        var away = await browser.GetAsync(callback, TestContext.CancellationToken);

        Assert.AreEqual("503 30", $"{(int)away.StatusCode} {away.Headers.RetryAfter}");
        Assert.AreEqual(401, await browser.StatusAsync(HttpMethod.Get, "session"));
    }

    [TestMethod]
    public async Task Page_WithoutALogIn_EndsAtThePageByWayOfTheProvider()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await StartAsync(provider);
        await server.AddUserAsync("wang", user => user with { Subject = "s-1" });
        using var browser = server.Client();

        var first = await browser.GetAsync("/page?a=1", TestContext.CancellationToken);

        Assert.AreEqual("302 /page?a=1", await EndAsync(browser, first.Headers.Location!.OriginalString));
    }

    [TestMethod]
    public async Task OpenId_NotConfigured_IsNotThere()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        Assert.AreEqual(404, await client.StatusAsync(HttpMethod.Get, "session/openid"));
    }

    [TestMethod]
    public void FromEnvironment_EachVariable_IsHeldToItsForm()
    {
        Assert.IsNull(Of([]));
        Assert.AreEqual(new OpenIdOptions(new Uri("https://id.example/realm"), "c", "s", "email"),
            Of([("AUTHORITY", "https://id.example/realm"), ("CLIENT_ID", "c"), ("CLIENT_SECRET", "s"), ("CLAIM", "email")]));
        Assert.AreEqual(new OpenIdOptions(new Uri("http://127.0.0.1:1"), "c", null), Of([("AUTHORITY", "http://127.0.0.1:1"), ("CLIENT_ID", "c")]));
        Assert.ThrowsExactly<RefusedException>(() => Of([("AUTHORITY", "http://id.example"), ("CLIENT_ID", "c")]));
        Assert.ThrowsExactly<RefusedException>(() => Of([("AUTHORITY", "id.example"), ("CLIENT_ID", "c")]));
        Assert.ThrowsExactly<RefusedException>(() => Of([("AUTHORITY", "https://id.example")]));

        static OpenIdOptions? Of((string Name, string Value)[] variables) =>
            OpenIdOptions.FromEnvironment(name => variables.FirstOrDefault(each => "FUNDLEDGER_OIDC_" + each.Name == name).Value);
    }

    private static Task<AccessServer> StartAsync(OpenIdProvider provider, string claim = "sub") => AccessServer.StartAsync(TimeProvider.System,
        options => options with { OpenId = new OpenIdOptions(provider.Address, OpenIdProvider.Client, OpenIdProvider.ClientSecret, claim) }, new LogCapture());

    /// <summary>Goes to the provider and back.</summary>
    private static async Task<HttpResponseMessage> LogInAsync(HttpClient browser, string begin) =>
        await browser.GetAsync(await CallbackAsync(browser, begin));

    /// <summary>Goes to the provider and back; what it ends with.</summary>
    private static async Task<string> EndAsync(HttpClient browser, string begin)
    {
        var end = await LogInAsync(browser, begin);
        return $"{(int)end.StatusCode} {end.Headers.Location?.OriginalString}";
    }

    /// <summary>Goes to the provider; the address that it sends the browser back to.</summary>
    private static async Task<Uri> CallbackAsync(HttpClient browser, string begin)
    {
        var away = await browser.GetAsync(begin);
        Assert.AreEqual(HttpStatusCode.Redirect, away.StatusCode);
        var query = HttpUtility.ParseQueryString(away.Headers.Location!.Query);
        Assert.AreEqual("code S256", $"{query["response_type"]} {query["code_challenge_method"]}");
        var back = await browser.GetAsync(away.Headers.Location);
        Assert.AreEqual(HttpStatusCode.Redirect, back.StatusCode, await back.Content.ReadAsStringAsync());
        return back.Headers.Location!;
    }
}
