using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace FundLedger.Server.Tests.Access;

/// <summary>An OpenID provider on loopback that lets one user in without asking.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Client = "fundledger";
    public const string ClientSecret = "a secret between two servers";

    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Whom it vouches for: claims of his ID token.</summary>
    public IReadOnlyList<(string Type, string Value)> Claims { get; set; } = [("sub", "s-1")];

    /// <summary>Redirect addresses that clients asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <param name="address">Where one was before; null: anywhere.</param>
    public static async Task<OpenIdProvider> StartAsync(Uri? address = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address?.AbsoluteUri ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        OpenIdProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.EnableDegradedMode();
            options.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.RegisterScopes("profile");
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.Request.CodeChallengeMethod != "S256" || context.Request.ResponseMode is not (null or "query"))
                    context.Reject("invalid_request");
                return default;
            }));
            options.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != ClientSecret)
                    context.Reject("invalid_client");
                return default;
            }));
            options.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                provider!.Asked.Add(context.Request.RedirectUri!);
                context.SignIn(provider.PrincipalOf(context.Request));
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        provider = new OpenIdProvider(app);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private ClaimsPrincipal PrincipalOf(OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity("OpenId", "name", "role");
        foreach (var (type, value) in Claims)
            identity.AddClaim(new Claim(type, value));
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => ["id_token"]);
        return new ClaimsPrincipal(identity);
    }
}
