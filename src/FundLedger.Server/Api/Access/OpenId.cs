using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FundLedger.Server.Api;

/// <summary>Log-in through an OpenID provider: the code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636).</summary>
internal static class OpenId
{
    public const string Scheme = "OpenId";

    private const string Callback = "/api/v1/session/openid/callback";

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
                Origin.AddressOf(context.HttpContext), context.HttpContext.RequestAborted).ConfigureAwait(false);
            context.Principal = new ClaimsPrincipal(new CallerIdentity(session.Caller, SessionCookie.Scheme, session.Secret));
        }
        catch (RefusedException refused)
        {
            context.Fail(refused);
        }
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        return AccessRefusals.RefuseAsync(context.HttpContext, StatusCodes.Status401Unauthorized, Rule.LogInRefused);
    }
}
