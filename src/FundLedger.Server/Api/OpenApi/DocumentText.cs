using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of the API as a whole.</summary>
internal static class DocumentText
{
    /// <summary>Where the page of all rules is, beside the description.</summary>
    public const string Refusals = "refusals.md";

    public const string BearerScheme = "bearer";
    public const string CookieScheme = "cookie";

    public static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "FundLedger", Version = "v1", Description = Introduction };
        document.Servers = [new OpenApiServer { Url = "/", Description = "本服务器 · The server that gives this description" }];
        document.ExternalDocs = new OpenApiExternalDocs { Url = new Uri(Refusals, UriKind.Relative), Description = "拒绝一览 · Every rule that may refuse a call" };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [BearerScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "程序用的令牌 · A token, for programs" },
            [CookieScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "fundledger", Description = "登录后的 Cookie，更改须另带防伪令牌 · The cookie of a log-in; changes need an antiforgery token too" },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas["Problem"] = ProblemSchema.Problem;
        document.Components.Schemas.Remove(nameof(JsonArray));
        document.Components.Schemas.Remove(nameof(JsonObject));
        document.Components.Parameters = ParameterText.Shared();
        document.Components.Responses = AnswerText.Refusals(document);
        document.Tags = new HashSet<OpenApiTag>(Change.All.Select(change => change.Topic).Concat(Question.All.Select(question => question.Topic)).Distinct()
            .Select(topic => new OpenApiTag { Name = topic.Code, Description = Both(topic.Title) }));
    }

    public static string Both(LocalName name) => name.Zh == name.En ? name.Zh : $"{name.Zh} · {name.En}";

    private const string Introduction = """
        资金预算与拨付账簿的接口。金额是十进制字符串；日期为 2025-12-31；拒绝以 application/problem+json 说明规则与事实，语言随 Accept-Language。
        每次更改须带 Idempotency-Key：键属于调用者，同键同内容只做一次，答复相同（Idempotency-Replayed: true）。?dryRun=true 只试算。单据有版本（ETag），更改可带 If-Match。
        列表以 ?after= 翻页，下一页在 Link 中。未知的查询参数与成员一律拒绝。每个调用列出可能拒绝它的规则，按状态码分组；答复示例取自一个小账套的实际答复。

        The API of a fund budgeting and disbursement ledger. Amounts are decimal strings, dates are 2025-12-31. What is refused is answered as
        application/problem+json, with the rule and its facts, in the language of Accept-Language. Each change takes an Idempotency-Key, which is
        the caller's own: the same key with the same content is done once and answered alike (Idempotency-Replayed: true). ?dryRun=true only
        says what would happen. Documents have a version (ETag); a change takes If-Match. Lists are paged by ?after=; Link says where the next
        page is. Unknown parameters and members are refused. Each call lists the rules that may refuse it, by status. Examples of answers were given by a server with a small book.
        """;
}
