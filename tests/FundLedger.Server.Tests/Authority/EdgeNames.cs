using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>The names in a command: of units, documents, entries and contents, wherever in it they stand.</summary>
internal static class EdgeNames
{
    private static readonly Dictionary<string, EdgeName> Members = new()
    {
        ["unit"] = EdgeName.Unit,
        ["from"] = EdgeName.Unit,
        ["to"] = EdgeName.Unit,
        ["owner"] = EdgeName.Unit,
        ["parent"] = EdgeName.Unit,
        ["units"] = EdgeName.Unit,
        ["document"] = EdgeName.Document,
        ["award"] = EdgeName.Document,
        ["of"] = EdgeName.Document,
        ["entry"] = EdgeName.Entry,
        ["flag"] = EdgeName.Entry,
        ["donation"] = EdgeName.Entry,
        ["sha256"] = EdgeName.Hash,
    };

    /// <summary>Members that name something else in these kinds: what is new in the whole book, purposes, people, accounts.</summary>
    private static readonly HashSet<(string Kind, string Member)> Others =
    [
        ("open-unit", "unit"), ("virement", "from"), ("virement", "to"), ("delegate", "from"), ("delegate", "to"), ("open-purpose", "parent"), ("open-account", "parent"), ("assign-role", "from"),
    ];

    public static IEnumerable<(EdgeName Sort, string Name)> In(string kind, JsonNode? node)
    {
        if (node is JsonArray all)
            return all.SelectMany(each => In(kind, each));
        if (node is not JsonObject body)
            return [];
        kind = (string?)body["kind"] ?? kind;
        return body.SelectMany(member => Sort(kind, member.Key) is { } sort ? Values(member.Value).Select(value => (SortOf(sort, value), value)) : In(kind, member.Value));
    }

    /// <summary>The command with another name in all places of one.</summary>
    public static JsonObject Replace(string kind, JsonObject body, string name, string other) => (JsonObject)Replaced(kind, body, name, other)!;

    private static JsonNode? Replaced(string kind, JsonNode? node, string name, string other)
    {
        if (node is JsonArray all)
            return new JsonArray([.. all.Select(each => Replaced(kind, each, name, other))]);
        if (node is not JsonObject body)
            return node?.DeepClone();
        kind = (string?)body["kind"] ?? kind;
        return new JsonObject(body.Select(member => KeyValuePair.Create(member.Key,
            Sort(kind, member.Key) is not null ? Exchanged(member.Value, name, other) : Replaced(kind, member.Value, name, other))));
    }

    private static JsonNode? Exchanged(JsonNode? value, string name, string other) => value switch
    {
        JsonArray all => new JsonArray([.. all.Select(each => Exchanged(each, name, other))]),
        JsonValue when value.ToString() == name => value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? JsonValue.Create(long.Parse(other, CultureInfo.InvariantCulture)) : JsonValue.Create(other),
        _ => value?.DeepClone(),
    };

    private static EdgeName? Sort(string kind, string member) => Members.TryGetValue(member, out var sort) && !Others.Contains((kind, member)) ? sort : null;

    /// <summary>A payment that a refund is of is named by its document or its entry.</summary>
    private static EdgeName SortOf(EdgeName sort, string value) => sort == EdgeName.Document && value.All(char.IsAsciiDigit) ? EdgeName.Entry : sort;

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(Values),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
