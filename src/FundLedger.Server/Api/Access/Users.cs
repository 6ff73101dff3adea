using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundLedger.Server.Api;

/// <summary>
/// Identity's manager of users, and what administrators do with it; on the command line, whoever may write the database. What
/// is refused is thrown as a <see cref="RefusedException"/>, and every change is in the log of access.
/// </summary>
internal sealed class Users(
    UserStore store, AccessStore access, Passwords passwords, IOptions<IdentityOptions> options,
    IEnumerable<IUserValidator<User>> userValidators, IEnumerable<IPasswordValidator<User>> passwordValidators,
    ILookupNormalizer names, IdentityErrorDescriber errors, IServiceProvider services, ILogger<Users> log)
    : UserManager<User>(store, options, passwords, userValidators, passwordValidators, names, errors, services, log)
{
    /// <summary>A new user.</summary>
    /// <param name="user">The new user.</param>
    /// <param name="password">Null for one who logs in through the OpenID provider alone.</param>
    /// <param name="origin">Who does it.</param>
    /// <exception cref="RefusedException">As <see cref="AccessChange.AddAsync"/>, or a rule of passwords.</exception>
    public Task<User> AddAsync(User user, string? password, Origin origin) =>
        AddAsync(user, password, change => change.LogAsync(RecordOf(origin, "user-add", user.Name)));

    /// <summary>Changes a user. Unless he only gets another name for people, his sessions and tokens are over.</summary>
    /// <exception cref="RefusedException">As <see cref="AccessChange.SaveAsync"/>, or <see cref="Rule.UserMustExist"/>.</exception>
    public async Task<User> ChangeAsync(string name, Action<User> to, Origin origin, string what)
    {
        while (true)
        {
            var user = await UserAsync(name);
            var before = user with { };
            to(user);
            var ends = user != before with { DisplayName = user.DisplayName };
            if (await SaveAsync(user, origin, what, () => ends ? UpdateSecurityStampAsync(user) : UpdateUserAsync(user)))
                return user;
        }
    }

    /// <summary>Gives a user a password; his sessions and tokens are over.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>, or a rule of passwords.</exception>
    public async Task<User> SetPasswordAsync(string name, string password, Origin origin, string what = "user-password")
    {
        while (true)
        {
            var user = await UserAsync(name);
            await UpdatePasswordHash(user, password, validatePassword: true);
            if (await SaveAsync(user, origin, what, () => UpdateUserAsync(user)))
                return user;
        }
    }

    /// <summary>Lets a user be tried again from everywhere.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>.</exception>
    public async Task<User> UnlockAsync(string name, Origin origin)
    {
        var user = await UserAsync(name);
        await access.ChangeAsync(async change =>
        {
            await change.ForgiveAsync(user);
            await change.LogAsync(RecordOf(origin, "user-unlock", user.Name));
        }, CancellationToken);
        return await UserAsync(name);
    }

    /// <summary>Makes the first user, an administrator, for one who has the code that the server printed.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.SetupRefused"/>, or as <see cref="AddAsync(User, string, Origin)"/>.</exception>
    public async Task<User> SetUpAsync(string code, User user, string password, Origin origin)
    {
        try
        {
            await access.ChangeAsync(change => CheckSetupAsync(change, code), CancellationToken);
            user.IsAdministrator = true;
            return await AddAsync(user, password, async change =>
            {
                await CheckSetupAsync(change, code);
                await change.ClearSetupCodesAsync();
                await change.LogAsync(RecordOf(origin, "set-up", user.Name));
            });
        }
        catch (RefusedException refused) when (refused.Refusal.Rule is Rule.SetupRefused)
        {
            var record = RecordOf(origin, "set-up", "") with { Result = AccessResult.Refused };
            await access.ChangeAsync(change => change.LogAsync(record), CancellationToken);
            throw;
        }
    }

    /// <summary>Begins the enrolment of an authenticator; the one before stays good until the new one has shown a code.</summary>
    /// <returns>The new key, in base32.</returns>
    public async Task<string> BeginAuthenticatorAsync(User user, Origin origin, string what)
    {
        var key = GenerateNewAuthenticatorKey();
        await store.SetAuthenticatorKeyAsync(user, key, CancellationToken);
        Changed(await SaveAsync(user, origin, what, () => UpdateUserAsync(user)));
        return key;
    }

    /// <summary>The new authenticator takes the place of any before; sessions and tokens are over.</summary>
    /// <returns>Recovery codes, shown this once.</returns>
    public async Task<IReadOnlyList<string>> EnableAuthenticatorAsync(User user, Origin origin, string what)
    {
        var codes = await GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        Changed(codes is not null && await SaveAsync(user, origin, what, () => SetTwoFactorEnabledAsync(user, true)));
        return [.. codes!];
    }

    /// <summary>Makes new recovery codes; those before are good no more.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.SecondFactorRequired"/> for one who has no authenticator.</exception>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(User user, Origin origin, string what)
    {
        if (user.TotpSecret is null)
            throw new RefusedException(Rule.SecondFactorRequired);
        store.Beside = change => change.LogAsync(RecordOf(origin, what, ""));
        var codes = await GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        Changed(codes is not null);
        return [.. codes!];
    }

    /// <summary>Whether a code is one of the user's authenticator, or a recovery code. It is used up.</summary>
    public async Task<bool> TakesCodeAsync(User user, string code) =>
        await VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code)
            ? (await UpdateUserAsync(user)).Succeeded
            : (await RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;

    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>.</exception>
    public async Task<User> UserAsync(string name) =>
        await FindByNameAsync(name) ?? throw new RefusedException(Rule.UserMustExist, ("user", Texts.Shown(name)));

    public string? PendingKeyOf(User user) => store.PendingKeyOf(user);

    /// <summary>A hash made anew is of the same password: sessions and tokens live on. Where there is none, it takes as long.</summary>
    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(IUserPasswordStore<User> store, User user, string password)
    {
        var result = passwords.VerifyHashedPassword(user, user.PasswordHash ?? passwords.Nobodys, password);
        if (user.PasswordHash is null)
            return PasswordVerificationResult.Failed;
        if (result is not PasswordVerificationResult.SuccessRehashNeeded)
            return result;
        user.PasswordHash = passwords.HashPassword(user, password);
        await store.UpdateAsync(user, CancellationToken);
        return PasswordVerificationResult.Success;
    }

    protected override string CreateTwoFactorRecoveryCode() => RecoveryCode.New();

    private const int RecoveryCodeCount = 10;

    private async Task<User> AddAsync(User user, string? password, Func<AccessChange, Task> beside)
    {
        store.Beside = beside;
        await (password is null ? CreateAsync(user) : CreateAsync(user, password));
        return await UserAsync(user.Name);
    }

    private async Task<bool> SaveAsync(User user, Origin origin, string what, Func<Task<IdentityResult>> save)
    {
        store.Beside = change => change.LogAsync(RecordOf(origin, what, what.StartsWith("user-", StringComparison.Ordinal) ? user.Name : ""));
        return (await save()).Succeeded;
    }

    /// <summary>Somebody changed the user at the same moment: what was asked may not hold any more.</summary>
    private static void Changed(bool saved)
    {
        if (!saved)
            throw new RefusedException(Rule.SecondFactorRefused);
    }

    private static async Task CheckSetupAsync(AccessChange change, string code)
    {
        if (!await change.IsSetupCodeAsync(code) || await change.AnyUserAsync())
            throw new RefusedException(Rule.SetupRefused);
    }

    private static AccessRecord RecordOf(Origin origin, string what, string about) => new(origin.User, origin.Address, what, AccessResult.Done, about);
}
