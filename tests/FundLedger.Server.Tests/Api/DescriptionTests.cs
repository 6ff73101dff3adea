using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;

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
                    Assert.Contains(place[1..^1], new DescribedCall(method, path, call).Parameters, $"{method} {path} {place}");
            }
        }
    }

    [TestMethod]
    public async Task Bodies_InJson_HaveASchemaAndAnExampleThatFitsIt()
    {
        var description = await DescriptionAsync();
        var check = new SchemaCheck(description);

        var faults = Calls(description).Where(call => call.Text["requestBody"] is not null)
            .SelectMany(call => call.Text["requestBody"]!["content"]!.AsObject().SelectMany(content => FaultsOf(check, content.Key, content.Value!)
                .Select(fault => $"{call.Name} {content.Key}: {fault}")));

        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public async Task Answers_InJson_HaveASchemaAndAnExampleThatFitsIt()
    {
        var description = await DescriptionAsync();
        var check = new SchemaCheck(description);

        var faults = Calls(description).SelectMany(call => call.Text["responses"]!.AsObject().Where(answer => answer.Key.StartsWith('2'))
            .SelectMany(answer => answer.Value!["content"]?.AsObject().SelectMany(content => FaultsOf(check, content.Key, content.Value!)
                .Select(fault => $"{call.Name} {answer.Key} {content.Key}: {fault}")) ?? []));

        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public async Task Refusals_OfEveryStatus_HaveARealExample()
    {
        var description = await DescriptionAsync();
        var check = new SchemaCheck(description);
        var refusals = description["components"]!["responses"]!.AsObject();

        foreach (var (name, refusal) in refusals)
        {
            var content = refusal!["content"]!["application/problem+json"]!;
            Assert.AreEqual("", string.Join('\n', check.Faults(content["example"], content["schema"]!)), name);
            Assert.AreEqual(name, $"Problem{content["example"]!["status"]}");
        }

        foreach (var call in Calls(description))
        {
            var statuses = call.Text["responses"]!.AsObject().Where(answer => answer.Value!["$ref"] is not null).Select(answer => answer.Key).ToList();
            var said = ((string)call.Text["description"]!).Split('\n').Where(line => line.StartsWith("- **", StringComparison.Ordinal)).Select(line => line.Split("** ")).ToList();
            Assert.AreSequenceEqual(statuses, said.Select(line => line[0]["- **".Length..]), call.Name);
            foreach (var (status, rules) in statuses.Zip(said, (status, line) => (status, line[1].Split(", "))))
            {
                Assert.AreEqual($"#/components/responses/Problem{status}", (string?)call.Text["responses"]![status]!["$ref"], call.Name);
                Assert.IsTrue(rules.All(rule => $"{RuleStatus.Of(Enum.Parse<Rule>(rule))}" == status), $"{call.Name} {status}");
            }
        }
    }

    /// <summary>The rows of a list are described before there is a book: they have no members but those.</summary>
    [TestMethod]
    public async Task Rows_OfLists_HaveTheMembersThatTheirColumnsSay()
    {
        var description = await DescriptionAsync();

        var unknown = Question.All.Where(question => question.Rows is not null).SelectMany(question => Calls(description)
            .Where(call => call.Name == $"get /api/v1/books/{{book}}/{question.Path}")
            .SelectMany(call => call.Text["responses"]!["200"]!["content"]!["application/json"]!["example"]!.AsArray())
            .SelectMany(row => row!.AsObject()).Where(member => question.Rows!.All(column => column.Name != member.Key)).Select(member => $"{question.Code}: {member.Key}"));

        Assert.AreEqual("", string.Join('\n', unknown));
    }

    [TestMethod]
    public async Task Objects_OfTheDescription_HaveNames()
    {
        var description = await DescriptionAsync();

        var nameless = Calls(description).SelectMany(call => Contents(call.Text).Where(content => content.Key == "application/json")
            .Select(content => content.Value!["schema"]!).Where(schema => (schema["items"] ?? schema)["$ref"] is null).Select(schema => $"{call.Name}: {schema.ToJsonString()}"));

        Assert.AreEqual("", string.Join('\n', nameless));
    }

    /// <summary>A client that leaves a member out sends null or the default: each member that need not be given says so.</summary>
    [TestMethod]
    public async Task Members_OfABodyThatMayBeLeftOut_MayBeNullOrHaveADefault()
    {
        var description = await DescriptionAsync();
        var bodies = Calls(description).Select(call => call.Text["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"])
            .Where(reference => reference is not null).Select(reference => ((string)reference!).Split('/')[^1]).Distinct();

        var faults = bodies.SelectMany(name =>
        {
            var schema = description["components"]!["schemas"]![name]!;
            var required = (schema["required"] as JsonArray ?? []).Select(member => (string)member!).ToHashSet();
            return schema["properties"]!.AsObject().Where(member => !required.Contains(member.Key)
                && member.Value!["default"] is null && !MayBeNull(member.Value)).Select(member => $"{name}.{member.Key}");
        });

        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public async Task Refusals_ThatTheDescriptionLinks_AreServedBesideIt()
    {
        var description = await DescriptionAsync();
        var link = (string)description["externalDocs"]!["url"]!;

        var page = (await _server.SendAsync("GET", "/openapi/" + link, caller: null)).Expect(200);

        foreach (var rule in Enum.GetNames<Rule>())
            Assert.Contains($"| {rule} |", page.Body);
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

    /// <summary>What is wrong with the schema or the example of a content.</summary>
    private static IEnumerable<string> FaultsOf(SchemaCheck check, string mediaType, JsonNode content) => content switch
    {
        _ when content["schema"] is null => ["no schema"],
        _ when mediaType != "application/json" => [],
        _ when content["example"] is null => ["no example"],
        _ => check.Faults(content["example"], content["schema"]!),
    };

    private static bool MayBeNull(JsonNode schema) => schema["type"] is JsonArray types
        ? types.Any(type => (string?)type == "null")
        : schema["oneOf"] is JsonArray choices && choices.Any(choice => (string?)choice!["type"] == "null");

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Contents(JsonNode call) =>
        (call["requestBody"]?["content"]?.AsObject() ?? []).Concat(call["responses"]!.AsObject().SelectMany(answer => answer.Value!["content"]?.AsObject() ?? []));

    private static IEnumerable<(string Name, JsonNode Text)> Calls(JsonNode description) => description["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(call => ($"{call.Key} {path.Key}", call.Value!)));

    private static async Task<JsonNode> DescriptionAsync() => (await _server.SendAsync("GET", "/openapi/v1.json", caller: null)).Expect(200).Json;
}
