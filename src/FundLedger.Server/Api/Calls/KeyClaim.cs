namespace FundLedger.Server.Api;

/// <summary>
/// A key while its command is being carried out. What comes with the same key meanwhile is told to try again; afterwards,
/// and from another process, the writer gives the answer that the first was given.
/// </summary>
internal sealed class KeyClaim : IDisposable
{
    private readonly ServedBook _book;
    private readonly (string User, string Key) _key;

    private KeyClaim(ServedBook book, (string User, string Key) key) => (_book, _key) = (book, key);

    /// <exception cref="RefusedException"><see cref="Rule.KeyInFlight"/>.</exception>
    public static KeyClaim Of(BookCall call, string key) => Of(call.Served, call.Caller.User, key);

    /// <exception cref="RefusedException"><see cref="Rule.KeyInFlight"/>.</exception>
    public static KeyClaim Of(ServedBook book, string user, string key) => book.InFlight.TryAdd((user, key), true)
        ? new KeyClaim(book, (user, key))
        : throw new RefusedException(Rule.KeyInFlight, ("key", key));

    public void Dispose() => _book.InFlight.TryRemove(_key, out _);
}
