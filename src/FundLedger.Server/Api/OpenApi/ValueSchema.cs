using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What a value of a type is in JSON: one table for members of commands, columns of answers and parameters.</summary>
internal static class ValueSchema
{
    /// <summary>An amount, a rate or a mean: a decimal string.</summary>
    public const string Decimal = @"^-?[0-9]+(\.[0-9]+)?$";

    private const string Month = "^[0-9]{4}-[0-9]{2}$";

    private const string CurrencyCode = "^[A-Z]{3}$";

    /// <summary>The schema of a type, null or not; null: it is no plain value.</summary>
    public static OpenApiSchema? Find(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) || plain == typeof(TermText) || plain == typeof(Guid) => Text(),
        var plain when plain == typeof(decimal) || plain == typeof(AmountText) || plain == typeof(RateText) || plain == typeof(MeanText) => Text(pattern: Decimal),
        var plain when plain == typeof(DateOnly) => Text("date"),
        var plain when plain == typeof(DateTime) => Text("date-time"),
        var plain when plain == typeof(Period) => Text(pattern: Month),
        var plain when plain == typeof(Currency) => Text(pattern: CurrencyCode),
        var plain when plain == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        var plain when plain == typeof(long) || plain == typeof(CountText) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        var plain when plain == typeof(bool) || plain == typeof(FlagText) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        var plain when plain == typeof(ListText) => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
        { IsEnum: true } plain => new OpenApiSchema { Type = JsonSchemaType.String, Enum = Choices(Enum.GetNames(plain).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)) },
        _ => null,
    };

    public static OpenApiSchema Text(string? format = null, string? pattern = null) => new() { Type = JsonSchemaType.String, Format = format, Pattern = pattern };

    public static List<JsonNode> Choices(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];

    /// <summary>A file.</summary>
    public static OpenApiSchema Binary => Text("binary");

    /// <summary>The same schema where the value may also be null.</summary>
    public static IOpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: not null } plain)
            return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        plain.Type |= JsonSchemaType.Null;
        return plain;
    }
}
