using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>A body of a call that takes no command: as the description shows it, and as the tests send it.</summary>
/// <param name="Text">JSON, or the text of a file.</param>
/// <param name="Required">The members that may not be left out.</param>
internal sealed record BodyExample(string Text, params IReadOnlyList<string> Required)
{
    /// <summary>What else it may be; null: of JSON, the members of the example and no others.</summary>
    public Func<OpenApiSchema>? Schema { get; init; }
}
