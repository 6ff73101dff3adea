using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>No secret is in a log, in the log of access, or readable in the database.</summary>
[TestClass]
public sealed class SecrecyTests
{
    [TestMethod]
    public async Task Logs_AfterEveryKindOfLogIn_HoldNoSecret()
    {
        await using var server = await AccessServer.StartAsync(log: new LogCapture());
        await server.AddUserAsync("boss", user => user with { IsAdministrator = true });
        using var boss = await server.LoggedInAsync("boss");
        var secrets = new List<string> { AccessServer.Password, "wrong grey herons", "nine grey herons", "typed into the name" };
        using var other = server.Client();
        await other.CallAsync(HttpMethod.Post, "session", new { user = "boss", password = "wrong grey herons" });
        await other.CallAsync(HttpMethod.Post, "session", new { user = "typed into the name", password = "x" });
        await other.CallAsync(HttpMethod.Post, "session", new { user = "boss", password = "wrong grey herons", more = "wrong grey herons" });
        await boss.CallAsync(HttpMethod.Post, "users", new { user = "li", password = "nine grey herons" });
        var (secret, codes) = await SecondFactorTests.EnrolAsync(server, boss);
        ((FakeTimeProvider)server.Clock).Advance(TimeSpan.FromSeconds(30));
        var code = SecondFactorTests.CodeOf(server, secret);
        await other.DoneAsync(HttpMethod.Post, "session", new { user = "boss", password = AccessServer.Password, code });
        var made = await boss.DoneAsync(HttpMethod.Post, "tokens", new { name = "x", days = 1 });
        var token = made["token"]!.GetValue<string>();
        using var program = server.Bearer(token);
        await program.DoneAsync(HttpMethod.Get, "users");
        using var bad = server.Bearer(token[..^1] + "!");
        await bad.CallAsync(HttpMethod.Get, "users");
        var antiforgery = boss.DefaultRequestHeaders.GetValues("X-Antiforgery").Single();
        secrets.AddRange([secret, codes[0], codes[0].Replace("-", "", StringComparison.Ordinal), token, token[4..47], antiforgery]);

        var records = string.Join('\n', await server.AccessLogAsync(flush: true));
        var database = Database(server);

        Assert.Contains("/api/v1/session", server.Log!.Text, "The capture works.");
        Assert.Contains("boss", database, "The database was read.");
        foreach (var each in secrets)
        {
            Assert.DoesNotContain(each, server.Log!.Text);
            Assert.DoesNotContain(each, records);
            Assert.DoesNotContain(each, database);
        }

        Assert.DoesNotContain(code, records);
        Assert.DoesNotMatchRegex($@"\b{code}\b", server.Log!.Text);
    }

    /// <summary>All that is on the disk, as one who has the files reads it.</summary>
    private static string Database(AccessServer server)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
