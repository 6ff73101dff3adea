using FundLedger.Server.Api;
using FundLedger.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>Bearer tokens: what they open, and what they do not.</summary>
[TestClass]
public sealed class TokenTests
{
    private const string Thing = "books/D1/thing";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Token_Made_OpensWhatItSays()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        var made = await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "月报", days = 30, book = "D1", readOnly = true });
        using var program = server.Bearer(made["token"]!.GetValue<string>());

        var caller = await program.DoneAsync(HttpMethod.Get, Thing);
        Assert.AreEqual("wang false D1 true false", $"{caller["user"]} {caller["isAdministrator"]} {caller["scope"]!["book"]} {caller["scope"]!["readOnly"]} {caller["hasSecondFactor"]}");
        Assert.AreEqual(200, await program.StatusAsync(HttpMethod.Post, Thing));
        var listed = (await client.DoneAsync(HttpMethod.Get, "tokens")).AsArray().Single()!;
        Assert.AreEqual("1 月报 D1 true", $"{listed["id"]} {listed["name"]} {listed["book"]} {listed["readOnly"]}");
        Assert.IsNotNull(listed["lastUsedAt"]);
        Assert.IsNull(listed["token"]);
        var session = await program.DoneAsync(HttpMethod.Get, "session");
        Assert.AreEqual("wang D1 true ", $"{session["user"]} {session["book"]} {session["readOnly"]} {session["antiforgery"]}");
    }

    [TestMethod]
    public async Task Token_ChangedInAnyPlace_OpensNothing()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        var token = await MakeAsync(server, "wang");
        Assert.AreEqual(200, await StatusAsync(server, token));

        for (var i = 0; i < token.Length; i++)
            Assert.AreEqual(401, await StatusAsync(server, $"{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}"), $"{i}");
        foreach (var other in new[] { token[..^1], token + "A", "", " ", TokenText.New(), "flt_", token.ToUpperInvariant(), $"{token} {token}" })
            Assert.AreEqual(401, await StatusAsync(server, other), other);
    }

    [TestMethod]
    public async Task Token_Bad_IsSaidToBeBad()
    {
        await using var server = await AccessServer.StartAsync();
        using var program = server.Bearer(TokenText.New());

        var (status, _, response) = await program.CallAsync(HttpMethod.Get, Thing);

        Assert.AreEqual(401, status);
        Assert.AreEqual("Bearer realm=\"fundledger\", error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
    }

    [TestMethod]
    public async Task Token_PastItsEnd_OpensNothing()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        var token = await MakeAsync(server, "wang", days: 1);
        var clock = (FakeTimeProvider)server.Clock;

        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(10));
        Assert.AreEqual(200, await StatusAsync(server, token));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.AreEqual(401, await StatusAsync(server, token));
    }

    [TestMethod]
    public async Task Token_Revoked_OpensNothingFromThenOn()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");
        var made = await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "x", days = 1 });
        Assert.AreEqual(200, await StatusAsync(server, made["token"]!.GetValue<string>()));

        await client.DoneAsync(HttpMethod.Delete, "tokens/1");

        Assert.AreEqual(401, await StatusAsync(server, made["token"]!.GetValue<string>()));
    }

    [TestMethod]
    public async Task Token_RevokedByAnotherProcess_OpensNothingHalfAMinuteLater()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        var token = await MakeAsync(server, "wang");
        Assert.AreEqual(200, await StatusAsync(server, token));
        var elsewhere = await AccessStore.OpenAsync(Database.Sqlite(server.DatabaseFile), server.Clock, TestContext.CancellationToken);

        await new Tokens(elsewhere).RevokeAsync(1, null, Origin.Console, TestContext.CancellationToken);

        Assert.AreEqual(200, await StatusAsync(server, token), "It is remembered: the database was not asked.");
        ((FakeTimeProvider)server.Clock).Advance(TimeSpan.FromSeconds(30));
        Assert.AreEqual(401, await StatusAsync(server, token));
    }

    [TestMethod]
    public async Task Token_OfADisabledUser_OpensNothing()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        var token = await MakeAsync(server, "wang");
        Assert.AreEqual(200, await StatusAsync(server, token));

        await server.Users.ChangeAsync("wang", user => user.IsDisabled = true, Origin.Console, "x");

        Assert.AreEqual(401, await StatusAsync(server, token));
    }

    [TestMethod]
    [DataRow("password changed")]
    [DataRow("password reset")]
    [DataRow("disabled and enabled")]
    [DataRow("administrator")]
    [DataRow("subject")]
    [DataRow("authenticator removed")]
    [DataRow("authenticator replaced")]
    public async Task TokenAndSession_MadeBeforeTheStampChanged_AreOver(string what)
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        using HttpClient boss = await server.LoggedInAsync("boss"), wang = await server.LoggedInAsync("wang");
        await SecondFactorTests.EnrolAsync(server, wang);
        var made = await wang.DoneAsync(HttpMethod.Post, "tokens", new { name = "session", days = 9 });
        string[] tokens = [made["token"]!.GetValue<string>(), await MakeAsync(server, "wang")];
        Assert.AreEqual("true", $"{made["secondFactor"]}");
        foreach (var token in tokens)
            Assert.AreEqual(200, await StatusAsync(server, token));

        await (what switch
        {
            "password changed" => server.Users.SetPasswordAsync("wang", "nine grey herons", Origin.Console, "password"),
            "password reset" => boss.DoneAsync(HttpMethod.Post, "users/wang/password", new { password = "nine grey herons" }),
            "disabled and enabled" => boss.DoneAsync(HttpMethod.Patch, "users/wang", new { disabled = true }),
            "administrator" => boss.DoneAsync(HttpMethod.Patch, "users/wang", new { administrator = true }),
            "subject" => boss.DoneAsync(HttpMethod.Patch, "users/wang", new { subject = "s" }),
            "authenticator removed" => boss.DoneAsync(HttpMethod.Delete, "users/wang/totp"),
            _ => (Task)SecondFactorTests.EnrolAsync(server, wang),
        });
        if (what == "disabled and enabled")
            await boss.DoneAsync(HttpMethod.Patch, "users/wang", new { disabled = false });

        foreach (var token in tokens)
            Assert.AreEqual(401, await StatusAsync(server, token));
        Assert.AreEqual(what == "authenticator replaced" ? 200 : 401, await wang.StatusAsync(HttpMethod.Get, Thing), "Only the session that asked goes on.");
        Assert.AreEqual(200, await StatusAsync(server, await MakeAsync(server, "wang")));
        Assert.AreEqual(2, (await server.Store.TokensAsync(TestContext.CancellationToken)).Count(token => token.RevokedAt is not null), "The list says so.");
    }

    [TestMethod]
    public async Task Token_AskedForInASessionThatAnotherProcessEnded_IsRefused()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var wang = await server.LoggedInAsync("wang");
        await SecondFactorTests.EnrolAsync(server, wang);
        Assert.AreEqual(200, await wang.StatusAsync(HttpMethod.Get, Thing), "It is remembered.");
        var elsewhere = await AccessStore.OpenAsync(Database.Sqlite(server.DatabaseFile), server.Clock, TestContext.CancellationToken);
        await AccessUsers.On(new AccessOptions { Store = elsewhere }).ChangeAsync("wang", user => user.RemoveAuthenticator(), Origin.Console, "user-totp");

        Assert.AreEqual("401 LogInRequired", await wang.RefusedAsync(HttpMethod.Post, "tokens", new { name = "x", days = 1 }));

        Assert.IsEmpty(await server.Store.TokensAsync(TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Token_MakesNoOther_NorChangesHowItsUserLogsIn()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var program = server.Bearer(await MakeAsync(server, "boss"));
        using var limited = server.Bearer(await MakeAsync(server, "boss", book: "D1"));

        foreach (var (method, path) in new[] { ("GET", "tokens"), ("POST", "tokens"), ("DELETE", "tokens/1"), ("POST", "password"), ("POST", "totp"), ("POST", "totp/confirmation"), ("POST", "recovery-codes"), ("POST", "users"), ("PATCH", "users/boss"), ("POST", "users/boss/password"), ("DELETE", "users/boss/totp"), ("POST", "users/boss/unlock") })
            Assert.AreEqual("403 SessionRequired", await program.RefusedAsync(new HttpMethod(method), path, new { }), path);
        Assert.AreEqual(200, await program.StatusAsync(HttpMethod.Get, "users"));
        Assert.AreEqual("403 AdministratorRequired", await limited.RefusedAsync(HttpMethod.Get, "users"));
        Assert.AreEqual("403 AdministratorRequired", await limited.RefusedAsync(HttpMethod.Get, "access-log"));
    }

    [TestMethod]
    public async Task Tokens_OfAnother_AreForAdministratorsAlone()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        await server.AddUserAsync("li");
        await MakeAsync(server, "wang");
        using var li = await server.LoggedInAsync("li");
        using var boss = await server.LoggedInAsync("boss");

        Assert.AreEqual("403 AdministratorRequired", await li.RefusedAsync(HttpMethod.Get, "tokens?user=wang"));
        Assert.AreEqual("404 TokenMustExist", await li.RefusedAsync(HttpMethod.Delete, "tokens/1"));
        Assert.IsEmpty((await li.DoneAsync(HttpMethod.Get, "tokens")).AsArray());
        Assert.HasCount(1, (await boss.DoneAsync(HttpMethod.Get, "tokens?user=WANG")).AsArray());
        Assert.AreEqual(204, await boss.StatusAsync(HttpMethod.Delete, "tokens/1"));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(367)]
    [DataRow(-1)]
    [DataRow(int.MaxValue)]
    public async Task Token_ForNoneOrTooManyDays_IsRefused(int days)
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        Assert.AreEqual("400 MemberForm", await client.RefusedAsync(HttpMethod.Post, "tokens", new { name = "x", days }));
    }

    private static async Task<int> StatusAsync(AccessServer server, string token)
    {
        using var client = server.Bearer(token);
        return await client.StatusAsync(HttpMethod.Get, Thing);
    }

    private static async Task<string> MakeAsync(AccessServer server, string user, int days = 30, string? book = null) =>
        (await new Tokens(server.Store).CreateAsync(user, days, new AccessToken { User = user, Name = "x", Book = book }, null, Origin.Console, CancellationToken.None)).Text;
}
