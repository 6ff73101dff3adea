using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests.Access;

/// <summary>Calls of the API, and what they are answered.</summary>
internal static class AccessCalls
{
    private const string Root = "/api/v1/";

    public static async Task<(int Status, JsonNode? Body, HttpResponseMessage Response)> CallAsync(
        this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response);
    }

    public static async Task<int> StatusAsync(this HttpClient client, HttpMethod method, string path, object? body = null) =>
        (await client.CallAsync(method, path, body)).Status;

    /// <summary>A call that must succeed.</summary>
    public static async Task<JsonNode> DoneAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        var (status, answer, _) = await client.CallAsync(method, path, body);
        Assert.IsTrue(status is >= 200 and < 300, $"{method} {path}: {status} {answer?.ToJsonString()}");
        return answer ?? new JsonObject();
    }

    /// <summary>Status and rule of a call that must be refused.</summary>
    public static async Task<string> RefusedAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        var (status, answer, _) = await client.CallAsync(method, path, body);
        return $"{status} {(answer as JsonObject)?["rule"]}";
    }
}
