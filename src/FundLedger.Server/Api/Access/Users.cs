using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>What administrators do about users; on the command line, whoever may write the database.</summary>
internal sealed class Users(AccessStore store, Passwords passwords)
{
    /// <param name="user">The new user.</param>
    /// <param name="password">Null for one who logs in through the OpenID provider alone.</param>
    /// <param name="origin">Who does it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedException">As <see cref="AccessChange.AddAsync"/>, or a rule of passwords.</exception>
    public async Task<User> AddAsync(User user, string? password, Origin origin, CancellationToken cancellation)
    {
        var ready = password is null ? user : user with { PasswordHash = Hash(user, password) };
        return await store.ChangeAsync(async change =>
        {
            await change.AddAsync(ready).ConfigureAwait(false);
            await change.LogAsync(RecordOf(origin, "user-add", user.Name)).ConfigureAwait(false);
            return await change.UserAsync(user.Name).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Changes a user, in one transaction.</summary>
    /// <exception cref="RefusedException">As <see cref="AccessChange.SaveAsync"/>, or <see cref="Rule.UserMustExist"/>.</exception>
    public Task<User> ChangeAsync(string name, Func<User, User> to, Origin origin, string what, CancellationToken cancellation) =>
        store.ChangeAsync(async change =>
        {
            var before = await change.UserAsync(name).ConfigureAwait(false);
            var after = to(before);
            await change.SaveAsync(before, after).ConfigureAwait(false);
            await change.LogAsync(RecordOf(origin, what, before.Name)).ConfigureAwait(false);
            return after;
        }, cancellation);

    /// <summary>Gives a user a password; his sessions are over.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>, or a rule of passwords.</exception>
    public async Task<User> SetPasswordAsync(string name, string password, Origin origin, CancellationToken cancellation)
    {
        var user = await store.FindUserAsync(name, cancellation).ConfigureAwait(false)
            ?? throw new RefusedException(Rule.UserMustExist, ("user", Texts.Shown(name)));
        var hash = Hash(user, password);
        return await ChangeAsync(name, before => before.WithPassword(hash), origin, "user-password", cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes the first user, an administrator, for one who has the code that the server printed.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.SetupRefused"/>, or as <see cref="AddAsync"/>.</exception>
    public async Task<User> SetUpAsync(string code, User user, string password, Origin origin, CancellationToken cancellation)
    {
        var good = await store.ChangeAsync(change => IsOpenAsync(change, code, origin), cancellation).ConfigureAwait(false);
        if (!good)
            throw new RefusedException(Rule.SetupRefused);
        var ready = user with { IsAdministrator = true, PasswordHash = Hash(user, password) };
        var added = await store.ChangeAsync(async change =>
        {
            if (!await IsOpenAsync(change, code, origin).ConfigureAwait(false))
                return null;
            await change.AddAsync(ready).ConfigureAwait(false);
            await change.ClearSetupCodesAsync().ConfigureAwait(false);
            await change.LogAsync(RecordOf(origin, "set-up", user.Name)).ConfigureAwait(false);
            return await change.UserAsync(user.Name).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        return added ?? throw new RefusedException(Rule.SetupRefused);
    }

    private static async Task<bool> IsOpenAsync(AccessChange change, string code, Origin origin)
    {
        if (await change.IsSetupCodeAsync(code).ConfigureAwait(false) && !await change.AnyUserAsync().ConfigureAwait(false))
            return true;
        await change.LogAsync(RecordOf(origin, "set-up", "") with { Result = AccessResult.Refused }).ConfigureAwait(false);
        return false;
    }

    private string Hash(User user, string password)
    {
        PasswordRules.Check(password, user);
        return passwords.Hash(password);
    }

    private static AccessRecord RecordOf(Origin origin, string what, string about) => new(origin.User, origin.Address, what, AccessResult.Done, about);
}
