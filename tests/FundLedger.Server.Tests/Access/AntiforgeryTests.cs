namespace FundLedger.Server.Tests.Access;

/// <summary>A change that a cookie vouches for carries the antiforgery token of that session.</summary>
[TestClass]
public sealed class AntiforgeryTests
{
    private const string Thing = "books/D1/thing";
    private const string Header = "X-Antiforgery";

    [TestMethod]
    public async Task Change_WithoutTheTokenOrWithAnother_IsRefused()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        await server.AddUserAsync("li");
        using var wang = await server.LoggedInAsync("wang");
        using var li = await server.LoggedInAsync("li");
        var (own, other) = (wang.DefaultRequestHeaders.GetValues(Header).Single(), li.DefaultRequestHeaders.GetValues(Header).Single());

        foreach (var token in new[] { null, "", "x", other, own[..^1], own + "A" })
        {
            wang.DefaultRequestHeaders.Remove(Header);
            if (token is not null)
                wang.DefaultRequestHeaders.Add(Header, token);
            foreach (var (method, path) in new[] { (HttpMethod.Post, Thing), (HttpMethod.Delete, "session"), (HttpMethod.Post, "password"), (HttpMethod.Post, "tokens"), (HttpMethod.Put, Thing) })
                Assert.AreEqual("403 AntiforgeryRequired", await wang.RefusedAsync(method, path), $"{token} {path}");
            Assert.AreEqual(200, await wang.StatusAsync(HttpMethod.Get, Thing));
        }

        wang.DefaultRequestHeaders.Remove(Header);
        wang.DefaultRequestHeaders.Add(Header, own);
        Assert.AreEqual(200, await wang.StatusAsync(HttpMethod.Post, Thing));
    }

    [TestMethod]
    public async Task Token_FetchedLater_IsGoodToo()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("wang");
        using var client = await server.LoggedInAsync("wang");

        AccessServer.Trust(client, await client.DoneAsync(HttpMethod.Get, "session"));

        Assert.AreEqual(200, await client.StatusAsync(HttpMethod.Post, Thing));
    }
}
