using System.Security.Claims;

namespace FundLedger.Server.Api;

/// <summary>The identity that a request has once its cookie or token was checked.</summary>
internal sealed class CallerIdentity : ClaimsIdentity
{
    /// <summary>The claim that names the row of a session; a token has none.</summary>
    public const string SessionClaim = "session";

    /// <param name="caller">Who calls.</param>
    /// <param name="scheme">The scheme that checked it.</param>
    /// <param name="session">The secret of the session, for the cookie to keep.</param>
    public CallerIdentity(Caller caller, string scheme, string? session = null)
        : base([new Claim(ClaimTypes.NameIdentifier, caller.User), new Claim(ClaimTypes.Name, caller.User)], scheme)
    {
        Caller = caller;
        if (session is not null)
            AddClaim(new Claim(SessionClaim, session));
    }

    public Caller Caller { get; }
}
