using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace FundLedger.Server.Tests.Access;

/// <summary>One-time codes and recovery codes.</summary>
[TestClass]
public sealed class SecondFactorTests
{
    private const string Thing = "books/D1/thing";

    [TestMethod]
    public async Task Enrolment_Confirmed_RaisesTheSessionAndAsksForCodesFromThenOn()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        Assert.AreEqual("false", $"{(await client.DoneAsync(HttpMethod.Get, Thing))["hasSecondFactor"]}");

        var (secret, _) = await EnrolAsync(server, client);

        Assert.AreEqual("true", $"{(await client.DoneAsync(HttpMethod.Get, Thing))["hasSecondFactor"]}");
        using var other = server.Client();
        Assert.AreEqual("401 CodeRequired", await other.RefusedAsync(HttpMethod.Post, "session", Body()));
        Assert.AreEqual("401 LogInRefused", await other.RefusedAsync(HttpMethod.Post, "session", Body(password: "wrong")));
        Assert.AreEqual("401 LogInRefused", await other.RefusedAsync(HttpMethod.Post, "session", Body(code: "000000")));
        Next(server);
        Assert.AreEqual("true", $"{(await other.DoneAsync(HttpMethod.Post, "session", Body(code: CodeOf(server, secret))))["secondFactor"]}");
    }

    [TestMethod]
    public async Task Enrolment_AddressForAuthenticators_HoldsTheSecretThatIsKeptEncrypted()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("王芳");
        using var client = await server.LoggedInAsync("王芳");

        var begun = await client.DoneAsync(HttpMethod.Post, "totp", new { password = AccessServer.Password });

        var (secret, uri) = (begun["secret"]!.GetValue<string>(), begun["uri"]!.GetValue<string>());
        Assert.AreEqual(32, secret.Length);
        Assert.StartsWith("otpauth://totp/FundLedger:%E7%8E%8B%E8%8A%B3?", uri);
        Assert.Contains($"secret={secret}", uri);
        var user = await server.Store.FindUserAsync("王芳", CancellationToken.None);
        Assert.IsNull(user!.TotpSecret);
        Assert.DoesNotContain(secret, user.TotpPending!);
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(user.TotpPending!)));
    }

    [TestMethod]
    public async Task Code_UsedBefore_IsRefused()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var (secret, _) = await EnrolAsync(server, client);

        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, CodeOf(server, secret)), "It confirmed the enrolment.");
        Next(server);
        var code = CodeOf(server, secret);
        Assert.AreEqual("200 ", await LogInAsync(server, $"{code[..3]} {code[3..]}"));
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, code));
        Next(server);
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, code), "Still within the window.");
        Assert.AreEqual("200 ", await LogInAsync(server, CodeOf(server, secret)));
    }

    [TestMethod]
    public async Task Code_ShownManyTimesAtOnce_IsTakenOnce()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var (secret, codes) = await EnrolAsync(server, client);
        Next(server);

        foreach (var code in new[] { CodeOf(server, secret), codes[0] })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LogInAsync(server, code)));
            Assert.ContainsSingle(answer => answer == "200 ", answers);
        }
    }

    [TestMethod]
    public async Task Code_OneStepEarlyOrLate_IsTaken_TwoAreNot()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var (secret, _) = await EnrolAsync(server, client);
        Next(server, 10);

        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, CodeOf(server, secret, -2)));
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, CodeOf(server, secret, 2)));
        Assert.AreEqual("200 ", await LogInAsync(server, CodeOf(server, secret, -1)));
        Assert.AreEqual("200 ", await LogInAsync(server, CodeOf(server, secret, 1)));
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, CodeOf(server, secret)), "Older than the last one that was taken.");
    }

    [TestMethod]
    public async Task Code_GuessedTenTimesWithTheRightPassword_LocksTheUser()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var (secret, _) = await EnrolAsync(server, client);
        Next(server);

        for (var i = 0; i < 10; i++)
        {
            Assert.AreEqual("401 LogInRefused", await LogInAsync(server, "12345"));
            if (i < 9)
                Assert.AreEqual("401 CodeRequired", await LogInAsync(server, null), "A missing code resets nothing.");
        }

        Assert.AreEqual("429 TooManyCalls", await LogInAsync(server, CodeOf(server, secret)));
        Next(server, 120);
        Assert.AreEqual("200 ", await LogInAsync(server, CodeOf(server, secret)));
    }

    [TestMethod]
    public async Task RecoveryCode_Each_IsGoodOnce()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var (_, codes) = await EnrolAsync(server, client);

        Assert.HasCount(10, codes.ToHashSet());
        Assert.AreEqual("200 ", await LogInAsync(server, codes[3]));
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, codes[3]));
        Assert.AreEqual("200 ", await LogInAsync(server, codes[4].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
        var renewed = await client.DoneAsync(HttpMethod.Post, "recovery-codes", new { password = AccessServer.Password });
        Assert.AreEqual("401 LogInRefused", await LogInAsync(server, codes[5]));
        Assert.AreEqual("200 ", await LogInAsync(server, renewed["recoveryCodes"]![0]!.GetValue<string>()));
    }

    [TestMethod]
    public async Task Enrolment_WithoutPasswordOrRightCode_ChangesNothing()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        Assert.AreEqual("401 LogInRefused", await client.RefusedAsync(HttpMethod.Post, "totp", new { password = "wrong" }));
        Assert.AreEqual("401 LogInRefused", await client.RefusedAsync(HttpMethod.Post, "totp", new { }));
        Assert.AreEqual("403 SecondFactorRefused", await client.RefusedAsync(HttpMethod.Post, "totp/confirmation", new { code = "000000" }));
        await client.DoneAsync(HttpMethod.Post, "totp", new { password = AccessServer.Password });
        Assert.AreEqual("403 SecondFactorRefused", await client.RefusedAsync(HttpMethod.Post, "totp/confirmation", new { code = "12345" }));
        Assert.AreEqual("403 SecondFactorRefused", await client.RefusedAsync(HttpMethod.Post, "totp/confirmation", new { }));
        Assert.AreEqual("403 SecondFactorRequired", await client.RefusedAsync(HttpMethod.Post, "recovery-codes", new { password = AccessServer.Password }));
        Assert.AreEqual("200 ", await LogInAsync(server, null));
    }

    [TestMethod]
    public async Task Authenticator_TakenAwayByAnAdministrator_IsAskedForNoMore()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        using var boss = await server.LoggedInAsync("boss");
        using var client = await server.LoggedInAsync("wang");
        await EnrolAsync(server, client);

        var view = await boss.DoneAsync(HttpMethod.Delete, "users/wang/totp");

        Assert.AreEqual("false", $"{view["secondFactor"]}");
        Assert.AreEqual(401, await client.StatusAsync(HttpMethod.Get, Thing));
        Assert.AreEqual("200 ", await LogInAsync(server, null));
    }

    [TestMethod]
    public async Task Token_MadeInASessionWithASecondFactor_HasItToo()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var before = await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "before", days = 1 });
        await EnrolAsync(server, client);
        var after = await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "after", days = 1 });

        using HttpClient old = server.Bearer(before["token"]!.GetValue<string>()), made = server.Bearer(after["token"]!.GetValue<string>());
        Assert.AreEqual(401, await old.StatusAsync(HttpMethod.Get, Thing), "It was made before the second factor.");
        Assert.AreEqual("true", $"{(await made.DoneAsync(HttpMethod.Get, Thing))["hasSecondFactor"]}");
    }

    /// <summary>Enrols an authenticator.</summary>
    internal static async Task<(string Secret, IReadOnlyList<string> Codes)> EnrolAsync(AccessServer server, HttpClient client)
    {
        var secret = (await client.DoneAsync(HttpMethod.Post, "totp", new { password = AccessServer.Password }))["secret"]!.GetValue<string>();
        var confirmed = await client.DoneAsync(HttpMethod.Post, "totp/confirmation", new { code = CodeOf(server, secret) });
        return (secret, [.. confirmed["recoveryCodes"]!.AsArray().Select(code => code!.GetValue<string>())]);
    }

    /// <summary>The code of now, or of so many steps later.</summary>
    internal static string CodeOf(AccessServer server, string secret, int steps = 0) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(server.Clock.GetUtcNow().UtcDateTime.AddSeconds(30 * steps));

    private static void Next(AccessServer server, int steps = 1) => ((FakeTimeProvider)server.Clock).Advance(TimeSpan.FromSeconds(30 * steps));

    private static async Task<string> LogInAsync(AccessServer server, string? code)
    {
        using var client = server.Client();
        return await client.RefusedAsync(HttpMethod.Post, "session", Body(code: code));
    }

    private static object Body(string password = AccessServer.Password, string? code = null) => new { user = "wang", password, code };
}
