using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace FundLedger.Server.Api;

/// <summary>The description of the API, made of the same tables as the calls, and a page to read it that needs no other server.</summary>
internal static class Documentation
{
    public const string Address = "/openapi/v1.json";

    private const string Refusals = $"/openapi/{DocumentText.Refusals}";

    private const string Page = "/docs";

    /// <summary>The name of the document.</summary>
    internal const string Document = "v1";

    public static void AddDocumentation(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Description>()
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict).AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationText.Describe(operation, context.Description, context.Document!);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, _, _) =>
        {
            RequiredMembers.NeverNull(schema);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            DocumentText.Describe(document);
            return Task.CompletedTask;
        });
    });

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapGet(Address, (Description description, CancellationToken cancellation) => description.AnswerAsync(cancellation))
            .ExcludeFromDescription().AllowAnonymous();
        app.MapGet(Refusals, () => Results.Stream(typeof(Documentation).Assembly.GetManifestResourceStream(DocumentText.Refusals)!, "text/markdown; charset=utf-8"))
            .ExcludeFromDescription().AllowAnonymous();
        app.MapScalarApiReference(Page, (options, context) =>
        {
            // Its one inline script is let in by a number that only this answer has. It styles itself, so styles must be let in.
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
            options.WithNonce(nonce).HideDeveloperTools().DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
            options.Title = "FundLedger";
            options.OpenApiRoutePattern = Address;
        }).AllowAnonymous();
    }
}
