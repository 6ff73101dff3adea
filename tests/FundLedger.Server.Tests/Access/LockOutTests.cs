using FundLedger.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>Guessing is slow, and strangers cannot keep the owner out.</summary>
[TestClass]
public sealed class LockOutTests
{
    private const string Owner = "10.0.0.1";
    private const string Stranger = "203.0.113.9";

    [TestMethod]
    [DataRow("wang")]
    [DataRow("nobody")]
    public async Task LogIn_TenFailuresFromAnAddress_WaitsThereAsLongAsItSays(string name)
    {
        await using var server = await StartAsync();
        Advance(server, TimeSpan.FromMinutes(3));
        for (var i = 0; i < 10; i++)
            Assert.AreEqual("401 LogInRefused ", await TryAsync(server, Stranger, "wrong", name));
        Advance(server, TimeSpan.FromMinutes(20));

        Assert.AreEqual("429 TooManyCalls 2400", await TryAsync(server, Stranger, AccessServer.Password, name));
        Advance(server, TimeSpan.FromSeconds(2399));
        Assert.AreEqual("429 TooManyCalls 1", await TryAsync(server, Stranger, AccessServer.Password, name));
        Advance(server, TimeSpan.FromSeconds(1));
        Assert.AreEqual(name == "wang" ? "200  " : "401 LogInRefused ", await TryAsync(server, Stranger, AccessServer.Password, name));
    }

    [TestMethod]
    public async Task LogIn_OneFailureAfterTheWait_DoesNotRenewIt()
    {
        await using var server = await StartAsync();
        for (var round = 0; round < 3; round++)
        {
            while (await TryAsync(server, Stranger, "wrong") == "401 LogInRefused ")
            {
            }

            Advance(server, FailedTries.Window);
            Assert.AreEqual("401 LogInRefused ", await TryAsync(server, Stranger, "wrong"));
            Assert.AreEqual("200  ", await TryAsync(server, Stranger, AccessServer.Password), "Even from there.");
        }
    }

    [TestMethod]
    public async Task LogIn_StrangerWhoNeverStops_LeavesTheOwnerAlone()
    {
        await using var server = await StartAsync();
        for (var round = 0; round < 4; round++)
        {
            for (var i = 0; i < 12; i++)
                await TryAsync(server, Stranger, "wrong");
            Assert.AreEqual("200  ", await TryAsync(server, Owner, AccessServer.Password));
            Advance(server, TimeSpan.FromMinutes(25));
        }
    }

    [TestMethod]
    public async Task LogIn_FailuresFromManyAddresses_AreFiftyInAnHour_TheOwnerIsLetInWhereHeIsKnown()
    {
        await using var server = await StartAsync();
        Assert.AreEqual("200  ", await TryAsync(server, Owner, AccessServer.Password));
        var taken = 0;
        for (var i = 0; i < 80; i++)
        {
            if (i == 40)
                Advance(server, TimeSpan.FromMinutes(15));
            taken += await TryAsync(server, $"198.51.100.{i}", "wrong") == "401 LogInRefused " ? 1 : 0;
        }

        Assert.AreEqual(FailedTries.OfStrangers, taken);
        Assert.AreEqual("429 TooManyCalls 2700", await TryAsync(server, Stranger, AccessServer.Password), "The first forty end in three quarters of an hour.");
        Assert.AreEqual("401 LogInRefused ", await TryAsync(server, Owner, "wrong"));
        Assert.AreEqual("200  ", await TryAsync(server, Owner, AccessServer.Password));
        Advance(server, TimeSpan.FromSeconds(2700));
        Assert.AreEqual("200  ", await TryAsync(server, Stranger, AccessServer.Password));
    }

    [TestMethod]
    public async Task LogIn_ManyGuessesAtOnce_TakesNoMoreThanTen()
    {
        await using var server = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TryAsync(server, Stranger, "wrong")));

        Assert.AreEqual(10, answers.Count(answer => answer == "401 LogInRefused "));
        Assert.AreEqual("429 TooManyCalls 3600", await TryAsync(server, Stranger, AccessServer.Password));
    }

    [TestMethod]
    public async Task LogIn_AddressesOfOneIPv6Network_CountAsOne()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 10; i++)
            await TryAsync(server, $"2001:db8:1:2::{i + 1}", "wrong");

        Assert.AreEqual("429 TooManyCalls 3600", await TryAsync(server, "2001:db8:1:2:ffff::1", AccessServer.Password));
        Assert.AreEqual("200  ", await TryAsync(server, "2001:db8:1:3::1", AccessServer.Password));
        Assert.AreEqual("200  ", await TryAsync(server, "::ffff:10.0.0.1", AccessServer.Password));
    }

    [TestMethod]
    [DataRow("unlock")]
    [DataRow("password")]
    public async Task Wait_UntilAnAdministratorUnlocksOrGivesAPassword_IsShownAndEnds(string by)
    {
        await using var server = await StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");
        for (var i = 0; i < 11; i++)
            await TryAsync(server, Owner, "wrong");
        var shown = await boss.DoneAsync(HttpMethod.Get, "users/wang");
        Assert.AreEqual("10 2025-06-30T09:00:00.000Z", $"{shown["failures"]} {shown["lockedUntil"]}");

        var after = await boss.DoneAsync(HttpMethod.Post, "users/wang/" + by, by == "password" ? new { password = AccessServer.Password } : null);

        Assert.AreEqual("200  ", await TryAsync(server, Owner, AccessServer.Password));
        Assert.AreEqual(" ", $"{(by == "unlock" ? after["lockedUntil"] : null)} {(await boss.DoneAsync(HttpMethod.Get, "users/wang"))["lockedUntil"]}");
        Assert.Contains("wang log-in Locked TooManyCalls 1", await server.AccessLogAsync());
    }

    [TestMethod]
    public async Task LogIn_TooManyFromOneAddress_SaysWhenTheNextIsTaken()
    {
        await using var server = await AccessServer.StartAsync(with: options => options with { LogInsPerMinute = 3 });

        for (var i = 0; i < 3; i++)
            Assert.AreEqual("401 LogInRefused ", await TryAsync(server, Stranger, "wrong", $"name{i}"));

        Assert.AreEqual("429 TooManyCalls 21", await TryAsync(server, Stranger, "wrong"));
    }

    private static async Task<AccessServer> StartAsync()
    {
        var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        return server;
    }

    private static void Advance(AccessServer server, TimeSpan time) => ((FakeTimeProvider)server.Clock).Advance(time);

    /// <summary>Status, rule and Retry-After of a log-in from an address.</summary>
    private static async Task<string> TryAsync(AccessServer server, string address, string password, string user = "wang")
    {
        using var client = server.ClientAt(address);
        var (status, body, response) = await client.CallAsync(HttpMethod.Post, "session", new { user, password });
        return $"{status} {body!["rule"]} {response.Headers.RetryAfter}";
    }
}
