using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the body of a call.</summary>
internal static class BodyText
{
    private const string Json = "application/json";

    /// <summary>One JSON object a line.</summary>
    private const string Lines = "application/x-ndjson";

    public static OpenApiRequestBody? Of(Operation known)
    {
        if (known.Change is { } change)
            return new OpenApiRequestBody { Content = Content(Json, CommandSchema.Of(change), change.ExampleBody()) };
        return known.Body.Count == 0 ? null : new OpenApiRequestBody
        {
            Required = true,
            Content = known.Body.ToDictionary(type => type, type => Of(type, known.Example)),
        };
    }

    private static OpenApiMediaType Of(string mediaType, BodyExample? example) => mediaType switch
    {
        Json when example is not null => OfJson(example, JsonNode.Parse(example.Text)!),
        Lines when example is not null => OfText(string.Join('\n', JsonNode.Parse(example.Text)!.AsArray().Select(line => line!.ToJsonString(JsonRows.Form)))),
        _ when IsText(mediaType) => OfText(example?.Text),
        _ => new OpenApiMediaType { Schema = Binary() },
    };

    private static OpenApiMediaType OfJson(BodyExample example, JsonNode json)
    {
        var schema = example.Schema?.Invoke() ?? ExampleSchema.Of(json);
        if (example.Schema is null)
            schema.AdditionalPropertiesAllowed = false;
        if (example.Required.Count > 0)
            schema.Required = example.Required.ToHashSet(StringComparer.Ordinal);
        return new OpenApiMediaType { Schema = schema, Example = json };
    }

    public static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType is Lines or "application/jsonl";

    public static OpenApiMediaType OfText(JsonNode? example) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    public static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static Dictionary<string, OpenApiMediaType> Content(string mediaType, OpenApiSchema schema, JsonNode example) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = schema, Example = example } };
}
