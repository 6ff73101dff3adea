using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>The description of the API, and the page that shows it.</summary>
[TestClass]
public sealed class DescriptionTests
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await TestServer.StartAsync();

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    /// <summary>With FUNDLEDGER_WRITE_DESCRIPTION set to the path of docs/openapi.json, it is written anew instead.</summary>
    [TestMethod]
    public async Task Description_OfTheServer_IsTheCommittedOne()
    {
        var text = (await DescriptionAsync()).ToJsonString(Form).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_DESCRIPTION") is { } file)
        {
            await File.WriteAllTextAsync(file, text, TestContext.CancellationToken);
            return;
        }

        using var committed = new StreamReader(typeof(DescriptionTests).Assembly.GetManifestResourceStream("openapi.json")!);
        Assert.AreEqual(await committed.ReadToEndAsync(TestContext.CancellationToken), text,
            "docs/openapi.json is not what the server says: set FUNDLEDGER_WRITE_DESCRIPTION to its path and run this test to write it anew.");
    }

    [TestMethod]
    public async Task Description_Is31AndNamesEveryCallInBothLanguages()
    {
        var description = await DescriptionAsync();

        Assert.StartsWith("3.1", (string)description["openapi"]!);
        var ids = new HashSet<string>();
        foreach (var (path, methods) in description["paths"]!.AsObject())
        {
            foreach (var (method, call) in methods!.AsObject())
            {
                Assert.Contains(" · ", (string)call!["summary"]!, $"{method} {path}");
                Assert.IsTrue(ids.Add((string)call["operationId"]!), $"{method} {path}");
                foreach (var place in path.Split('/').Where(part => part.StartsWith('{')))
                    Assert.Contains(parameter => (string?)parameter!["name"] == place[1..^1], call["parameters"]!.AsArray(), $"{method} {path} {place}");
            }
        }
    }

    [TestMethod]
    public async Task Page_OfTheDescription_IsServedWithAStrictPolicy()
    {
        var page = (await _server.SendAsync("GET", "/docs/", caller: null)).Expect(200);

        var policy = page["Content-Security-Policy"]!;
        Assert.Contains("script-src 'self' 'nonce-", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Contains("nonce=\"", page.Body);
        Assert.DoesNotContain("https://", page.Body.Replace("https://github.com", "", StringComparison.Ordinal));
    }

    private static async Task<JsonNode> DescriptionAsync() => (await _server.SendAsync("GET", "/openapi/v1.json", caller: null)).Expect(200).Json;
}
