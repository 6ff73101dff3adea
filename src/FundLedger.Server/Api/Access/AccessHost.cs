using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FundLedger.Server.Api;

/// <summary>Puts access into a host: what it needs, where it stands among what handles a request, and its endpoints.</summary>
internal static class AccessHost
{
    /// <summary>The rate limit of endpoints at which secrets can be tried.</summary>
    public const string LogInLimit = "log-in";

    private const string EitherScheme = "Access";
    private const string TokenScheme = "Token";

    /// <summary>Every endpoint asks for a log-in unless it says <c>AllowAnonymous</c>.</summary>
    public static IHostApplicationBuilder AddAccess(this IHostApplicationBuilder builder, AccessOptions options)
    {
        var services = builder.Services;
        services.AddUsers(options).AddHttpContextAccessor().AddScoped<SignIn>().AddScoped<LogIn>().AddScoped<OwnAccess>()
            .AddSingleton<Tokens>().AddSingleton<Callers>()
            .AddSingleton<RefusalLog>().AddHostedService(provider => provider.GetRequiredService<RefusalLog>())
            .AddHostedService<FirstStart>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-Antiforgery";
            antiforgery.Cookie = new LoopbackCookie("fundledger.antiforgery");
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits => limits.AddPolicy(LogInLimit, context => LimitOf(context, options.LogInsPerMinute)));
        AddSchemes(services, options);
        return builder;
    }

    private static void AddSchemes(IServiceCollection services, AccessOptions options)
    {
        var schemes = services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? TokenScheme : SessionCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenScheme, null)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        if (options.OpenId is { } provider)
            schemes.AddOpenId(provider);
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(Origin.PlaceOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        });

    /// <summary>
    /// Says who calls, and refuses changes that another site made a browser send. What endpoints ask of callers is for
    /// <c>UseAuthorization</c>, which follows the rate limits: they hold for those who are not let in too.
    /// </summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        var refusals = app.ApplicationServices.GetRequiredService<RefusalLog>();
        app.Use((context, next) =>
        {
            refusals.Watch(context);
            return next(context);
        });
        return app.UseAuthentication().UseMiddleware<AntiforgeryOnCookies>();
    }

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        var hasOpenId = app.ServiceProvider.GetRequiredService<AccessOptions>().OpenId is not null;
        LogInPage.Map(app, hasOpenId);
        SetupEndpoint.Map(api);
        SessionEndpoints.Map(api, hasOpenId);
        SecondFactorEndpoints.Map(api);
        TokenEndpoints.Map(api);
        UserEndpoints.Map(api);
        AccessLogEndpoint.Map(api);
        return app;
    }
}
