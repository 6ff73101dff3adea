using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>What sort of thing a name in a call is of.</summary>
internal enum EdgeName
{
    Unit,
    Document,
    Entry,
    Hash,
    Key,
}

/// <summary>A call of a kind, as it is sent.</summary>
/// <param name="Kind">The kind of command.</param>
/// <param name="Body">All members of the command.</param>
/// <param name="Caller">The account that calls.</param>
/// <param name="Key">The idempotency key.</param>
internal sealed record EdgeCall(string Kind, JsonObject Body, string Caller, string Key)
{
    /// <summary>Whether it goes with others in <c>/commands</c>.</summary>
    public bool IsBatch { get; init; }

    /// <summary>The version that it asks for; null: none.</summary>
    public string? IfMatch { get; init; }

    public bool HasCode { get; init; } = true;

    /// <summary>Sends it to a book.</summary>
    public Task<TestAnswer> SendAsync(TestServer server, string book, bool dryRun)
    {
        var change = Change.Of(Kind);
        var query = dryRun ? "?dryRun=true" : "";
        var caller = HasCode ? Caller : $"{Caller},no-code";
        (string, string)[] headers = IfMatch is null ? [] : [("If-Match", IfMatch)];
        if (IsBatch)
        {
            var line = Body.DeepClone().AsObject();
            line["kind"] = Kind;
            return server.SendAsync("POST", $"/api/v1/books/{book}/commands{query}", caller, new JsonArray(line).ToJsonString(), Key, headers: headers);
        }

        var body = Body.DeepClone().AsObject();
        var path = string.Join('/', change.Path.Split('/').Select(part => part.StartsWith('{') ? Uri.EscapeDataString(body[part[1..^1]]!.ToString()) : part));
        foreach (var place in change.Places)
            body.Remove(place.Name);
        if (Kind != "attach")
            return server.SendAsync(change.Method, $"/api/v1/books/{book}/{path}{query}", caller, body.ToJsonString(), Key, headers: headers);
        var content = new StringContent(Content, Encoding.UTF8, "text/plain");
        return server.SendAsync("POST", $"/api/v1/books/{book}/{path}?name={body["name"]}{query.Replace('?', '&')}", caller, content, Key, headers: headers);
    }

    /// <summary>What an attachment holds.</summary>
    public string Content => $"content of {Body["name"]}";

    /// <summary>The same call with another name in all places of one.</summary>
    public EdgeCall With(EdgeName sort, string name, string other) => sort switch
    {
        EdgeName.Key => this with { Key = other },
        _ => this with { Body = EdgeNames.Replace(Kind, Body, name, other) },
    };

    public override string ToString() => $"{Kind} {Body.ToJsonString()} by {Caller}{(IsBatch ? " in /commands" : "")}{(IfMatch is null ? "" : $" If-Match {IfMatch}")} key {Key}";
}
