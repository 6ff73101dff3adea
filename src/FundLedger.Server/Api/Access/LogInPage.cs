using Microsoft.AspNetCore.Authentication;

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
        Log in first: POST user name and password as JSON to /api/v1/session, or show a token in the Authorization header. The API is explained at /docs.

        """;

    public static void Map(IEndpointRouteBuilder app, bool hasOpenId)
    {
        var page = hasOpenId
            ? app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (string? returnTo, HttpContext context, CancellationToken cancellation) =>
                ChallengeAsync(context, returnTo, cancellation)).RequireRateLimiting(AccessHost.LogInLimit)
            : app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
            {
                context.Response.Headers.WWWAuthenticate = AccessRefusals.Realm;
                return TypedResults.Text(Text, "text/plain; charset=utf-8", statusCode: StatusCodes.Status401Unauthorized);
            });
        page.AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Sends the browser to the OpenID provider, which sends it back to a place of this server.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ProviderMustAnswer"/>.</exception>
    public static async Task<IResult> ChallengeAsync(HttpContext context, string? returnTo, CancellationToken cancellation)
    {
        await OpenId.ReachAsync(context, cancellation).ConfigureAwait(false);
        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = IsOfThisServer(returnTo) ? returnTo : "/" }, [OpenId.Scheme]);
    }

    private static bool IsOfThisServer(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
