using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>The first administrator.</summary>
[TestClass]
public sealed partial class SetupTests
{
    [TestMethod]
    public async Task Setup_WithThePrintedCode_MakesOneAdministratorOnce()
    {
        await using var server = await AccessServer.StartAsync(log: new LogCapture());
        using var client = server.Client();
        var code = CodesIn(server).Single();

        Assert.AreEqual("403 SetupRefused", await client.RefusedAsync(HttpMethod.Post, "setup", Body((code[0] == 'x' ? "y" : "x") + code[1..])));
        Assert.AreEqual("400 PasswordLength", await client.RefusedAsync(HttpMethod.Post, "setup", Body(code, password: "short")));
        Assert.AreEqual("201 ", await client.RefusedAsync(HttpMethod.Post, "setup", Body(code)));
        Assert.AreEqual("403 SetupRefused", await client.RefusedAsync(HttpMethod.Post, "setup", Body(code, user: "other")));

        using var boss = await server.LoggedInAsync("boss");
        Assert.HasCount(1, (await boss.DoneAsync(HttpMethod.Get, "users")).AsArray());
        Assert.DoesNotContain(code, server.Log!.Text);
        Assert.DoesNotContain(code, string.Join('\n', await server.AccessLogAsync()));
    }

    [TestMethod]
    public async Task Setup_ManyAtOnceInSeveralProcesses_MakesExactlyOneUser()
    {
        await using var server = await AccessServer.StartAsync();
        var other = await server.StartAnotherAsync();
        var codes = CodesIn(server);
        Assert.HasCount(2, codes);
        using HttpClient here = server.Client(), there = server.Client(other);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            (i % 2 == 0 ? here : there).RefusedAsync(HttpMethod.Post, "setup", Body(codes[i / 2 % 2], user: $"boss{i}"))));

        Assert.ContainsSingle(answer => answer == "201 ", answers);
        Assert.AreEqual(15, answers.Count(answer => answer == "403 SetupRefused"));
        Assert.HasCount(1, await server.Store.UsersAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task Setup_AnHourLater_IsRefused()
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();

        ((FakeTimeProvider)server.Clock).Advance(TimeSpan.FromHours(1));

        Assert.AreEqual("403 SetupRefused", await client.RefusedAsync(HttpMethod.Post, "setup", Body(CodesIn(server).Single())));
    }

    [TestMethod]
    public async Task Setup_UserAddedOnTheCommandLineMeanwhile_IsRefused()
    {
        await using var server = await AccessServer.StartAsync();
        using var client = server.Client();
        await server.AddUserAsync("wang");

        Assert.AreEqual("403 SetupRefused", await client.RefusedAsync(HttpMethod.Post, "setup", Body(CodesIn(server).Single())));
        await server.StartAnotherAsync();
        Assert.HasCount(1, CodesIn(server), "With a user there is nothing to set up.");
    }

    private static object Body(string code, string user = "boss", string password = AccessServer.Password) => new { code, user, name = "主管", password };

    private static IReadOnlyList<string> CodesIn(AccessServer server) =>
        [.. CodeLine().Matches(server.Console.ToString()).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^    ([\w-]{43})\r?$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
