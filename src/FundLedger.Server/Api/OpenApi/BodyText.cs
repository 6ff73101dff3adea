using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the body of a call.</summary>
internal static class BodyText
{
    private const string Json = "application/json";

    /// <summary>One JSON object a line.</summary>
    private const string Lines = "application/x-ndjson";

    public static OpenApiRequestBody? Of(Operation known, NamedSchemas schemas)
    {
        if (known.Change is { } change)
        {
            return new OpenApiRequestBody
            {
                Required = change.Members.Except(change.Places).Any(member => member.IsRequired),
                Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = new CommandSchema(schemas).Of(change), Example = change.ExampleBody() } },
            };
        }

        return known.Body.Count == 0 ? null : new OpenApiRequestBody
        {
            Required = true,
            Content = known.Body.ToDictionary(type => type, type => Of(type, known.Example, schemas)),
        };
    }

    private static OpenApiMediaType Of(string mediaType, BodyExample? example, NamedSchemas schemas) => mediaType switch
    {
        Json when example is not null => new OpenApiMediaType { Schema = example.Schema!(schemas), Example = JsonNode.Parse(example.Text) },
        Lines when example is not null => OfText(string.Join('\n', JsonNode.Parse(example.Text)!.AsArray().Select(line => line!.ToJsonString(JsonRows.Form)))),
        _ when IsText(mediaType) && example is not null => OfText(example.Text),
        _ => new OpenApiMediaType { Schema = ValueSchema.Binary },
    };

    public static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType is Lines or "application/jsonl";

    public static OpenApiMediaType OfText(JsonNode? example) => new() { Schema = ValueSchema.Text(), Example = example };
}
