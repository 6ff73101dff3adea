using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FundLedger.Server.Api;

/// <summary>The cookie of a session: an encrypted ticket with the session's secret. Whether it goes on, the database says.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie = new LoopbackCookie("fundledger");
        options.ExpireTimeSpan = LogIn.IdleSession;
        options.SlidingExpiration = true;
        options.LoginPath = LogInPage.Path;
        options.ReturnUrlParameter = LogInPage.ReturnTo;
        options.Events.OnRedirectToLogin = RedirectAsync;
        options.Events.OnRedirectToAccessDenied = context =>
            AccessRefusals.RefuseAsync(context.HttpContext, Rule.AdministratorRequired);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>Gives the caller the cookie of a session that has begun.</summary>
    public static async Task BeginAsync(HttpContext context, LogIn.Session session)
    {
        var principal = new ClaimsPrincipal(new CallerIdentity(session.Caller, Scheme, session.Secret));
        await context.SignInAsync(Scheme, principal);
        context.User = principal;
    }

    /// <summary>The secret of the session that a request belongs to; null for one that belongs to none.</summary>
    public static string? SecretOf(HttpContext context) => context.User.FindFirstValue(CallerIdentity.SessionClaim);

    /// <summary>What a page sends back with each change, and in which header.</summary>
    public static AntiforgeryView? AntiforgeryOf(HttpContext context, IAntiforgery antiforgery)
    {
        if (SecretOf(context) is null)
            return null;
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new AntiforgeryView(tokens.HeaderName!, tokens.RequestToken!);
    }

    /// <summary>To a path alone: the framework would write the host there that the request names, whoever made it up.</summary>
    private static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var secret = context.Principal?.FindFirstValue(CallerIdentity.SessionClaim);
        var callers = context.HttpContext.RequestServices.GetRequiredService<Callers>();
        if (secret is not null && await callers.OfSessionAsync(secret, context.HttpContext.RequestAborted) is { } caller)
            context.ReplacePrincipal(new ClaimsPrincipal(new CallerIdentity(caller, Scheme, secret)));
        else
            context.RejectPrincipal();
    }
}

/// <summary>The antiforgery token of a session.</summary>
/// <param name="Header">The header that carries it.</param>
/// <param name="Token">The token.</param>
internal sealed record AntiforgeryView(string Header, string Token);
