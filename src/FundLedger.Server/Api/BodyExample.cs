using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>A body of a call that takes no command: as the description shows it, and as the tests send it.</summary>
/// <param name="Text">JSON, or the text of a file.</param>
internal sealed record BodyExample(string Text)
{
    /// <summary>Of JSON, its schema.</summary>
    public Func<NamedSchemas, IOpenApiSchema>? Schema { get; init; }

    /// <summary>A body of known members.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="name">The name of its class.</param>
    /// <param name="members">Its members; one that may be left out is optional.</param>
    public static BodyExample Of(string text, string name, params IReadOnlyList<ReportColumn> members) => new(text)
    {
        Schema = schemas => new RowSchema(schemas).Of(name, members, isBody: true),
    };
}
