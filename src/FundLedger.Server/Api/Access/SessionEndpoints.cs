using System.Text.Json.Serialization;
using FundLedger.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/session</c>: log in, who am I, log out; <c>/api/v1/password</c>.</summary>
internal static class SessionEndpoints
{
    public static void Map(RouteGroupBuilder api, bool hasOpenId)
    {
        api.MapGet("/session", Show).WithSummary("当前登录者 · Who is logged in, and the antiforgery token of the session");
        api.MapPost("/session", BeginAsync).AllowAnonymous().RequireRateLimiting(AccessHost.LogInLimit)
            .WithSummary("登录 · Log in with user name and password, and a one-time or recovery code where the user has them")
            .WithMetadata(new AccessCall("""{"user":"wang.fang","password":"…","code":"123456"}""", Rule.LogInRefused, Rule.CodeRequired, Rule.MemberRequired));
        api.MapDelete("/session", EndAsync).WithSummary("退出 · Log out: the session is over, whoever has its cookie");
        api.MapPost("/password", ChangePasswordAsync).RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Session))
            .RequireRateLimiting(AccessHost.LogInLimit)
            .WithSummary("修改密码，其他会话与令牌即失效 · Change one's password; all other sessions and all tokens are over")
            .WithMetadata(new AccessCall("""{"password":"…","newPassword":"…"}""", Rule.LogInRefused, Rule.MemberRequired, Rule.PasswordLength, Rule.PasswordGuessable));
        if (hasOpenId)
        {
            api.MapGet("/session/openid", LogInPage.ChallengeAsync).AllowAnonymous().RequireRateLimiting(AccessHost.LogInLimit).WithSummary("经 OpenID 登录 · Log in through the OpenID provider")
                .WithMetadata(new AccessCall(null, Rule.ProviderMustAnswer));
        }
    }

    private static Ok<SessionView> Show(HttpContext context, IAntiforgery antiforgery) => TypedResults.Ok(ViewOf(context, antiforgery));

    private static async Task<Ok<SessionView>> BeginAsync(
        LogInBody body, LogIn logIn, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation)
    {
        var session = await logIn.WithPasswordAsync(Given.In(body.User, "session", "user"), Given.In(body.Password, "session", "password"),
            body.Code, Origin.Of(context), cancellation);
        await SessionCookie.BeginAsync(context, session);
        return TypedResults.Ok(ViewOf(context, antiforgery));
    }

    private static async Task<NoContent> EndAsync(AccessStore store, HttpContext context, CancellationToken cancellation)
    {
        if (SessionCookie.SecretOf(context) is { } secret)
        {
            var origin = Origin.Of(context);
            await store.ChangeAsync(async change =>
            {
                await change.EndSessionAsync(secret);
                await change.LogAsync(new AccessRecord(origin.User, origin.Address, "log-out", AccessResult.Done));
            }, cancellation);
            await context.SignOutAsync(SessionCookie.Scheme);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionView>> ChangePasswordAsync(
        PasswordBody body, OwnAccess own, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation)
    {
        var session = await own.ChangePasswordAsync(context.Caller(), body.Password, Given.In(body.NewPassword, "password", "newPassword"),
            Origin.Of(context), cancellation);
        await SessionCookie.BeginAsync(context, session);
        return TypedResults.Ok(ViewOf(context, antiforgery));
    }

    private static SessionView ViewOf(HttpContext context, IAntiforgery antiforgery)
    {
        var caller = context.Caller();
        return new SessionView(caller.User, caller.IsAdministrator, caller.HasSecondFactor, caller.Scope?.Book, caller.Scope?.ReadOnly ?? false,
            SessionCookie.AntiforgeryOf(context, antiforgery));
    }
}

/// <summary>A log-in.</summary>
/// <param name="User">The user name, in any case.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">A one-time code or a recovery code; only where the user has them.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LogInBody(string? User, string? Password, string? Code = null);

/// <summary>A change of password.</summary>
/// <param name="Password">The one until now.</param>
/// <param name="NewPassword">The one from now on.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PasswordBody(string? Password, string? NewPassword);

/// <summary>Who is logged in.</summary>
/// <param name="User">The user name.</param>
/// <param name="Administrator">Whether he administers the server.</param>
/// <param name="SecondFactor">Whether a second factor was proved.</param>
/// <param name="Book">The only book that his token opens.</param>
/// <param name="ReadOnly">Whether his token changes nothing.</param>
/// <param name="Antiforgery">What each change carries; null for a token, which needs none.</param>
internal sealed record SessionView(string User, bool Administrator, bool SecondFactor, string? Book, bool ReadOnly, AntiforgeryView? Antiforgery);
