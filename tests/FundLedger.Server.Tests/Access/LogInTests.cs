using FundLedger.Server.Api;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>Log in with a password, and what guards the session.</summary>
[TestClass]
public sealed class LogInTests
{
    private const string Thing = "books/D1/thing";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task LogIn_RightPassword_SaysWhoAndSetsAGuardedCookie()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("Wang", user => user with { IsAdministrator = true });
        using var client = server.Client();

        var (status, body, response) = await client.CallAsync(HttpMethod.Post, "session", new { user = "wang", password = AccessServer.Password });

        Assert.AreEqual(200, status);
        Assert.AreEqual("Wang true false", $"{body!["user"]} {body["administrator"]} {body["secondFactor"]}");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("fundledger=", StringComparison.Ordinal));
        Assert.AreEqual("path=/; samesite=lax; httponly", cookie.Split("; ", 2)[1]);
        Assert.AreEqual("Wang", (await client.DoneAsync(HttpMethod.Get, "session"))["user"]!.GetValue<string>());
        Assert.AreEqual("Wang", (await client.DoneAsync(HttpMethod.Get, Thing))["user"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task LogIn_UnderAnotherNameThanLoopback_SetsCookiesForHttpsAlone()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = server.Client();
        client.DefaultRequestHeaders.Host = "ledger.example";

        var (_, _, response) = await client.CallAsync(HttpMethod.Post, "session", new { user = "wang", password = AccessServer.Password });

        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.HasCount(2, cookies);
        foreach (var cookie in cookies)
            Assert.Contains("; secure", cookie);
    }

    [TestMethod]
    public async Task LogIn_WhateverIsWrong_IsAnsweredTheSame()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        await server.AddUserAsync("gone", user => user with { IsDisabled = true });
        using var client = server.Client();
        var answers = new List<string>();
        foreach (var (user, password) in new[] { ("wang", "wrong"), ("nobody", "wrong"), ("gone", AccessServer.Password), ("a b\n", "x") })
        {
            var (status, body, response) = await client.CallAsync(HttpMethod.Post, "session", new { user, password });
            answers.Add($"{status} {body!.ToJsonString()} {response.Headers.WwwAuthenticate}");
        }

        Assert.HasCount(1, answers.ToHashSet());
        Assert.Contains("urn:fundledger:rule:LogInRefused", answers[0]);
        Assert.StartsWith("401 ", answers[0]);
        Assert.AreSequenceEqual(
            ["wang log-in Refused LogInRefused 1", "log-in Refused LogInRefused 1", "gone log-in Refused LogInRefused 1", "log-in Refused LogInRefused 1"],
            (await server.AccessLogAsync()).Where(record => record.Contains("log-in", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Nobodys_Password_IsAHashOfAsManyRoundsAsAnyones()
    {
        var passwords = new Passwords(1_000);

        Assert.AreEqual(passwords.HashPassword(new Storage.User { Name = "a", DisplayName = "a" }, "x")[..17], passwords.Nobodys[..17], "The kind of hash and the rounds.");
        Assert.AreNotEqual(new Passwords(2_000).Nobodys[..17], passwords.Nobodys[..17]);
    }

    [TestMethod]
    public async Task LogIn_PasswordHashedWithFewerRounds_IsHashedAnew()
    {
        await using var server = await AccessServer.StartAsync(with: options => options with { PasswordIterations = 2_000 });
        var before = (await server.AddUserAsync("wang")).PasswordHash;

        using var client = await server.LoggedInAsync("wang");

        Assert.AreNotEqual(before, (await server.Store.FindUserAsync("wang", CancellationToken.None))!.PasswordHash);
        Assert.AreEqual(200, await client.StatusAsync(HttpMethod.Get, "session"));
    }

    [TestMethod]
    [DataRow("GET", Thing)]
    [DataRow("POST", Thing)]
    [DataRow("GET", "session")]
    [DataRow("POST", "password")]
    [DataRow("GET", "users")]
    [DataRow("GET", "tokens")]
    [DataRow("GET", "access-log")]
    [DataRow("GET", "nothing/here")]
    public async Task Api_WithoutALogIn_Is401AndNeverARedirect(string method, string path)
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();

        var (status, body, response) = await client.CallAsync(new HttpMethod(method), path);

        Assert.AreEqual(401, status);
        Assert.AreEqual("urn:fundledger:rule:LogInRequired", body!["type"]!.GetValue<string>());
        Assert.AreEqual("Bearer realm=\"fundledger\"", response.Headers.WwwAuthenticate.ToString());
        Assert.IsNull(response.Headers.Location);
    }

    [TestMethod]
    public async Task Session_LoggedOut_IsOverForWhoKeptTheCookieToo()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = server.Client();
        var (_, body, response) = await client.CallAsync(HttpMethod.Post, "session", new { user = "wang", password = AccessServer.Password });
        var cookie = response.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("fundledger=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.AreEqual(200, await thief.StatusAsync(HttpMethod.Get, Thing));

        AccessServer.Trust(client, body!);
        Assert.AreEqual(204, await client.StatusAsync(HttpMethod.Delete, "session"));

        Assert.AreEqual(401, await thief.StatusAsync(HttpMethod.Get, Thing));
        Assert.AreEqual(401, await client.StatusAsync(HttpMethod.Get, Thing));
    }

    [TestMethod]
    public async Task Session_Used_GoesOnForHalfADay_UnusedForAnHour()
    {
        await using var server = await AccessServer.StartAsync();
        var clock = (FakeTimeProvider)server.Clock;
        await server.AddUserAsync("wang");
        using var used = await server.LoggedInAsync("wang");
        using var unused = await server.LoggedInAsync("wang");

        for (var minutes = 40; minutes < 12 * 60; minutes += 40)
        {
            clock.Advance(TimeSpan.FromMinutes(40));
            Assert.AreEqual(200, await used.StatusAsync(HttpMethod.Get, Thing), $"{minutes} min");
            if (minutes == 80)
                Assert.AreEqual(401, await unused.StatusAsync(HttpMethod.Get, Thing));
        }

        clock.Advance(TimeSpan.FromMinutes(40));
        Assert.AreEqual(401, await used.StatusAsync(HttpMethod.Get, Thing));
    }

    [TestMethod]
    public async Task Session_OfAUserWhoIsDisabledDemotedOrGivenAPassword_IsOverAtOnce()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");
        foreach (var (method, path, body) in new (HttpMethod, string, object)[]
        {
            (HttpMethod.Patch, "users/wang", new { disabled = true }),
            (HttpMethod.Patch, "users/wang", new { administrator = false }),
            (HttpMethod.Post, "users/wang/password", new { password = "nine grey herons" }),
        })
        {
            if (await server.Store.FindUserAsync("wang", CancellationToken.None) is null)
                await server.AddUserAsync("wang", user => user with { IsAdministrator = true });
            await boss.DoneAsync(HttpMethod.Patch, "users/wang", new { disabled = false, administrator = true });
            using var wang = await server.LoggedInAsync("wang");
            Assert.AreEqual(200, await wang.StatusAsync(HttpMethod.Get, Thing));

            await boss.DoneAsync(method, path, body);

            Assert.AreEqual(401, await wang.StatusAsync(HttpMethod.Get, Thing), path);
        }
    }

    [TestMethod]
    public async Task Session_OfOneProcess_IsKnownToAnother()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        var other = await server.StartAnotherAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(other, "/api/v1/" + Thing));
        var response = await client.SendAsync(request, TestContext.CancellationToken);

        Assert.AreEqual(200, (int)response.StatusCode);
    }

    [TestMethod]
    public async Task ChangePassword_Right_EndsOtherSessionsAndGoesOnInThisOne()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var here = await server.LoggedInAsync("wang");
        using var elsewhere = await server.LoggedInAsync("wang");

        var refused = await here.RefusedAsync(HttpMethod.Post, "password", new { password = "wrong", newPassword = "nine grey herons" });
        var weak = await here.RefusedAsync(HttpMethod.Post, "password", new { password = AccessServer.Password, newPassword = "wang" });
        var session = await here.DoneAsync(HttpMethod.Post, "password", new { password = AccessServer.Password, newPassword = "nine grey herons" });

        Assert.AreEqual("401 LogInRefused", refused);
        Assert.AreEqual("400 PasswordLength", weak);
        Assert.AreEqual(401, await elsewhere.StatusAsync(HttpMethod.Get, Thing));
        Assert.AreEqual(200, await here.StatusAsync(HttpMethod.Get, Thing));
        AccessServer.Trust(here, session);
        Assert.AreEqual(200, await here.StatusAsync(HttpMethod.Post, Thing));
        using var again = server.Client();
        Assert.AreEqual("401 LogInRefused", await TryAsync(again, AccessServer.Password));
        Assert.AreEqual("200 ", await TryAsync(again, "nine grey herons"));
    }

    [TestMethod]
    [DataRow("{\"user\":\"wang\",\"password\":\"x\",\"admin\":true}")]
    [DataRow("{\"user\":1}")]
    [DataRow("[]")]
    [DataRow("{")]
    [DataRow("null")]
    [DataRow("{}")]
    [DataRow("{\"user\":null,\"password\":null}")]
    [DataRow("{\"user\":\"\\ud800\",\"password\":\"x\"}")]
    [DataRow("{\"user\":\"x\",\"password\":\"\\udc00\"}")]
    public async Task LogIn_BodyThatIsNone_IsABadRequest(string body)
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();

        var response = await client.PostAsync("/api/v1/session", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestContext.CancellationToken);

        Assert.AreEqual(400, (int)response.StatusCode);
    }

    private static Task<string> TryAsync(HttpClient client, string password) =>
        client.RefusedAsync(HttpMethod.Post, "session", new { user = "wang", password });
}
