using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the answers to a call: those that were recorded, and the refusals.</summary>
internal static class AnswerText
{
    private const string ProblemType = "application/problem+json";

    private const string Rules = "可能拒绝它的规则 · Rules that may refuse it";

    private const string DryRun = "试算 · Dry run";

    public static OpenApiResponses Of(string operation, Operation known, NamedSchemas schemas)
    {
        var responses = new OpenApiResponses();
        foreach (var status in StatusesOf(known))
        {
            responses[Text(status)] = new OpenApiResponse
            {
                Description = status == StatusCodes.Status200OK && known.IsChange && StatusesOf(known).Count > 1 ? DryRun : known.Change is null ? DocumentText.Both(known.Summary) : "已入账 · Posted",
                Content = status == StatusCodes.Status204NoContent ? null : known.Answers.Select(type => type.Split(';')[0])
                    .ToDictionary(type => type, type => Of(type, RecordedAnswer.Of(operation).FirstOrDefault(answer => answer.Status == status && answer.MediaType == type)?.Content, known, schemas)),
            };
        }

        return responses;
    }

    private static IReadOnlyList<int> StatusesOf(Operation known) =>
        known.Change is null ? known.Statuses : [StatusCodes.Status201Created, StatusCodes.Status200OK];

    private static OpenApiMediaType Of(string mediaType, JsonNode? example, Operation known, NamedSchemas schemas) => mediaType switch
    {
        "application/json" => new OpenApiMediaType { Schema = Json(known, schemas), Example = example },
        _ when BodyText.IsText(mediaType) && !IsFile(known) => BodyText.OfText(example),
        _ => new OpenApiMediaType { Schema = ValueSchema.Binary },
    };

    /// <summary>Whether it is a file of any of several types: bytes, whatever they say.</summary>
    private static bool IsFile(Operation known) => known is { Question: null, Answer: null, Answers.Count: > 1 };

    private static IOpenApiSchema Json(Operation known, NamedSchemas schemas) => known switch
    {
        { Change: not null } => AnswerModel.One("Answer", AnswerView.Columns).Schema(schemas),
        { Question: { } question } => ReportSchema.Of(question, schemas),
        _ => known.Answer!.Schema(schemas),
    };

    /// <summary>Adds examples to the answers that types describe, and what those leave open.</summary>
    public static void Add(OpenApiResponses responses, string operation, string? summary, AnswerModel? model, NamedSchemas schemas)
    {
        foreach (var (status, response) in responses.Where(answer => answer.Value is OpenApiResponse))
        {
            ((OpenApiResponse)response).Description = summary;
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                content.Example = RecordedAnswer.Of(operation).FirstOrDefault(answer => Text(answer.Status) == status && answer.MediaType == type)?.Content;
                if (model is not null)
                    content.Schema = model.Schema(schemas);
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
        text.Description = $"{text.Description}\n\n[{Rules}]({DocumentText.Refusals})\n\n" + string.Join('\n', statuses.Select(status =>
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
