using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>What went wrong, as RFC 9457 has it: for people in their language, for programs by rule and facts.</summary>
internal static class ProblemAnswer
{
    private const string MediaType = "application/problem+json";

    /// <summary>The type of a refusal by a rule.</summary>
    public static string TypeOf(Rule rule) => $"urn:fundledger:rule:{rule}";

    /// <summary>A refusal: its rule, its text, and the facts that it was judged by.</summary>
    public static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var status = RuleStatus.Of(refusal.Rule);
        var language = CallLanguage.Of(context.Request);
        if (status == StatusCodes.Status401Unauthorized && context.Response.Headers.WWWAuthenticate.Count == 0)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        if (refusal.Rule is Rule.KeyInFlight)
            context.Response.Headers.RetryAfter = "1";
        if (refusal.Rule is Rule.ServiceReadOnly)
            context.Response.Headers.RetryAfter = "30";
        if (refusal.Facts.FirstOrDefault(fact => fact.Name == "seconds").Value is int seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var json = Begin(TypeOf(refusal.Rule), status, language);
        json["detail"] = refusal.In(language);
        json["rule"] = refusal.Rule.ToString();
        var facts = Problem.Json(refusal, language);
        facts.Remove("rule");
        facts.Remove("message");
        json["facts"] = Named(facts);
        return WriteAsync(context, status, language, json);
    }

    /// <summary>What is no refusal: a path that is none, or a fault of the server, which says no more than how to find it in the logs.</summary>
    public static Task WriteAsync(HttpContext context, int status)
    {
        var language = CallLanguage.Of(context.Request);
        var json = Begin("about:blank", status, language);
        if (status >= StatusCodes.Status500InternalServerError)
            json["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        return WriteAsync(context, status, language, json);
    }

    private static JsonObject Begin(string type, int status, Language language) => new()
    {
        ["type"] = type,
        ["title"] = StatusTitle.Of(status).In(language),
        ["status"] = status,
    };

    /// <summary>Options of the command line are parameters here.</summary>
    private static JsonObject Named(JsonObject facts)
    {
        if (facts["member"]?.GetValue<string>() is { } member && member.StartsWith("--", StringComparison.Ordinal))
            facts["member"] = QueryParameter.NameOf(member);
        return facts;
    }

    private static Task WriteAsync(HttpContext context, int status, Language language, JsonObject json)
    {
        context.Response.Headers.ContentLanguage = CallLanguage.CodeOf(language);
        context.Response.Headers.Vary = "Accept-Language";
        return JsonAnswer.WriteAsync(context.Response, status, json, MediaType);
    }
}
