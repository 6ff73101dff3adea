using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The objects of the description, each under a name of its own: so that a generated client has a class for each.</summary>
internal sealed class NamedSchemas(OpenApiDocument document)
{
    /// <summary>A reference to a schema, which is added where it is not there yet.</summary>
    public OpenApiSchemaReference Of(string name, Func<OpenApiSchema> schema)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        if (!document.Components.Schemas.ContainsKey(name))
            document.AddComponent(name, schema());
        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>A name in both languages.</summary>
    public OpenApiSchemaReference LocalName => Of(nameof(LocalName), () => new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "两种语言的名称 · A name in both languages",
        AdditionalPropertiesAllowed = false,
        Properties = new Dictionary<string, IOpenApiSchema> { ["zh"] = Name("中文 · Chinese"), ["en"] = Name("英文 · English") },
    });

    private static OpenApiSchema Name(string description) => new() { Type = JsonSchemaType.String, Default = "", Description = description };

    /// <summary>A name for programs as that of a class: <c>trial-balance</c> is <c>TrialBalance</c>.</summary>
    public static string ClassName(string name) => string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
