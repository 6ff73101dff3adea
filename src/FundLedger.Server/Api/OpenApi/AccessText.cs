using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of a call of access: its types are known already.</summary>
internal static class AccessText
{
    private const string Tag = "access";

    public static void Describe(OpenApiOperation text, ApiDescription call, OpenApiDocument document)
    {
        var known = call.ActionDescriptor.EndpointMetadata;
        var isPublic = known.OfType<IAllowAnonymous>().Any();
        var about = known.OfType<AccessCall>().LastOrDefault();
        text.Tags = new HashSet<OpenApiTagReference> { new(Tag, document) };
        text.Security = isPublic ? [] : OperationText.LogIns(document);
        if (about?.Example is { } example && text.RequestBody?.Content?.Values.FirstOrDefault() is OpenApiMediaType body)
            body.Example = JsonNode.Parse(example);
        text.Responses ??= [];
        text.Description = DocumentText.Both(RoleText.Of(known));
        AnswerText.Add(text.Responses, text.OperationId!, text.Summary, about?.Answer, new NamedSchemas(document));
        AnswerText.AddRefusals(text,
        [
            Rule.ParameterUnknown, Rule.TooManyCalls,
            .. isPublic ? [] : new[] { Rule.LogInRequired },
            .. text.RequestBody is null ? [] : new[] { Rule.BodyForm, Rule.BodyTooLarge },
            .. call.HttpMethod == HttpMethods.Get ? [] : new[] { Rule.AntiforgeryRequired },
            .. known.OfType<AuthorizationPolicy>().SelectMany(policy => policy.Requirements.OfType<CallerRequirement>()).Select(requirement => requirement.Rule),
            .. about?.Rules ?? [],
        ], document);
    }
}
