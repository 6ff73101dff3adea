using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>The calls that the server describes, to be found by a path.</summary>
internal sealed class DescribedCalls(IReadOnlyList<DescribedCall> all)
{
    private const string Root = "/api/v1/books/T/";

    public static async Task<DescribedCalls> ReadAsync(TestServer server)
    {
        var description = (await server.SendAsync("GET", "/openapi/v1.json", caller: null)).Expect(200).Json;
        return new([.. description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(call => new DescribedCall(call.Key.ToUpperInvariant(), path.Key, call.Value!)))]);
    }

    /// <summary>The call that a path is one of; where several are, that which names most of it.</summary>
    public DescribedCall Find(string method, string path)
    {
        var parts = (path.StartsWith('/') ? path : Root + path).Split('?')[0].Split('/');
        return all.Where(call => call.Method == method && call.Parts.Length == parts.Length && call.Parts.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            .MinBy(call => call.Parts.Count(part => part.StartsWith('{'))) ?? throw new AssertFailedException($"No call is {method} {path}.");
    }
}

/// <summary>A call as the server describes it.</summary>
internal sealed record DescribedCall(string Method, string Path, JsonNode Text)
{
    public string Id => (string)Text["operationId"]!;

    public string[] Parts { get; } = Path.Split('/');

    public IEnumerable<string> Parameters => (Text["parameters"] as JsonArray ?? []).Select(each => (string?)each!["name"] ?? ((string)each["$ref"]!).Split('/')[^1]);

    /// <summary>A body of it: what is given, or else the example of the description; null: none.</summary>
    public HttpContent? Content(string? given)
    {
        var described = Text["requestBody"]?["content"]?.AsObject();
        if (given is not null && !given.StartsWith('{'))
            return new ByteArrayContent(Encoding.UTF8.GetBytes(given)) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        if (given is not null)
            return new StringContent(given.Replace('\'', '"'), Encoding.UTF8, "application/json");
        if (described?.FirstOrDefault(content => content.Value?["example"] is not null) is not { Key: { } type, Value: { } content })
            return null;
        var example = content["example"]!;
        return new StringContent(example is JsonValue text ? (string)text! : example.ToJsonString(), Encoding.UTF8, type);
    }
}
