using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>
/// An answer that the server gave to a call on a small book: an example of the description. The tests record them, and fail
/// where the server has come to answer otherwise.
/// </summary>
/// <param name="Operation">The call, as the description names it; <c>problem</c> for a refusal.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">What it is; empty where it has no content.</param>
/// <param name="Content">JSON, or a text; null where it has none.</param>
internal sealed record RecordedAnswer(string Operation, int Status, string MediaType, JsonNode? Content)
{
    public const string Resource = "answers.json";

    private const string Refused = "problem";

    private static readonly ILookup<string, RecordedAnswer> All = ReadAll().ToLookup(answer => answer.Operation, StringComparer.Ordinal);

    /// <summary>The name that it is kept under: call, status and media type.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Operation} {Status} {MediaType}").TrimEnd();

    /// <summary>The answers of a call.</summary>
    public static ImmutableArray<RecordedAnswer> Of(string operation) => [.. All[operation]];

    /// <summary>A refusal with a status; null: none was recorded.</summary>
    public static JsonNode? Problem(int status) => All[Refused].FirstOrDefault(answer => answer.Status == status)?.Content;

    public static RecordedAnswer Problem(int status, string mediaType, JsonNode content) => new(Refused, status, mediaType, content);

    private static IEnumerable<RecordedAnswer> ReadAll()
    {
        using var stream = typeof(RecordedAnswer).Assembly.GetManifestResourceStream(Resource)!;
        return [.. JsonNode.Parse(stream)!.AsObject().Select(pair => Of(pair.Key.Split(' '), pair.Value))];
    }

    private static RecordedAnswer Of(string[] name, JsonNode? content) =>
        new(name[0], int.Parse(name[1], CultureInfo.InvariantCulture), name.ElementAtOrDefault(2) ?? "", content);
}
