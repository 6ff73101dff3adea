using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of a call, from what is known of it.</summary>
internal static class OperationText
{
    /// <summary>Rules by which any call may be refused.</summary>
    private static readonly Rule[] Always = [Rule.ParameterUnknown, Rule.TooManyCalls];

    /// <summary>Rules of calls that need a log-in.</summary>
    private static readonly Rule[] LoggedIn = [Rule.LogInRequired, Rule.BookMustExist];

    /// <summary>Rules of changes.</summary>
    private static readonly Rule[] Changing = [Rule.KeyRequired, Rule.KeyInFlight, Rule.CodeForm, Rule.TokenReadOnly, Rule.AntiforgeryRequired, Rule.BodyTooLarge, Rule.BodyForm, Rule.ParameterForm];

    public static void Describe(OpenApiOperation text, ApiDescription call, OpenApiDocument document)
    {
        text.OperationId = IdOf(call);
        if (call.ActionDescriptor.EndpointMetadata.OfType<Operation>().LastOrDefault() is not { } known)
        {
            AccessText.Describe(text, call, document);
            return;
        }

        text.Summary = DocumentText.Both(known.Summary);
        text.Tags = new HashSet<OpenApiTagReference> { new(known.Tag, document) };
        text.Parameters = [.. Parameters(call, known)];
        text.RequestBody = BodyText.Of(known);
        text.Responses = AnswerText.Of(text.OperationId, known, document);
        text.Security = known.IsPublic ? [] : LogIns(document);
    }

    /// <summary>The ways to log in, each of which will do.</summary>
    public static List<OpenApiSecurityRequirement> LogIns(OpenApiDocument document) =>
    [
        new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentText.BearerScheme, document)] = [] },
        new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentText.CookieScheme, document)] = [] },
    ];

    private static string IdOf(ApiDescription call) => call.HttpMethod!.ToLowerInvariant() + "-" + string.Join('-', call.RelativePath!
        .Replace("api/v1/", "", StringComparison.Ordinal).Split('/', '-').Select(part => part.Trim('{', '}').Split(':')[0]));

    private static IEnumerable<IOpenApiParameter> Parameters(ApiDescription call, Operation known)
    {
        foreach (var place in call.RelativePath!.Split('/').Where(part => part.StartsWith('{')).Select(part => part[1..^1]))
            yield return Parameter(place, ParameterLocation.Path, true, null, JsonSchemaType.String);
        foreach (var parameter in known.Parameters)
            yield return Query(parameter);
        if (!known.IsChange)
            yield break;
        yield return Parameter(CommandBody.KeyHeader, ParameterLocation.Header, true, "幂等键 · The key: the same key with the same content is done once", JsonSchemaType.String);
        if (known.Change is not null)
            yield return Parameter("If-Match", ParameterLocation.Header, false, "所见单据的版本 · The version of the document that was seen", JsonSchemaType.String);
    }

    private static OpenApiParameter Query(QueryParameter parameter)
    {
        var schema = SchemaOf(parameter.Type);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Schema = parameter.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
        };
    }

    private static OpenApiSchema SchemaOf(Type type) => type switch
    {
        _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ when type == typeof(int) || type == typeof(long) => new OpenApiSchema { Type = JsonSchemaType.Integer },
        { IsEnum: true } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))] },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Parameter(string name, ParameterLocation place, bool required, string? description, JsonSchemaType type) =>
        new() { Name = name, In = place, Required = required, Description = description, Schema = new OpenApiSchema { Type = type } };

    /// <summary>Every rule by which a call may be refused.</summary>
    public static IEnumerable<Rule> RulesOf(Operation known) =>
    [
        .. Always,
        .. known.IsPublic ? [Rule.BookMustExist] : LoggedIn,
        .. known.IsChange ? Changing : [],
        .. known.Body.Count > 0 ? [Rule.BodyForm, Rule.BodyTooLarge, Rule.CommandForm] : Array.Empty<Rule>(),
        .. known.Change is { } change ? ChangeRules.Of(change) : [],
        .. known.Question is not null ? ChangeRules.OfQuestions : [],
        .. known.Rules,
    ];
}
