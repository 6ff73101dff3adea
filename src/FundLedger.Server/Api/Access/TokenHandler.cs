using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FundLedger.Server.Api;

/// <summary>Knows a caller by the bearer token of his request (RFC 6750, section 2.1).</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, Callers callers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Beginning = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        return await callers.OfTokenAsync(header[Beginning.Length..].Trim(), Context.RequestAborted) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new CallerIdentity(caller, Scheme.Name)), Scheme.Name))
            : AuthenticateResult.Fail("The token is not good.");
    }
}
