using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The body of a change: the members of its kind of command, as <see cref="CommandJson"/> reads them.</summary>
internal static class CommandSchema
{
    /// <summary>Amounts are decimal strings.</summary>
    public const string Amount = @"^-?\d+(\.\d+)?$";

    private static OpenApiSchema Date => Text("date", DocumentText.Both(MemberText.Common("date").Text));

    private static OpenApiSchema EntryText => Text(null, DocumentText.Both(MemberText.Common("text").Text));

    /// <summary>The schema of a kind; members that the path names may be left out.</summary>
    public static OpenApiSchema Of(Change change)
    {
        var schema = Of(change.Members.Except(change.Places), member => DocumentText.Both(change.TextOf(member)));
        schema.Properties!["date"] = Date;
        schema.Properties["text"] = EntryText;
        return schema;
    }

    /// <summary>The schema of several commands, each of any kind.</summary>
    public static OpenApiSchema OfAny() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(["kind"]),
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. CommandJson.AllKinds.Select(kind => (JsonNode)kind)] },
                ["key"] = Text(null, "幂等键，缺省为本次调用的键加序号 · The key; left out: that of the call, with its place"),
                ["date"] = Date,
                ["text"] = EntryText,
            },
        },
    };

    /// <summary>The schema of one member of a kind.</summary>
    public static OpenApiSchema OfMember(string kind, string name) => Of(CommandJson.MembersOf(kind).Single(member => member.Name == name), _ => null);

    private static OpenApiSchema Of(IEnumerable<CommandMember> members, Func<string, string?> describe)
    {
        var all = members.ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = all.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
            Properties = all.ToDictionary(member => member.Name, member => (IOpenApiSchema)Of(member, describe), StringComparer.Ordinal),
        };
    }

    private static OpenApiSchema Of(CommandMember member, Func<string, string?> describe)
    {
        var schema = Of(member.Type, member);
        schema.Description = describe(member.Name);
        return schema;
    }

    private static OpenApiSchema Of(Type type, CommandMember member) => type switch
    {
        _ when type == typeof(string) => Text(null, null),
        _ when type == typeof(decimal) => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Amount },
        _ when type == typeof(DateOnly) => Text("date", null),
        _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ when type == typeof(int) || type == typeof(long) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = type == typeof(int) ? "int32" : "int64" },
        _ when type == typeof(Currency) => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$" },
        { IsEnum: true } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))] },
        _ when type == typeof(JsonElement) => new OpenApiSchema { Type = JsonSchemaType.Object },
        _ when ItemOf(type) is { } item => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(item, member with { Type = item }) },
        _ => Of((member with { Type = type }).Members, _ => null),
    };

    private static Type? ItemOf(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType
        ? type.GetGenericArguments()[0]
        : null;

    private static OpenApiSchema Text(string? format, string? description) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
