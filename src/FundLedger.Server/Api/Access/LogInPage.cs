using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary>
/// <c>/log-in</c>: where pages send whoever has not logged in. With an OpenID provider it goes on there; without one it says how
/// to log in.
/// </summary>
internal static class LogInPage
{
    public const string Path = "/log-in";

    public const string ReturnTo = "returnTo";

    private const string Text = """
        请先登录：以 JSON 向 /api/v1/session 发送用户名和密码（POST），或在 Authorization 头中出示令牌。接口说明见 /docs。
        Log in first: POST user name and password as JSON to /api/v1/session, or show a token in the Authorization header.
        The API is explained at /docs.

        """;

    public static void Map(IEndpointRouteBuilder app, bool hasOpenId)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var page = hasOpenId ? app.MapMethods(Path, methods, ChallengeAsync) : app.MapMethods(Path, methods, Explain);
        page.AllowAnonymous().RequireRateLimiting(AccessHost.LogInLimit).ExcludeFromDescription();
    }

    /// <summary>Sends the browser to the OpenID provider, which sends it back to a place of this server.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ProviderMustAnswer"/>.</exception>
    public static async Task<IResult> ChallengeAsync(HttpContext context, string? returnTo, CancellationToken cancellation)
    {
        await OpenId.ReachAsync(context, cancellation);
        var back = new AuthenticationProperties { RedirectUri = IsOfThisServer(returnTo) ? returnTo : "/" };
        return TypedResults.Challenge(back, [OpenId.Scheme]);
    }

    private static ContentHttpResult Explain(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = AccessRefusals.Realm;
        return TypedResults.Text(Text, "text/plain; charset=utf-8", statusCode: StatusCodes.Status401Unauthorized);
    }

    private static bool IsOfThisServer(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
