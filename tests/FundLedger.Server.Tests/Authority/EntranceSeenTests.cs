using System.Net.Http.Json;
using FundLedger.Server.Tests.Access;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests;

/// <summary>Tokens end with the password that they stand on, and strangers shut nobody out (seen: 10, 13).</summary>
[TestClass]
public sealed class EntranceSeenTests
{
    private const string Other = "eleven blue kettles";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 6, 30, 8, 0, 0, TimeSpan.Zero));

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Token_AfterItsUserChangedThePassword_OpensNothing()
    {
        await using var server = await AccessServer.StartAsync(_clock);
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        using var program = server.Bearer((await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "x", days = 30 }))["token"]!.GetValue<string>());

        await client.DoneAsync(HttpMethod.Post, "password", new { password = AccessServer.Password, newPassword = Other });

        Assert.AreEqual(401, await program.StatusAsync(HttpMethod.Get, "session"));
    }

    [TestMethod]
    public async Task LogIn_RightPasswordWhileAStrangerTriesAgainAndAgain_IsLetInWithinADay()
    {
        await using var server = await AccessServer.StartAsync(_clock);
        await server.AddUserAsync("wang");
        using HttpClient stranger = server.Client(), owner = server.Client();
        for (var i = 0; i < 12; i++)
            await stranger.StatusAsync(HttpMethod.Post, "session", new { user = "wang", password = "wrong" });

        var letIn = false;
        for (var tries = 0; tries < 24 * 6 && !letIn; tries++)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
            await stranger.StatusAsync(HttpMethod.Post, "session", new { user = "wang", password = "wrong" });
            letIn = await owner.StatusAsync(HttpMethod.Post, "session", new { user = "wang", password = AccessServer.Password }) == 200;
        }

        Assert.IsTrue(letIn, "A stranger kept the owner out for a day.");
    }

    [TestMethod]
    public async Task AddUser_NameOfLettersThatLookLikeOthers_IsRefused()
    {
        await using var server = await AccessServer.StartAsync(_clock);
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");

        var status = await boss.StatusAsync(HttpMethod.Post, "users", new { user = "w\u0430ng", name = "王", password = Other });

        Assert.IsInRange(400, 499, status);
    }

    [TestMethod]
    public async Task LogInPage_WithAForeignHost_LeadsNowhereElse()
    {
        await using var server = await AccessServer.StartAsync(_clock);
        using var client = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/log-in") { Headers = { Host = "evil.example" } };

        using var response = await client.SendAsync(request, TestContext.CancellationToken);

        Assert.DoesNotContain("evil.example", response.Headers.Location?.OriginalString ?? "");
        Assert.DoesNotStartWith("/log-in", response.Headers.Location is { IsAbsoluteUri: true } at ? at.PathAndQuery : response.Headers.Location?.OriginalString ?? "");
    }

    [TestMethod]
    public async Task LogIn_HeldUp_IsLetTryWhenItWasTold()
    {
        await using var server = await AccessServer.StartAsync(_clock, options => options with { LogInsPerMinute = 2 });
        using var client = server.Client();
        HttpResponseMessage answer;
        do
        {
            answer = await client.PostAsJsonAsync("/api/v1/session", new { user = "nobody", password = "x" }, TestContext.CancellationToken);
        }
        while ((int)answer.StatusCode != 429);

        await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, TestContext.CancellationToken);

        Assert.AreNotEqual(429, await client.StatusAsync(HttpMethod.Post, "session", new { user = "nobody", password = "x" }));
    }
}
