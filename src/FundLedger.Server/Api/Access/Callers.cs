using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// Who is behind a session or a token, remembered for half a minute: thousands of requests a second do not ask the database.
/// What is revoked in this process is refused at once; what another process revoked, within that time.
/// </summary>
internal sealed class Callers(AccessStore store, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UseNoted = TimeSpan.FromHours(1);
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Lookup> _lookups = new(StringComparer.Ordinal);

    /// <summary>The caller who shows a token; null when it is not good.</summary>
    public Task<Caller?> OfTokenAsync(string token, CancellationToken cancellation) =>
        TokenText.IsWellFormed(token) ? FindAsync(token, ReadTokenAsync, cancellation) : Task.FromResult<Caller?>(null);

    /// <summary>The caller of a session; null when it is over.</summary>
    public Task<Caller?> OfSessionAsync(string session, CancellationToken cancellation) => FindAsync(session, ReadSessionAsync, cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Caller?> FindAsync(string secret, Func<string, Task<Found?>> read, CancellationToken cancellation)
    {
        var key = Secret.HashOf(secret);
        if (!_lookups.TryGetValue(key, out var lookup) || Now - lookup.At >= Remembered || lookup.Cuts != store.Cuts)
        {
            if (_lookups.Count > Most)
                _lookups.Clear();
            // Counted before it is read: what is revoked meanwhile makes the answer out of date.
            var cuts = store.Cuts;
            lookup = new Lookup(read(secret), Now, cuts);
            _lookups[key] = lookup;
        }

        Found? found = null;
        try
        {
            found = await lookup.Result.WaitAsync(cancellation);
        }
        finally
        {
            if (found is null && !cancellation.IsCancellationRequested)
                _lookups.TryRemove(KeyValuePair.Create(key, lookup));
        }

        return found is not null && Now < found.Until ? found.Caller : null;
    }

    private async Task<Found?> ReadSessionAsync(string secret) =>
        await store.FindSessionAsync(secret, CancellationToken.None) is { } session
            ? new Found(new Caller(session.User, session.IsAdministrator, Scope: null) { HasSecondFactor = session.HasSecondFactor }, session.Since + LogIn.LongestSession)
            : null;

    private async Task<Found?> ReadTokenAsync(string text)
    {
        if (await store.FindTokenAsync(text, CancellationToken.None) is not var (token, isAdministrator))
            return null;
        if (Now - (token.LastUsedAt ?? DateTime.UnixEpoch) >= UseNoted && Now < token.ExpiresAt)
            await store.NoteUseAsync(token, CancellationToken.None);
        return new Found(
            new Caller(token.User, isAdministrator, new TokenScope(token.Book, token.IsReadOnly)) { HasSecondFactor = token.HasSecondFactor }, token.ExpiresAt);
    }

    private sealed record Lookup(Task<Found?> Result, DateTime At, int Cuts);

    private sealed record Found(Caller Caller, DateTime Until);
}
