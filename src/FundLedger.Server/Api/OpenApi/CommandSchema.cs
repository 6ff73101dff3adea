using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The bodies of changes: the members of their kinds of command, as <see cref="CommandJson"/> reads them.</summary>
internal sealed class CommandSchema(NamedSchemas schemas)
{
    private static readonly CommandMember Attachments = new("attachments", typeof(IReadOnlyList<Attachment>), false, null);

    /// <summary>The schema of a kind, without the members that the path says.</summary>
    public OpenApiSchemaReference Of(Change change) => schemas.Of(NamedSchemas.ClassName(change.Kind), () =>
    {
        var schema = OfObject(change.Members.Except(change.Places), change.TextOf);
        schema.Description = DocumentText.Both(change.Summary);
        foreach (var (name, value) in Shared())
            schema.Properties![name] = value;
        if (CommandKind.Of(change.Kind).TakesAttachments)
            schema.Properties!["attachments"] = Of(Attachments, DocumentText.Both(MemberText.Common("attachments").Text));
        return schema;
    });

    /// <summary>The schema of a new book, whose chart is the standard one.</summary>
    public OpenApiSchemaReference OfBook() => schemas.Of("NewBook", () => new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string>(["profile"]),
        Properties = new Dictionary<string, IOpenApiSchema>(Shared()) { ["profile"] = OfMember(OpenBook.Kind, "profile") },
    });

    /// <summary>The schema of several commands, each of any kind.</summary>
    public OpenApiSchema OfAny() => new()
    {
        Type = JsonSchemaType.Array,
        Items = schemas.Of("Command", () => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "一条命令，成员依类型 · A command, with the members of its kind",
            Required = new HashSet<string>(["kind"]),
            Properties = new Dictionary<string, IOpenApiSchema>(Shared())
            {
                ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ValueSchema.Choices(CommandJson.AllKinds) },
                ["key"] = Optional(ValueSchema.Text(), "幂等键，缺省为本次调用的键加序号 · The key; left out: that of the call, with its place"),
            },
        }),
    };

    /// <summary>The schema of one member of a kind.</summary>
    public IOpenApiSchema OfMember(string kind, string name)
    {
        var member = CommandJson.MembersOf(kind).Single(member => member.Name == name);
        return Of(member.Type, member);
    }

    /// <summary>The schema of a file that is no member of a command.</summary>
    public IOpenApiSchema OfFile(Type type) => Of(type, new CommandMember("", type, true, null));

    private static Dictionary<string, IOpenApiSchema> Shared() => new(StringComparer.Ordinal)
    {
        ["date"] = Optional(ValueSchema.Text("date"), DocumentText.Both(MemberText.Common("date").Text)),
        ["text"] = Optional(ValueSchema.Text(), DocumentText.Both(MemberText.Common("text").Text)),
    };

    private OpenApiSchema OfObject(IEnumerable<CommandMember> members, Func<string, LocalName?> textOf)
    {
        var all = members.ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = all.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
            Properties = all.ToDictionary(member => member.Name, member => Of(member, textOf(member.Name) is { } text ? DocumentText.Both(text) : null), StringComparer.Ordinal),
        };
    }

    /// <summary>A member that may be left out may be null, which says the same.</summary>
    private IOpenApiSchema Of(CommandMember member, string? description)
    {
        var schema = Of(member.Type, member);
        if (schema is OpenApiSchema number && member.Range is { } range)
        {
            number.Minimum = range.Least.ToString(CultureInfo.InvariantCulture);
            number.Maximum = range.Most == long.MaxValue ? null : range.Most.ToString(CultureInfo.InvariantCulture);
        }

        if (!member.IsRequired)
            schema = Optional(schema, description, DefaultOf(member.Default));
        else if (description is not null)
            schema.Description = description;
        return schema;
    }

    private static IOpenApiSchema Optional(IOpenApiSchema schema, string? description, JsonNode? usual = null)
    {
        var optional = ValueSchema.OrNull(schema);
        if (description is not null)
            optional.Description = description;
        if (optional is OpenApiSchema plain)
        {
            plain.Default = usual;
            plain.Enum?.Add(JsonNullSentinel.JsonNull);
        }

        return optional;
    }

    private static JsonNode? DefaultOf(object? value) => value switch
    {
        bool flag => flag,
        int number => number,
        long number => number,
        Enum name => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString()),
        _ => null,
    };

    private IOpenApiSchema Of(Type type, CommandMember member) => type switch
    {
        _ when ValueSchema.Find(type) is { } plain => plain,
        _ when type == typeof(LocalName) => schemas.LocalName,
        _ when type == typeof(JsonElement) => new OpenApiSchema { Type = JsonSchemaType.Object },
        _ when ItemOf(type) is { } item => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(item, member) },
        _ => schemas.Of(type.Name, () => OfObject((member with { Type = type }).Members, name => MemberText.Find(name)?.Text)),
    };

    private static Type? ItemOf(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[0] : null;
}
