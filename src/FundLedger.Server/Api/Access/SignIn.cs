using FundLedger.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundLedger.Server.Api;

/// <summary>
/// Identity's manager of log-ins, with a lock-out of our own: Identity's counts per user, so that strangers shut the owner out
/// as long as they like, and only after the password was looked at, so that many guesses at once are all taken.
/// </summary>
internal sealed class SignIn(
    Users users, AccessStore store, TimeProvider clock, IHttpContextAccessor context, IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options, ILogger<SignIn> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation)
    : SignInManager<User>(users, context, claims, options, log, schemes, confirmation)
{
    /// <summary>Whether a password is the user's. Where the address must wait, it is not even looked at.</summary>
    public async Task<bool> IsRightAsync(User user, string password) =>
        (await CheckPasswordSignInAsync(user, password, lockoutOnFailure: false)).Succeeded;

    protected override async Task<SignInResult?> PreSignInCheck(User user)
    {
        var tries = await store.TriesAsync(user.Name, Context.RequestAborted);
        return tries.WaitsUntil(Origin.PlaceOf(Context), clock.GetUtcNow().UtcDateTime) is null ? null : SignInResult.LockedOut;
    }

    /// <summary>No browser is let off the second factor.</summary>
    public override Task<bool> IsTwoFactorClientRememberedAsync(User user) => Task.FromResult(false);
}
