using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>Rows of known columns: a member a column, its type that of the column's values.</summary>
internal sealed class RowSchema(NamedSchemas schemas)
{
    /// <summary>A reference to the object that a row is.</summary>
    /// <param name="name">The name of its class.</param>
    /// <param name="columns">Its members.</param>
    /// <param name="isBody">Whether it is sent: then it has no other members, and what may be left out may be null.</param>
    public OpenApiSchemaReference Of(string name, IReadOnlyList<ReportColumn> columns, bool isBody = false) => schemas.Of(name, () => new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = !isBody,
        Required = columns.Where(column => !column.IsOptional).Select(column => column.Name).ToHashSet(StringComparer.Ordinal),
        Properties = columns.ToDictionary(column => column.Name, column => Of(name, column, isBody), StringComparer.Ordinal),
    });

    private IOpenApiSchema Of(string row, ReportColumn column, bool isBody)
    {
        var schema = Of(row, column, Nullable.GetUnderlyingType(column.Type) ?? column.Type);
        if (isBody ? column.IsOptional : MayBeNull(column))
            schema = ValueSchema.OrNull(schema);
        schema.Description = DocumentText.Both(column.Title);
        return schema;
    }

    /// <summary>A text or a name is null where there is none; rows and lists are empty then.</summary>
    private static bool MayBeNull(ReportColumn column) =>
        Nullable.GetUnderlyingType(column.Type) is not null || column.Type == typeof(string) || column.Type == typeof(LocalName) || column.Type == typeof(JsonNode);

    private IOpenApiSchema Of(string row, ReportColumn column, Type type) => type switch
    {
        _ when column.Inner.Count > 0 => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(NameOfInner(row, column.Name), column.Inner) },
        _ when type == typeof(LocalName) => schemas.LocalName,
        _ when type == typeof(JsonArray) => new OpenApiSchema { Type = JsonSchemaType.Array, Items = ValueSchema.Text() },
        _ when type == typeof(JsonObject) || type == typeof(JsonNode) => new OpenApiSchema { Type = JsonSchemaType.Object },
        _ => ValueSchema.Find(type) ?? new OpenApiSchema(),
    };

    /// <summary>Rows within the row of <c>Entry</c>, its member <c>lines</c>: <c>EntryLine</c>.</summary>
    private static string NameOfInner(string row, string member) =>
        (row.EndsWith("Row", StringComparison.Ordinal) ? row[..^3] : row) + NamedSchemas.ClassName(member.EndsWith('s') ? member[..^1] : member);
}
