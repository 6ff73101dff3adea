using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the parameters of a call. Those that many calls have are said once.</summary>
internal static class ParameterText
{
    private const string Book = "book";

    private const string Version = "If-Match";

    /// <summary>Parameters of many calls, by their names.</summary>
    public static Dictionary<string, IOpenApiParameter> Shared() => new IOpenApiParameter[]
    {
        Of(Book, ParameterLocation.Path, true, "账套 · The code of the book"),
        Of(CommandBody.KeyHeader, ParameterLocation.Header, true, "幂等键 · The key: the same key with the same content is done once"),
        Of(Version, ParameterLocation.Header, false, "所见单据的版本 · The version of the document that was seen"),
        Of(QueryParameter.DryRun),
    }.ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal);

    public static IEnumerable<IOpenApiParameter> Of(ApiDescription call, Operation known, OpenApiDocument document)
    {
        foreach (var place in call.RelativePath!.Split('/').Where(part => part.StartsWith('{')).Select(part => part[1..^1]))
            yield return place == Book ? new OpenApiParameterReference(Book, document) : Of(place, ParameterLocation.Path, true, null);
        foreach (var parameter in known.Parameters)
            yield return parameter == QueryParameter.DryRun ? new OpenApiParameterReference(parameter.Name, document) : Of(parameter);
        if (known.IsChange)
            yield return new OpenApiParameterReference(CommandBody.KeyHeader, document);
        if (known.Change is not null)
            yield return new OpenApiParameterReference(Version, document);
    }

    private static OpenApiParameter Of(QueryParameter parameter)
    {
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Schema = SchemaOf(parameter.Type),
        };
    }

    private static OpenApiSchema SchemaOf(Type type) => type switch
    {
        _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ when type == typeof(int) || type == typeof(long) => new OpenApiSchema { Type = JsonSchemaType.Integer },
        { IsEnum: true } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))] },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Of(string name, ParameterLocation place, bool required, string? description) =>
        new() { Name = name, In = place, Required = required, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
