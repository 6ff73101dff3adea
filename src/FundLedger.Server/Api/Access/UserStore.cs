using FundLedger.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FundLedger.Server.Api;

/// <summary>
/// Keeps users for ASP.NET Core Identity in the database of the books. The key of an authenticator is kept encrypted, recovery
/// codes as hashes. A user is his name: it never changes, and nobody is ever deleted, for the books name them.
/// </summary>
internal sealed class UserStore(AccessStore store, IDataProtectionProvider protection) : IUserPasswordStore<User>, IUserSecurityStampStore<User>,
    IUserTwoFactorStore<User>, IUserAuthenticatorKeyStore<User>, IUserTwoFactorRecoveryCodeStore<User>, IUserLoginStore<User>
{
    private readonly IDataProtector _protector = protection.CreateProtector("FundLedger.OneTimeCodes");

    /// <summary>What the next change does besides, in the same transaction: what it notes in the log of access, above all.</summary>
    public Func<AccessChange, Task>? Beside { get; set; }

    public async Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken)
    {
        var beside = TakeBeside();
        await store.ChangeAsync(async change =>
        {
            await beside(change);
            await change.AddAsync(user);
        }, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        var beside = TakeBeside();
        var saved = await store.ChangeAsync(async change =>
        {
            var done = await change.SaveAsync(user);
            if (done)
                await beside(change);
            return done;
        }, cancellationToken);
        if (!saved)
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        user.Version++;
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException("Users are disabled, never deleted.");

    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) => store.FindUserAsync(userId, cancellationToken);

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => store.FindUserAsync(normalizedUserName, cancellationToken);

    public Task<User?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        store.FindBySubjectAsync(providerKey, cancellationToken);

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Name);

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("A user name never changes.");

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(User.KeyOf(user.Name));

    /// <summary>It follows from the name.</summary>
    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken) => Done(user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken) => Done(user.Stamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.TotpSecret is not null);

    /// <summary>Enabled, the authenticator that was being enrolled takes the place of the one before.</summary>
    public Task SetTwoFactorEnabledAsync(User user, bool enabled, CancellationToken cancellationToken)
    {
        if (enabled)
            (user.TotpSecret, user.TotpPending) = (user.TotpPending, null);
        else
            user.RemoveAuthenticator();
        return Task.CompletedTask;
    }

    /// <summary>A new key is good once a code of it was shown; the one before stays until then.</summary>
    public Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken) => Done(user.TotpPending = _protector.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) => Task.FromResult(Unprotect(user.TotpSecret));

    /// <summary>The key of the authenticator that is being enrolled.</summary>
    public string? PendingKeyOf(User user) => Unprotect(user.TotpPending);

    public Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Done(user.RecoveryCodes = [.. recoveryCodes.Select(RecoveryCode.HashOf)]);

    public Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryCodes.Where(hash => hash != RecoveryCode.HashOf(code)).ToList();
        var isOne = left.Count < user.RecoveryCodes.Count;
        user.RecoveryCodes = left;
        return Task.FromResult(isOne);
    }

    public Task<int> CountCodesAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Count);

    public Task AddLoginAsync(User user, UserLoginInfo login, CancellationToken cancellationToken) => Done(user.Subject = login.ProviderKey);

    public Task RemoveLoginAsync(User user, string loginProvider, string providerKey, CancellationToken cancellationToken) => Done(user.Subject = null);

    public Task<IList<UserLoginInfo>> GetLoginsAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserLoginInfo>>(user.Subject is null ? [] : [new UserLoginInfo(OpenId.Scheme, user.Subject, null)]);

    public void Dispose()
    {
    }

    private Func<AccessChange, Task> TakeBeside()
    {
        var beside = Beside ?? (_ => Task.CompletedTask);
        Beside = null;
        return beside;
    }

    private string? Unprotect(string? kept) => kept is null ? null : _protector.Unprotect(kept);

    private static Task Done(object? _) => Task.CompletedTask;
}
