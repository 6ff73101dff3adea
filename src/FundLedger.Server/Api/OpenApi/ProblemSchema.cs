using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The answers that all calls share.</summary>
internal static class ProblemSchema
{
    /// <summary>RFC 9457, with the rule and its facts.</summary>
    public static OpenApiSchema Problem { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(["type", "title", "status"]),
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:fundledger:rule:…" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["rule"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames<Rule>().Select(name => (JsonNode)name)] },
            ["facts"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "account, date, limit, amount, shortfall, …" },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    /// <summary>What was done for a command.</summary>
    public static OpenApiSchema Answer { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["kind"] = Text,
            ["key"] = Text,
            ["posted"] = ListOf(("seq", Number), ("id", Text), ("hash", Text)),
            ["document"] = Text,
            ["lines"] = ListOf([.. Place, ("debit", Amount), ("credit", Amount)]),
            ["balances"] = ListOf([.. Place, ("debit", Amount), ("credit", Amount), ("balance", Amount)]),
        },
    };

    private static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Number => new() { Type = JsonSchemaType.Integer };

    private static OpenApiSchema Amount => new() { Type = JsonSchemaType.String, Pattern = CommandSchema.Amount };

    private static (string Name, OpenApiSchema Schema)[] Place =>
        [("ledger", Text), ("account", Text), ("unit", Text), ("fund", Text), ("purpose", Text), ("year", Number), ("currency", Text)];

    private static OpenApiSchema ListOf(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)member.Schema),
        },
    };
}
