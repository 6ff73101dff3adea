using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>Makes and revokes bearer tokens.</summary>
internal sealed class Tokens(AccessStore store)
{
    /// <param name="user">In whose name it acts.</param>
    /// <param name="days">How long it is good: 1 to <see cref="AccessToken.LongestDays"/>.</param>
    /// <param name="token">What it is limited to.</param>
    /// <param name="session">The session that makes it, whose second factor it shares; null: none, on the command line.</param>
    /// <param name="origin">Who does it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The token, shown this once.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>, <see cref="Rule.LogInRequired"/> for a session that is over, or as <see cref="AccessChange.AddTokenAsync"/>.</exception>
    public async Task<(string Text, AccessToken Token)> CreateAsync(
        string user, int days, AccessToken token, string? session, Origin origin, CancellationToken cancellation)
    {
        if (days is < 1 or > AccessToken.LongestDays)
            throw new RefusedException(Rule.MemberForm, ("member", "days"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", AccessToken.LongestDays))));
        if (token.Book is { } book)
            Texts.Code(book, "book");
        var text = TokenText.New();
        var added = await store.ChangeAsync(async change =>
        {
            var owner = await change.UserAsync(user);
            var made = session is null ? null
                : await change.FindSessionAsync(session) ?? throw new RefusedException(Rule.LogInRequired);
            var limits = token with { HasSecondFactor = made is { HasSecondFactor: true }, ExpiresAt = change.Now.AddDays(days) };
            var kept = await change.AddTokenAsync(owner, limits, text);
            await change.LogAsync(new AccessRecord(origin.User, origin.Address, "token-create", AccessResult.Done, $"{kept.Id} {owner.Name}"));
            return kept;
        }, cancellation);
        return (text, added);
    }

    /// <param name="id">The number of the token.</param>
    /// <param name="owner">The only user whose tokens may be revoked; null: anybody's.</param>
    /// <param name="origin">Who does it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedException"><see cref="Rule.TokenMustExist"/>, also for a token of another.</exception>
    public Task RevokeAsync(int id, string? owner, Origin origin, CancellationToken cancellation) => store.ChangeAsync(async change =>
    {
        var token = await change.FindTokenAsync(id);
        if (token is null || (owner is not null && token.User != owner))
            throw new RefusedException(Rule.TokenMustExist, ("token", id));
        await change.RevokeAsync(token);
        await change.LogAsync(new AccessRecord(origin.User, origin.Address, "token-revoke", AccessResult.Done, $"{id} {token.User}"));
    }, cancellation);

    /// <summary>The tokens of a user, or of all.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(string? user, CancellationToken cancellation) =>
        [.. (await store.TokensAsync(cancellation)).Where(token => user is null || User.KeyOf(token.User) == User.KeyOf(user))];
}
