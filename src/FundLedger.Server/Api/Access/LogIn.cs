using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// Lets users in. A name that nobody has takes the same way as a wrong password: the same reads, the same hashing, the same
/// writing, the same answer. So what comes back tells nobody which users there are.
/// </summary>
internal sealed class LogIn(AccessStore store, Users users, SignIn signIn)
{
    /// <summary>How long a session lasts at most (NIST SP 800-63B, 2.2.3: no more than a day).</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts without a request (NIST SP 800-63B, 2.2.3).</summary>
    public static readonly TimeSpan IdleSession = TimeSpan.FromHours(1);

    private const string What = "log-in";

    /// <exception cref="RefusedException">
    /// <see cref="Rule.LogInRefused"/>; <see cref="Rule.CodeRequired"/> when the password is right and a code is missing;
    /// <see cref="Rule.TooManyCalls"/> when too many tries have failed, right or wrong.
    /// </exception>
    public async Task<Session> WithPasswordAsync(string name, string password, string? code, Origin origin, CancellationToken cancellation)
    {
        var user = await users.FindByNameAsync(name);
        var tried = user ?? new User { Name = name, DisplayName = name };
        var (refusal, hasSecondFactor) = !await signIn.IsRightAsync(tried, password) || tried.IsDisabled ? (Rule.LogInRefused, false)
            : tried.TotpSecret is null ? ((Rule?)null, false)
            : string.IsNullOrWhiteSpace(code) ? (Rule.CodeRequired, false)
            : await users.TakesCodeAsync(tried, code) ? (null, true) : (Rule.LogInRefused, false);
        return await EnterAsync(new Try(user, name, refusal, hasSecondFactor, origin), cancellation);
    }

    /// <summary>Lets in whom an OpenID provider vouches for, if a user has that subject. It never makes a user.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>.</exception>
    public async Task<Session> WithSubjectAsync(string subject, bool hasSecondFactor, Origin origin, CancellationToken cancellation)
    {
        var user = await users.FindByLoginAsync(OpenId.Scheme, subject);
        var refusal = user is null or { IsDisabled: true } ? Rule.LogInRefused : (Rule?)null;
        return await EnterAsync(new Try(user, Name: null, refusal, hasSecondFactor, origin), cancellation);
    }

    /// <summary>Has a user who is logged in show his password again, before he changes what log-ins stand on.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRefused"/>, counted as a failed log-in; <see cref="Rule.TooManyCalls"/>.</exception>
    public async Task<User> ProveAsync(string name, string? password, Origin origin, string what, CancellationToken cancellation)
    {
        var user = await users.UserAsync(name);
        var isRight = await signIn.IsRightAsync(user, password ?? "") && !user.IsDisabled;
        var tried = new Try(user, name, isRight ? null : Rule.LogInRefused, HasSecondFactor: false, origin);
        var refused = await store.ChangeAsync(async change =>
        {
            var refusal = await JudgeAsync(change, tried);
            if (refusal is not null)
                await change.LogAsync(RecordOf(tried, refusal, what) with { User = name });
            return refusal;
        }, cancellation);
        return refused is null ? user : throw new RefusedException(refused);
    }

    private async Task<Session> EnterAsync(Try tried, CancellationToken cancellation)
    {
        var (secret, refused) = await store.ChangeAsync<(string?, Refusal?)>(async change =>
        {
            var refusal = await JudgeAsync(change, tried);
            await change.LogAsync(RecordOf(tried, refusal, What));
            return refusal is null
                ? (await change.BeginSessionAsync(tried.User!, tried.HasSecondFactor, LongestSession), null)
                : (null, refusal);
        }, cancellation);
        if (refused is not null)
            throw new RefusedException(refused);
        var caller = new Caller(tried.User!.Name, tried.User.IsAdministrator, Scope: null) { HasSecondFactor = tried.HasSecondFactor };
        return new Session(caller, secret!);
    }

    /// <summary>
    /// Counts a try, in one transaction with what it came to: of many at once no more are taken than may fail. While an address
    /// waits, nothing is counted.
    /// </summary>
    private static async Task<Refusal?> JudgeAsync(AccessChange change, Try tried)
    {
        if (tried.Name is { } name)
        {
            var tries = await change.TriesAsync(name);
            if (tries.WaitsUntil(tried.Origin.Place, change.Now) is { } until)
                return new Refusal(Rule.TooManyCalls, [("seconds", (int)Math.Ceiling((until - change.Now).TotalSeconds))]);
            if (tried.Refusal is Rule.LogInRefused)
                await change.FailAsync(name, tried.Origin.Place);
            else if (tried.Refusal is null)
                await change.SucceedAsync(tried.User!, tried.Origin.Place);
        }

        return tried.Refusal is { } rule ? new Refusal(rule, []) : null;
    }

    private static AccessRecord RecordOf(Try tried, Refusal? refusal, string what) => new(
        tried.User?.Name ?? "", tried.Origin.Address, what,
        refusal is null ? AccessResult.Done : refusal.Rule is Rule.TooManyCalls ? AccessResult.Locked : AccessResult.Refused,
        refusal is not null ? refusal.Rule.ToString() : tried.HasSecondFactor ? "second factor" : "");

    /// <summary>A session that has begun: who is in it, and the secret by which it is known.</summary>
    internal sealed record Session(Caller Caller, string Secret);

    /// <summary>What somebody tried, and what it comes to unless he must wait.</summary>
    /// <param name="User">The user; null: there is none.</param>
    /// <param name="Name">The name under which failures are counted; null: they are not, for the provider does.</param>
    /// <param name="Refusal">Why he is not let in.</param>
    /// <param name="HasSecondFactor">Whether he proved a second factor.</param>
    /// <param name="Origin">Where from.</param>
    private sealed record Try(User? User, string? Name, Rule? Refusal, bool HasSecondFactor, Origin Origin);
}
