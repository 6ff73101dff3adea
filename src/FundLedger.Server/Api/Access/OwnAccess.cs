using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace FundLedger.Server.Api;

/// <summary>
/// What a user changes about how he himself logs in. Each change has him show his password again; where it ends his sessions
/// and tokens, the session that asked begins anew.
/// </summary>
internal sealed class OwnAccess(AccessStore store, LogIn logIn, Users users)
{
    private const string Issuer = "FundLedger";

    /// <summary>Changes the password. All sessions and tokens are over.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>, <see cref="Rule.PasswordLength"/>, <see cref="Rule.PasswordGuessable"/>.</exception>
    public async Task<LogIn.Session> ChangePasswordAsync(Caller caller, string? current, string? next, Origin origin, CancellationToken cancellation)
    {
        await logIn.ProveAsync(caller.User, current, origin, "password", cancellation);
        var user = await users.SetPasswordAsync(caller.User, next ?? "", origin, "password");
        return await AnewAsync(user, caller, cancellation);
    }

    /// <summary>Begins the enrolment of an authenticator; the one before stays good until the new one has shown a code.</summary>
    /// <returns>The key, and the address (<c>otpauth://</c>) that authenticators read as a QR code.</returns>
    public async Task<(string Secret, string Uri)> BeginCodesAsync(Caller caller, string? password, Origin origin, CancellationToken cancellation)
    {
        var user = await logIn.ProveAsync(caller.User, password, origin, "totp-begin", cancellation);
        var key = await users.BeginAuthenticatorAsync(user, origin, "totp-begin");
        return (key, new OtpUri(OtpType.Totp, key, user.Name, Issuer).ToString());
    }

    /// <summary>Ends the enrolment with a code of the new authenticator. All sessions and tokens are over; this one has a second factor.</summary>
    /// <returns>Recovery codes, shown this once.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.SecondFactorRefused"/>.</exception>
    public async Task<(IReadOnlyList<string> Codes, LogIn.Session Session)> ConfirmCodesAsync(Caller caller, string? code, Origin origin, CancellationToken cancellation)
    {
        var user = await users.UserAsync(caller.User);
        if (!await users.VerifyUserTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Authenticator.Enrolment, code ?? ""))
        {
            await store.ChangeAsync(change => change.LogAsync(new AccessRecord(
                caller.User, origin.Address, "totp-confirm", AccessResult.Refused, nameof(Rule.SecondFactorRefused))), cancellation);
            throw new RefusedException(Rule.SecondFactorRefused);
        }

        var codes = await users.EnableAuthenticatorAsync(user, origin, "totp-confirm");
        return (codes, await AnewAsync(user, caller with { HasSecondFactor = true }, cancellation));
    }

    /// <summary>Makes new recovery codes; those before are good no more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Caller caller, string? password, Origin origin, CancellationToken cancellation)
    {
        var user = await logIn.ProveAsync(caller.User, password, origin, "recovery-codes", cancellation);
        return await users.NewRecoveryCodesAsync(user, origin, "recovery-codes");
    }

    private async Task<LogIn.Session> AnewAsync(User user, Caller caller, CancellationToken cancellation) => new(caller, await store.ChangeAsync(
        change => change.BeginSessionAsync(user, caller.HasSecondFactor, LogIn.LongestSession), cancellation));
}
