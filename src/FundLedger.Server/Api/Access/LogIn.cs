using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// Lets users in. A name that nobody has takes the same way as a wrong password: the same reads, the same hashing, the same
/// writing, the same answer. So what comes back tells nobody which users there are.
/// </summary>
internal sealed class LogIn(AccessStore store, Passwords passwords, OneTimeCodes codes)
{
    /// <summary>How long a session lasts at most (NIST SP 800-63B, 2.2.3: no more than a day).</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts without a request (NIST SP 800-63B, 2.2.3).</summary>
    public static readonly TimeSpan IdleSession = TimeSpan.FromHours(1);

    private const string What = "log-in";

    /// <exception cref="RefusedException">
    /// <see cref="Rule.LogInRefused"/>; <see cref="Rule.CodeRequired"/> when the password is right and a code is missing.
    /// </exception>
    public async Task<Session> WithPasswordAsync(string name, string password, string? code, string address, CancellationToken cancellation)
    {
        var known = await store.FindUserAsync(name, cancellation).ConfigureAwait(false);
        var hash = passwords.Check(known, password);
        return await EnterAsync(async change =>
        {
            var user = await change.FindUserAsync(name).ConfigureAwait(false);
            return (user, Judge(user, user?.PasswordHash == known?.PasswordHash ? hash : null, code, change.Now));
        }, address, cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets in whom an OpenID provider vouches for, if a user has that subject. It never makes a user.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>.</exception>
    public Task<Session> WithSubjectAsync(string subject, bool hasSecondFactor, string address, CancellationToken cancellation) =>
        EnterAsync(async change =>
        {
            var user = await change.FindBySubjectAsync(subject).ConfigureAwait(false);
            return (user, user is null or { IsDisabled: true } ? Verdict.Refused(user) : new Verdict(user, hasSecondFactor, null));
        }, address, cancellation);

    /// <summary>Has a user who is logged in show his password again, before he changes what log-ins stand on.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>, counted as a failed log-in.</exception>
    public async Task ProveAsync(string name, string? password, Origin origin, string what, CancellationToken cancellation)
    {
        var known = await store.FindUserAsync(name, cancellation).ConfigureAwait(false);
        var hash = passwords.Check(known, password ?? "");
        var refusal = await store.ChangeAsync(async change =>
        {
            var user = await change.FindUserAsync(name).ConfigureAwait(false);
            var verdict = JudgePassword(user, user?.PasswordHash == known?.PasswordHash ? hash : null, change.Now);
            await KeepAsync(change, user, verdict.User).ConfigureAwait(false);
            if (verdict.Refusal is not null)
                await change.LogAsync(new AccessRecord(name, origin.Address, what, AccessResult.Refused, nameof(Rule.LogInRefused))).ConfigureAwait(false);
            return verdict.Refusal;
        }, cancellation).ConfigureAwait(false);
        if (refusal is { } rule)
            throw new RefusedException(rule);
    }

    private async Task<Session> EnterAsync(
        Func<AccessChange, Task<(User? User, Verdict Verdict)>> judge, string address, CancellationToken cancellation)
    {
        var (entered, refusal) = await store.ChangeAsync<(Session?, Rule?)>(async change =>
        {
            var (user, verdict) = await judge(change).ConfigureAwait(false);
            await KeepAsync(change, user, verdict.User).ConfigureAwait(false);
            await change.LogAsync(RecordOf(user, verdict, address, change.Now)).ConfigureAwait(false);
            if (verdict.Refusal is not null || verdict.User is not { } let)
                return (null, verdict.Refusal ?? Rule.LogInRefused);
            var secret = await change.BeginSessionAsync(let, verdict.HasSecondFactor, LongestSession).ConfigureAwait(false);
            return (new Session(new Caller(let.Name, let.IsAdministrator, Scope: null) { HasSecondFactor = verdict.HasSecondFactor }, secret), null);
        }, cancellation).ConfigureAwait(false);
        return entered ?? throw new RefusedException(refusal ?? Rule.LogInRefused);
    }

    private Verdict Judge(User? user, string? hash, string? code, DateTime now)
    {
        var verdict = JudgePassword(user, hash, now);
        if (verdict is not { Refusal: null, User: { TotpSecret: { } secret } proved })
            return verdict;
        if (string.IsNullOrWhiteSpace(code))
            return new Verdict(user, false, Rule.CodeRequired);
        if (codes.StepOf(secret, code, proved.TotpStep) is { } step)
            return new Verdict(proved with { TotpStep = step }, true, null);
        var recovery = RecoveryCodes.HashOf(code);
        return proved.RecoveryCodes.Contains(recovery)
            ? new Verdict(proved with { RecoveryCodes = [.. proved.RecoveryCodes.Where(each => each != recovery)] }, true, null)
            : Verdict.Refused(user!.AfterFailure(now));
    }

    /// <summary>While a user is locked nothing is counted, so that nobody is kept out for ever by another's tries.</summary>
    private static Verdict JudgePassword(User? user, string? hash, DateTime now) =>
        user is null or { IsDisabled: true } || user.IsLocked(now) ? Verdict.Refused(user)
        : hash is null ? Verdict.Refused(user.AfterFailure(now))
        : new Verdict(user.Unlocked() with { PasswordHash = hash }, false, null);

    private static Task KeepAsync(AccessChange change, User? before, User? after) =>
        before is null || after is null || after == before ? Task.CompletedTask : change.SaveAsync(before, after);

    private static AccessRecord RecordOf(User? user, Verdict verdict, string address, DateTime now) => new(
        user?.Name ?? "", address, What,
        verdict.Refusal is null ? AccessResult.Done : verdict.User?.IsLocked(now) == true ? AccessResult.Locked : AccessResult.Refused,
        verdict.Refusal is { } rule ? rule.ToString() : verdict.HasSecondFactor ? "second factor" : "");

    /// <summary>A session that has begun: who is in it, and the secret by which it is known.</summary>
    internal sealed record Session(Caller Caller, string Secret);

    /// <summary>What a try comes to: the user as he is from now on, and why he is not let in.</summary>
    private sealed record Verdict(User? User, bool HasSecondFactor, Rule? Refusal)
    {
        public static Verdict Refused(User? user) => new(user, false, Rule.LogInRefused);
    }
}
