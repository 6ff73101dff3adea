using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FundLedger.Server.Api;

/// <summary>Log-in through an OpenID provider: the code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636).</summary>
internal static partial class OpenId
{
    public const string Scheme = "OpenId";

    private const string Callback = "/api/v1/session/openid/callback";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int RetrySeconds = 30;

    /// <summary>Ways of proving who one is that count as a second factor (RFC 8176, section 2).</summary>
    private static readonly string[] SecondFactors = ["mfa", "otp", "hwk", "sc"];

    public static AuthenticationBuilder AddOpenId(this AuthenticationBuilder builder, OpenIdOptions provider) =>
        builder.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = provider.Authority.AbsoluteUri;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.BackchannelTimeout = Patience;
            options.RequireHttpsMetadata = !OpenIdOptions.IsLocal(provider.Authority);
            options.MapInboundClaims = false;
            options.SignInScheme = SessionCookie.Scheme;
            options.CallbackPath = Callback;
            options.NonceCookie = new LoopbackCookie("fundledger.nonce.") { Path = Callback };
            options.CorrelationCookie = new LoopbackCookie("fundledger.correlation.") { Path = Callback };
            options.Events.OnTokenValidated = context => EnterAsync(context, provider.Claim);
            options.Events.OnRemoteFailure = RefuseAsync;
        });

    /// <summary>The provider's user becomes ours, if he is one.</summary>
    private static async Task EnterAsync(TokenValidatedContext context, string claim)
    {
        var logIn = context.HttpContext.RequestServices.GetRequiredService<LogIn>();
        var hasSecondFactor = context.Principal!.FindAll("amr").Any(each => SecondFactors.Contains(each.Value));
        try
        {
            var session = await logIn.WithSubjectAsync(context.Principal!.FindFirstValue(claim) ?? "", hasSecondFactor,
                Origin.Of(context.HttpContext), context.HttpContext.RequestAborted);
            context.Principal = new ClaimsPrincipal(new CallerIdentity(session.Caller, SessionCookie.Scheme, session.Secret));
        }
        catch (RefusedException refused)
        {
            context.Fail(refused);
        }
    }

    /// <summary>Sees to it that the provider has said where its endpoints are; it is asked again until it has.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ProviderMustAnswer"/>.</exception>
    public static async Task ReachAsync(HttpContext context, CancellationToken cancellation)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Scheme);
        try
        {
            await options.ConfigurationManager!.GetConfigurationAsync(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusedException(Unreached(context, options.Authority!, fault));
        }
    }

    private static Refusal Unreached(HttpContext context, string authority, Exception? fault)
    {
        LogUnreached(context.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>(), fault, authority);
        return new Refusal(Rule.ProviderMustAnswer, [("provider", new Uri(authority).Authority), ("seconds", RetrySeconds)]);
    }

    /// <summary>Whether the provider did not answer: its answers, good or bad, are no faults of this kind.</summary>
    private static bool IsUnreached(Exception? fault) => fault is not null
        && (fault is HttpRequestException or IOException or OperationCanceledException || IsUnreached(fault.InnerException));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The OpenID provider {Provider} does not answer.")]
    private static partial void LogUnreached(ILogger log, Exception? fault, string provider);

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        if (context.Options is OpenIdConnectOptions options && IsUnreached(context.Failure))
            return ProblemAnswer.WriteAsync(context.HttpContext, Unreached(context.HttpContext, options.Authority!, context.Failure));
        return AccessRefusals.RefuseAsync(context.HttpContext, Rule.LogInRefused);
    }
}
