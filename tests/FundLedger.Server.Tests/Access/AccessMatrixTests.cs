namespace FundLedger.Server.Tests.Access;

/// <summary>Every call of access, by everyone who may or may not make it.</summary>
[TestClass]
public sealed class AccessMatrixTests
{
    private const string Public = "in in in in in in";
    private const string LoggedIn = "401 in in in in in";
    private const string InSession = "401 in in session session session";
    private const string Administrators = "401 admin in admin in admin";
    private const string AdministratorsInSession = "401 admin in admin session admin";

    /// <summary>Answers to: nobody, a user, an administrator; a user's token, an administrator's, an administrator's for one book.</summary>
    private static readonly (string Call, string Answers)[] Rows =
    [
        ("DELETE session", LoggedIn),
        ("DELETE tokens/{token:int}", InSession),
        ("DELETE users/{user}/totp", AdministratorsInSession),
        ("GET access-log", Administrators),
        ("GET session", LoggedIn),
        ("GET session/openid", Public),
        ("GET tokens", InSession),
        ("GET users", Administrators),
        ("GET users/{user}", Administrators),
        ("PATCH users/{user}", AdministratorsInSession),
        ("POST password", InSession),
        ("POST recovery-codes", InSession),
        ("POST session", Public),
        ("POST setup", Public),
        ("POST tokens", InSession),
        ("POST totp", InSession),
        ("POST totp/confirmation", InSession),
        ("POST users", AdministratorsInSession),
        ("POST users/{user}/password", AdministratorsInSession),
        ("POST users/{user}/unlock", AdministratorsInSession),
    ];

    [TestMethod]
    public async Task Call_ByEachCaller_IsAnsweredAsTheTableSays()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(with: options => options with
        {
            OpenId = new Server.Api.OpenIdOptions(provider.Address, OpenIdProvider.Client, OpenIdProvider.ClientSecret),
        });
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        await server.AddUserAsync("wang");
        await server.AddUserAsync("other");
        var tokens = new Dictionary<string, string>();
        foreach (var (key, user, book) in new[] { ("wang", "wang", null), ("boss", "boss", null), ("book", "boss", "D1") })
        {
            using var client = await server.LoggedInAsync(user);
            tokens[key] = (await client.DoneAsync(HttpMethod.Post, "tokens", new { name = "x", days = 1, book }))["token"]!.GetValue<string>();
        }

        Assert.AreEqual(string.Join('\n', Rows.Select(row => row.Call)),
            string.Join('\n', server.Calls.Select(call => $"{call.Method} {call.Path}").Order(StringComparer.Ordinal)), "Every call has a row.");
        foreach (var (call, answers) in Rows)
        {
            HttpClient[] callers =
            [
                server.Client(), await server.LoggedInAsync("wang"), await server.LoggedInAsync("boss"),
                server.Bearer(tokens["wang"]), server.Bearer(tokens["boss"]), server.Bearer(tokens["book"]),
            ];
            var given = new List<string>();
            foreach (var caller in callers)
            {
                given.Add(await AnswerAsync(caller, call));
                caller.Dispose();
            }

            Assert.AreEqual(answers, string.Join(' ', given), call);
        }
    }

    private static async Task<string> AnswerAsync(HttpClient caller, string call)
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1].Replace("{user}", "other", StringComparison.Ordinal).Replace("{token:int}", "9", StringComparison.Ordinal));
        return await caller.RefusedAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : new { }) switch
        {
            "401 LogInRequired" => "401",
            "403 SessionRequired" => "session",
            "403 AdministratorRequired" => "admin",
            var other when other[0] == '5' => other,
            _ => "in",
        };
    }
}
