namespace FundLedger.Server.Api;

/// <summary>An OpenID provider (OpenID Connect Core 1.0), and how its users are matched to ours.</summary>
/// <param name="Authority">Its address: https, or http on loopback.</param>
/// <param name="ClientId">What it calls this server.</param>
/// <param name="ClientSecret">The secret that it gave to this server; null: none, PKCE alone.</param>
/// <param name="Claim">The claim whose value is a user's subject here.</param>
internal sealed record OpenIdOptions(Uri Authority, string ClientId, string? ClientSecret, string Claim = OpenIdOptions.DefaultClaim)
{
    private const string DefaultClaim = "sub";

    /// <summary>What the environment says: <c>FUNDLEDGER_OIDC_AUTHORITY</c>, <c>…_CLIENT_ID</c>, <c>…_CLIENT_SECRET</c>, <c>…_CLAIM</c>.</summary>
    /// <returns>Null when it names no authority.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when what it says cannot be used.</exception>
    public static OpenIdOptions? FromEnvironment(Func<string, string?> variable)
    {
        if (variable("FUNDLEDGER_OIDC_AUTHORITY") is not { Length: > 0 } authority)
            return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !IsLocal(address)))
            throw new RefusedException(Rule.MemberForm, ("member", "FUNDLEDGER_OIDC_AUTHORITY"), ("problem", new Reason(Because.NotHttps)));
        if (variable("FUNDLEDGER_OIDC_CLIENT_ID") is not { Length: > 0 } client)
            throw new RefusedException(Rule.MemberForm, ("member", "FUNDLEDGER_OIDC_CLIENT_ID"), ("problem", new Reason(Because.Required)));
        return new OpenIdOptions(address, client, variable("FUNDLEDGER_OIDC_CLIENT_SECRET"), variable("FUNDLEDGER_OIDC_CLAIM") ?? DefaultClaim);
    }

    /// <summary>Whether it is plain http on this machine.</summary>
    public static bool IsLocal(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
