using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the answers to a call: those that were recorded, and the refusals.</summary>
internal static class AnswerText
{
    private const string ProblemType = "application/problem+json";

    private const string DryRun = "试算 · Dry run";

    public static OpenApiResponses Of(string operation, Operation known, OpenApiDocument document)
    {
        var recorded = RecordedAnswer.Of(operation);
        var responses = new OpenApiResponses();
        int[] statuses = recorded.Length > 0 ? [.. recorded.Select(answer => answer.Status).Distinct().OrderDescending()] : [StatusCodes.Status200OK];
        foreach (var status in statuses)
        {
            responses[Text(status)] = new OpenApiResponse
            {
                Description = status == StatusCodes.Status200OK && statuses.Length > 1 ? DryRun : known.Change is null ? DocumentText.Both(known.Summary) : "已入账 · Posted",
                Content = status == StatusCodes.Status204NoContent ? null : known.Answers.Select(type => type.Split(';')[0])
                    .Where(type => known.Question is null || recorded.Length == 0 || recorded.Any(answer => answer.MediaType == type))
                    .ToDictionary(type => type, type => Of(type, recorded.FirstOrDefault(answer => answer.Status == status && answer.MediaType == type)?.Content, known, document)),
            };
        }

        return responses;
    }

    private static OpenApiMediaType Of(string mediaType, JsonNode? example, Operation known, OpenApiDocument document) => mediaType switch
    {
        "application/json" when known.Change is not null => new OpenApiMediaType { Schema = new OpenApiSchemaReference("Answer", document), Example = example },
        "application/json" => new OpenApiMediaType { Schema = ExampleSchema.Of(example), Example = example },
        _ when BodyText.IsText(mediaType) => BodyText.OfText(example),
        _ => new OpenApiMediaType { Schema = BodyText.Binary() },
    };

    /// <summary>Adds what was recorded to the answers that types describe; what they leave open is read off it.</summary>
    public static void AddRecorded(OpenApiResponses responses, string operation, string? summary)
    {
        foreach (var (status, response) in responses.Where(answer => answer.Value is OpenApiResponse))
        {
            ((OpenApiResponse)response).Description = summary;
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                content.Example = RecordedAnswer.Of(operation).FirstOrDefault(answer => Text(answer.Status) == status && answer.MediaType == type)?.Content;
                if (content.Schema is OpenApiSchemaReference { Reference.Id: nameof(JsonArray) or nameof(JsonObject) })
                    content.Schema = ExampleSchema.Of(content.Example);
            }
        }
    }

    /// <summary>
    /// A response for each status with which one of the rules refuses. Which rules those are the call says itself: pages that
    /// show the description pass over what stands beside a reference.
    /// </summary>
    public static void AddRefusals(OpenApiOperation text, IEnumerable<Rule> rules, OpenApiDocument document)
    {
        var statuses = rules.Distinct().GroupBy(RuleStatus.Of).OrderBy(group => group.Key).ToList();
        text.Description = string.Join('\n', statuses.Select(status =>
            $"- **{Text(status.Key)}** {string.Join(", ", status.Select(rule => rule.ToString()).Order(StringComparer.Ordinal))}"));
        foreach (var status in statuses)
            text.Responses![Text(status.Key)] = new OpenApiResponseReference($"Problem{Text(status.Key)}", document);
    }

    /// <summary>The refusals of each status, with an example of it.</summary>
    public static Dictionary<string, IOpenApiResponse> Refusals(OpenApiDocument document) => Enum.GetValues<Rule>().Select(RuleStatus.Of).Distinct().Order()
        .ToDictionary(status => $"Problem{Text(status)}", status => (IOpenApiResponse)new OpenApiResponse
        {
            Description = DocumentText.Both(StatusTitle.Of(status)),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document), Example = RecordedAnswer.Problem(status) },
            },
        }, StringComparer.Ordinal);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
