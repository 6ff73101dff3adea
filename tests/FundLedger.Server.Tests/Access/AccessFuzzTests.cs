using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace FundLedger.Server.Tests.Access;

/// <summary>Bad bodies and paths at every call of access: never a fault of the server.</summary>
[TestClass]
public sealed class AccessFuzzTests
{
    private static readonly string[] Members =
        ["user", "password", "newPassword", "code", "name", "days", "book", "readOnly", "administrator", "disabled", "subject", "unknown"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Among("", " ", "wang", "WANG", "boss", "\0", "\u202e", "\ufeff", "🦢", "a/b", "..", "'; DROP TABLE book_user; --", "999999", AccessServer.Password,
            new string('x', 101), new string('王', 2001), new string('9', 40), "1e400", "-0", "NaN"),
        Gen.String);

    private static readonly Gen<string> Values = Gen.OneOf(
        Texts.Select(text => JsonValue.Create(text.Replace('\ud800', '?')).ToJsonString()),
        Among("null", "true", "false", "0", "-1", "366", "367", "2147483648", "1e400", "-0", "1.5", "[]", "{}", "\"\\ud800\"", new string('[', 80)));

    private static readonly Gen<string> Bodies = Gen.OneOf(
        Gen.Select(Among(Members), Values, (member, value) => $"\"{member}\":{value}").Array[0, 6].Select(members => $"{{{string.Join(',', members)}}}"),
        Among("", "{", "null", "[]", "1", "\"x\"", "{\"user\":\"a\"}}", "\u0000"));

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task AnyCall_WithAnyBody_IsNeverAFault()
    {
        await using var server = await AccessServer.StartAsync();
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        using HttpClient boss = await server.LoggedInAsync("boss"), nobody = server.Client();
        var calls = server.Calls.Where(call => call != ("DELETE", "session")).ToList();

        await Gen.Select(Gen.Int[0, calls.Count - 1], Texts, Bodies, Among("application/json", "text/plain", "application/json; charset=utf-16", ""), Gen.Bool)
            .SampleAsync(async sample =>
            {
                var (call, place, body, type, isBoss) = sample;
                var (method, path) = calls[call];
                path = path.Replace("{user}", Uri.EscapeDataString(place == "boss" ? "wang" : Well(place)), StringComparison.Ordinal).Replace("{token:int}", "7", StringComparison.Ordinal);
                using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/" + path);
                if (method is not "GET")
                {
                    request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Well(body)));
                    request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                }

                using var response = await (isBoss ? boss : nobody).SendAsync(request, TestContext.CancellationToken);
                return (int)response.StatusCode < 500;
            }, iter: 1500, threads: 1);

        Assert.IsTrue((await server.Store.FindUserAsync("boss", CancellationToken.None))!.LetsIn);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Well(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
