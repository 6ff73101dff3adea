using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>Members of a body that may not be left out may not be null either, though the types that read them let them be: so that their refusal is ours.</summary>
internal static class RequiredMembers
{
    public static void NeverNull(OpenApiSchema schema)
    {
        if (schema.AdditionalPropertiesAllowed)
            return;
        foreach (var member in (schema.Required ?? new HashSet<string>()).Select(name => schema.Properties?[name]).OfType<OpenApiSchema>())
            member.Type &= ~JsonSchemaType.Null;
    }
}
