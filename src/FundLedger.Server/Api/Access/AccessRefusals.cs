using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace FundLedger.Server.Api;

/// <summary>How those are answered who are not let in: under <c>/api</c> with a problem, never with a page to log in at.</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    public const string Realm = "Bearer realm=\"fundledger\"";

    private readonly AuthorizationMiddlewareResultHandler _pages = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        if (result.Succeeded || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return _pages.HandleAsync(next, context, policy, result);
        if (result.Challenged)
            return RefuseAsync(context, Rule.LogInRequired);
        var rule = result.AuthorizationFailure?.FailedRequirements.OfType<CallerRequirement>().FirstOrDefault()?.Rule;
        return RefuseAsync(context, rule ?? Rule.AdministratorRequired);
    }

    /// <summary>Answers with a problem (RFC 9457); one of status 401 says how to log in (RFC 9110, section 11.6.1; RFC 6750, section 3).</summary>
    public static Task RefuseAsync(HttpContext context, Rule rule)
    {
        if (Rules.Of(rule).Kind is RefusalKind.LogInNeeded)
        {
            var shown = context.Request.Headers.Authorization.Count > 0;
            context.Response.Headers.WWWAuthenticate = Realm + (shown ? ", error=\"invalid_token\"" : "");
        }

        return ProblemAnswer.WriteAsync(context, new Refusal(rule, []));
    }
}
