using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The answer to a call that is refused, or cannot be answered.</summary>
internal static class ProblemSchema
{
    /// <summary>RFC 9457, with the rule and its facts.</summary>
    public static OpenApiSchema Problem { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Description = "拒绝或故障，RFC 9457 · A refusal or a fault, RFC 9457",
        Required = new HashSet<string>(["type", "title", "status"]),
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:fundledger:rule:…；about:blank 表示不是按规则拒绝 · about:blank: not refused by a rule" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "状态的含义 · What the status means" },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "为何拒绝，语言随 Accept-Language · Why, in the language of Accept-Language" },
            ["rule"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ValueSchema.Choices(Enum.GetNames<Rule>()), Description = $"见 · See {DocumentText.Refusals}" },
            ["facts"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "判断所据：account、date、limit、amount、shortfall 等 · What it was judged by: account, date, limit, amount, shortfall, …" },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "日志中的编号 · By which a fault is found in the logs" },
        },
    };
}
