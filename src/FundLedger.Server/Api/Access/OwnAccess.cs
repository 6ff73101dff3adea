using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>What a user changes about how he himself logs in. Each change has him show his password again.</summary>
internal sealed class OwnAccess(AccessStore store, LogIn logIn, Passwords passwords, OneTimeCodes codes)
{
    /// <summary>Changes the password. All sessions are over; the one that asked begins anew.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>, <see cref="Rule.PasswordLength"/>, <see cref="Rule.PasswordGuessable"/>.</exception>
    public async Task<LogIn.Session> ChangePasswordAsync(Caller caller, string? current, string? next, Origin origin, CancellationToken cancellation)
    {
        await logIn.ProveAsync(caller.User, current, origin, "password", cancellation).ConfigureAwait(false);
        var known = await store.FindUserAsync(caller.User, cancellation).ConfigureAwait(false);
        PasswordRules.Check(next ?? "", known!);
        var hash = passwords.Hash(next!);
        return await store.ChangeAsync(async change =>
        {
            var after = await ChangeAsync(change, caller, user => user.WithPassword(hash), origin, "password").ConfigureAwait(false);
            return new LogIn.Session(caller, await change.BeginSessionAsync(after, caller.HasSecondFactor, LogIn.LongestSession).ConfigureAwait(false));
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Begins the enrolment of an authenticator; the one before stays good until the new one has shown a code.</summary>
    /// <returns>The secret, and the address (<c>otpauth://</c>) that authenticators read as a QR code.</returns>
    public async Task<(string Secret, string Uri)> BeginCodesAsync(Caller caller, string? password, Origin origin, CancellationToken cancellation)
    {
        await logIn.ProveAsync(caller.User, password, origin, "totp-begin", cancellation).ConfigureAwait(false);
        var (kept, secret, uri) = codes.NewSecret(caller.User);
        await store.ChangeAsync(change => ChangeAsync(change, caller, user => user with { TotpPending = kept }, origin, "totp-begin"), cancellation).ConfigureAwait(false);
        return (secret, uri);
    }

    /// <summary>Ends the enrolment with a code of the new authenticator. The session has a second factor from now on.</summary>
    /// <returns>Recovery codes, shown this once.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.SecondFactorRefused"/>.</exception>
    public async Task<IReadOnlyList<string>> ConfirmCodesAsync(Caller caller, string session, string? code, Origin origin, CancellationToken cancellation)
    {
        var recovery = RecoveryCodes.New();
        var confirmed = await store.ChangeAsync(async change =>
        {
            var user = await change.UserAsync(caller.User).ConfigureAwait(false);
            if (user.TotpPending is not { } pending || codes.StepOf(pending, code ?? "", 0) is not { } step)
            {
                await change.LogAsync(new AccessRecord(caller.User, origin.Address, "totp-confirm", AccessResult.Refused, nameof(Rule.SecondFactorRefused))).ConfigureAwait(false);
                return false;
            }

            await ChangeAsync(change, caller, before => before with
            {
                TotpSecret = pending,
                TotpPending = null,
                TotpStep = step,
                RecoveryCodes = [.. recovery.Select(RecoveryCodes.HashOf)],
            }, origin, "totp-confirm").ConfigureAwait(false);
            await change.RaiseSessionAsync(session).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
        return confirmed ? recovery : throw new RefusedException(Rule.SecondFactorRefused);
    }

    /// <summary>Makes new recovery codes; those before are good no more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Caller caller, string? password, Origin origin, CancellationToken cancellation)
    {
        await logIn.ProveAsync(caller.User, password, origin, "recovery-codes", cancellation).ConfigureAwait(false);
        var recovery = RecoveryCodes.New();
        await store.ChangeAsync(change => ChangeAsync(change, caller, user => user.TotpSecret is null
            ? throw new RefusedException(Rule.SecondFactorRequired)
            : user with { RecoveryCodes = [.. recovery.Select(RecoveryCodes.HashOf)] }, origin, "recovery-codes"), cancellation).ConfigureAwait(false);
        return recovery;
    }

    private static async Task<User> ChangeAsync(AccessChange change, Caller caller, Func<User, User> to, Origin origin, string what)
    {
        var before = await change.UserAsync(caller.User).ConfigureAwait(false);
        var after = to(before);
        await change.SaveAsync(before, after).ConfigureAwait(false);
        await change.LogAsync(new AccessRecord(caller.User, origin.Address, what, AccessResult.Done)).ConfigureAwait(false);
        return after;
    }
}
