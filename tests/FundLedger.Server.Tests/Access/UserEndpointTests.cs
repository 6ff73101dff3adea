namespace FundLedger.Server.Tests.Access;

/// <summary>Users and the log of access, for administrators.</summary>
[TestClass]
public sealed class UserEndpointTests
{
    [TestMethod]
    [DataRow("GET", "users")]
    [DataRow("POST", "users")]
    [DataRow("GET", "users/wang")]
    [DataRow("PATCH", "users/wang")]
    [DataRow("POST", "users/wang/password")]
    [DataRow("POST", "users/wang/unlock")]
    [DataRow("DELETE", "users/wang/totp")]
    [DataRow("GET", "access-log")]
    public async Task Users_ForWhoIsNoAdministrator_AreRefused(string method, string path)
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        Assert.AreEqual("403 AdministratorRequired", await client.RefusedAsync(new HttpMethod(method), path));
    }

    [TestMethod]
    public async Task User_AddedAndChanged_CanDoWhatIsSaid()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");

        var (status, added, response) = await boss.CallAsync(HttpMethod.Post, "users", new { user = "王芳", name = "王芳", password = "nine grey herons" });
        var again = await boss.RefusedAsync(HttpMethod.Post, "users", new { user = "王芳", password = "nine grey herons" });

        Assert.AreEqual(201, status);
        Assert.AreEqual("/api/v1/users/%E7%8E%8B%E8%8A%B3", response.Headers.Location!.OriginalString);
        Assert.AreEqual("409 UserMustBeNew", again);
        Assert.AreEqual("王芳", added!["user"]!.GetValue<string>());
        Assert.AreEqual("409 LastAdministrator", await boss.RefusedAsync(HttpMethod.Patch, "users/boss", new { administrator = false }));
        Assert.AreEqual("404 UserMustExist", await boss.RefusedAsync(HttpMethod.Patch, "users/nobody", new { disabled = true }));
        Assert.AreEqual("400 ", await boss.RefusedAsync(HttpMethod.Patch, "users/boss", new { unknown = 1 }));
        using var wang = await server.LoggedInAsync("王芳", "nine grey herons");
        await boss.DoneAsync(HttpMethod.Patch, "users/王芳", new { name = "王芳芳" });
        Assert.AreEqual(200, await wang.StatusAsync(HttpMethod.Get, "session"), "Another name for people ends no session.");
        await boss.DoneAsync(HttpMethod.Patch, "users/王芳", new { subject = "s" });
        Assert.AreEqual(401, await wang.StatusAsync(HttpMethod.Get, "session"));
        Assert.IsNull((await boss.DoneAsync(HttpMethod.Patch, "users/王芳", new { subject = "" }))["subject"]);
    }

    [TestMethod]
    [DataRow("zh-CN", "易与其他字符混淆")]
    [DataRow("en", "can be taken for another")]
    public async Task User_NameThatLooksLikeAnother_IsRefusedInEitherLanguage(string language, string says)
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");
        boss.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var (status, body, _) = await boss.CallAsync(HttpMethod.Post, "users", new { user = "b\u043Ess", password = "nine grey herons" });

        Assert.AreEqual("400 UserNameForm U+043E", $"{status} {body!["rule"]} {body["facts"]!["character"]}");
        Assert.Contains(says, body["detail"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Users_Listed_ShowNoSecret()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");
        await SecondFactorTests.EnrolAsync(server, boss);
        var user = (await server.Store.FindUserAsync("boss", CancellationToken.None))!;

        var shown = (await boss.DoneAsync(HttpMethod.Get, "users")).ToJsonString() + (await boss.DoneAsync(HttpMethod.Get, "users/boss")).ToJsonString();

        foreach (var secret in new[] { user.PasswordHash!, user.Stamp, user.TotpSecret!, user.RecoveryCodes[0] })
            Assert.DoesNotContain(secret, shown);
    }

    [TestMethod]
    public async Task AccessLog_AfterAStory_TellsItPageByPage()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        using HttpClient boss = await server.LoggedInAsync("boss"), wang = await server.LoggedInAsync("wang"), nobody = server.Client();
        await boss.DoneAsync(HttpMethod.Post, "tokens", new { name = "x", days = 1 });
        await boss.DoneAsync(HttpMethod.Delete, "tokens/1");
        for (var i = 0; i < 3; i++)
            await wang.CallAsync(HttpMethod.Get, "users");
        await nobody.CallAsync(HttpMethod.Post, "books/D1/thing");
        await wang.DoneAsync(HttpMethod.Delete, "session");

        var log = await server.AccessLogAsync(flush: true);

        Assert.AreSequenceEqual(
        [
            "user-add Done boss 1", "user-add Done wang 1", "boss log-in Done 1", "wang log-in Done 1",
            "boss token-create Done 1 boss 1", "boss token-revoke Done 1 boss 1", "wang log-out Done 1",
            "wang GET /api/v1/users Refused 403 3", "POST /api/v1/books/{book}/thing Refused 401 1",
        ], log);
        var first = await boss.DoneAsync(HttpMethod.Get, "access-log?limit=4");
        Assert.HasCount(4, first["items"]!.AsArray());
        Assert.AreEqual("127.0.0.1", first["items"]![2]!["address"]!.GetValue<string>());
        var second = await boss.DoneAsync(HttpMethod.Get, first["next"]!.GetValue<string>()["/api/v1/".Length..]);
        Assert.AreEqual(5, second["items"]![0]!["seq"]!.GetValue<int>());
        Assert.AreEqual("400 MemberForm", await boss.RefusedAsync(HttpMethod.Get, "access-log?limit=0"));
    }
}
