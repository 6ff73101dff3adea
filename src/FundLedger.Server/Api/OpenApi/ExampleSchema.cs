using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>
/// The schema of what no type describes, read off an example: members with their types, amounts, dates and moments by their
/// form. Of what is null wherever it stands, nothing is said.
/// </summary>
internal static partial class ExampleSchema
{
    public static OpenApiSchema Of(JsonNode? example) => Of([example]);

    /// <summary>The schema of values that stand in the same place.</summary>
    private static OpenApiSchema Of(IReadOnlyCollection<JsonNode?> all)
    {
        var given = all.OfType<JsonNode>().ToList();
        var kinds = given.Select(KindOf).Distinct().ToList();
        if (kinds.Count != 1)
            return new OpenApiSchema();
        var schema = kinds[0] switch
        {
            JsonValueKind.Object => OfObjects([.. given.Select(each => each.AsObject())]),
            JsonValueKind.Array => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of([.. given.SelectMany(each => each.AsArray())]) },
            JsonValueKind.True => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            JsonValueKind.Number => new OpenApiSchema { Type = given.All(each => IsWhole(each.ToJsonString())) ? JsonSchemaType.Integer : JsonSchemaType.Number },
            _ => OfTexts([.. given.Select(each => each.GetValue<string>())]),
        };
        if (given.Count < all.Count)
            schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static JsonValueKind KindOf(JsonNode node) => node.GetValueKind() is var kind && kind == JsonValueKind.False ? JsonValueKind.True : kind;

    private static OpenApiSchema OfObjects(IReadOnlyList<JsonObject> all) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = all.SelectMany(each => each).GroupBy(member => member.Key, StringComparer.Ordinal)
            .ToDictionary(members => members.Key, members => (IOpenApiSchema)Of([.. members.Select(member => member.Value)]), StringComparer.Ordinal),
    };

    private static OpenApiSchema OfTexts(IReadOnlyList<string> all)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        if (all.All(Day().IsMatch))
            schema.Format = "date";
        else if (all.All(Moment().IsMatch))
            schema.Format = "date-time";
        else if (all.All(Amount().IsMatch))
            schema.Pattern = CommandSchema.Amount;
        return schema;
    }

    private static bool IsWhole(string number) => !number.AsSpan().ContainsAny('.', 'e', 'E');

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T[\d:.]+Z\z")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^-?\d+\.\d+\z")]
    private static partial Regex Amount();
}
