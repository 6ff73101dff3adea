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
            ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["key"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["posted"] = ListOf(("seq", JsonSchemaType.Integer), ("id", JsonSchemaType.String), ("hash", JsonSchemaType.String)),
            ["document"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["lines"] = ListOf(("ledger", JsonSchemaType.String), ("account", JsonSchemaType.String), ("unit", JsonSchemaType.String), ("fund", JsonSchemaType.String), ("purpose", JsonSchemaType.String), ("year", JsonSchemaType.Integer), ("currency", JsonSchemaType.String), ("debit", JsonSchemaType.String), ("credit", JsonSchemaType.String)),
            ["balances"] = ListOf(("ledger", JsonSchemaType.String), ("account", JsonSchemaType.String), ("unit", JsonSchemaType.String), ("fund", JsonSchemaType.String), ("purpose", JsonSchemaType.String), ("year", JsonSchemaType.Integer), ("currency", JsonSchemaType.String), ("debit", JsonSchemaType.String), ("credit", JsonSchemaType.String), ("balance", JsonSchemaType.String)),
        },
    };

    private static OpenApiSchema ListOf(params (string Name, JsonSchemaType Type)[] members) => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)new OpenApiSchema { Type = member.Type }),
        },
    };
}
