using System.Globalization;
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
        Of(QuestionCall.Form),
    }.ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal);

    public static IEnumerable<IOpenApiParameter> Of(ApiDescription call, Operation known, OpenApiDocument document)
    {
        foreach (var place in call.RelativePath!.Split('/').Where(part => part.StartsWith('{')).Select(part => part[1..^1]))
            yield return place == Book ? new OpenApiParameterReference(Book, document) : OfPlace(place, known);
        foreach (var parameter in known.Parameters)
            yield return parameter == QueryParameter.DryRun || parameter == QuestionCall.Form ? new OpenApiParameterReference(parameter.Name, document) : Of(parameter);
        if (known.IsChange)
            yield return new OpenApiParameterReference(CommandBody.KeyHeader, document);
        if (known.Change is not null)
            yield return new OpenApiParameterReference(Version, document);
    }

    private static OpenApiParameter Of(QueryParameter parameter)
    {
        var schema = ValueSchema.Find(parameter.Type) ?? ValueSchema.Text();
        schema.Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = parameter.Range is { Most: < long.MaxValue and var most } ? most.ToString(CultureInfo.InvariantCulture) : null;
        schema.Default = parameter.Usual is not { } usual ? null : schema.Type == JsonSchemaType.String ? usual : JsonNode.Parse(usual);
        if (parameter.Choices.Count > 0)
            schema.Enum = ValueSchema.Choices(parameter.Choices);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Schema = schema,
        };
    }

    /// <summary>What stands in the path: a member of the change, an option of the question, or a text.</summary>
    private static OpenApiParameter OfPlace(string name, Operation known)
    {
        var option = known.Question?.Places.FirstOrDefault(option => option.Name == name);
        var type = known.Change?.Places.FirstOrDefault(member => member.Name == name)?.Type ?? option?.Type ?? typeof(string);
        var text = known.Change?.TextOf(name) ?? option?.Text;
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = text is null ? null : DocumentText.Both(text),
            Schema = ValueSchema.Find(type) ?? ValueSchema.Text(),
        };
    }

    private static OpenApiParameter Of(string name, ParameterLocation place, bool required, string? description) =>
        new() { Name = name, In = place, Required = required, Description = description, Schema = ValueSchema.Text() };
}
