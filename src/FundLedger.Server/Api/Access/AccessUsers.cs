using FundLedger.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace FundLedger.Server.Api;

/// <summary>ASP.NET Core Identity over the users in the database of the books, for the server and for the command line.</summary>
internal static class AccessUsers
{
    /// <summary>The manager of the users of a database, without a server.</summary>
    public static Users On(AccessOptions options) =>
        new ServiceCollection().AddLogging().AddUsers(options).BuildServiceProvider().GetRequiredService<Users>();

    public static IServiceCollection AddUsers(this IServiceCollection services, AccessOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Store).AddSingleton(options.Clock)
            .AddSingleton(new Passwords(options.PasswordIterations)).AddSingleton<Authenticator>()
            .AddSingleton<ILookupNormalizer, UserNames>().AddSingleton<IUserValidator<User>, UserNames>()
            .AddSingleton<IPasswordValidator<User>, PasswordRules>()
            .AddScoped<UserStore>().AddScoped<IUserStore<User>>(provider => provider.GetRequiredService<UserStore>());
        services.AddIdentityCore<User>(identity =>
            identity.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new(typeof(Authenticator))).AddUserManager<Users>();
        services.AddDataProtection().SetApplicationName("FundLedger");
        services.AddSingleton<DataKeys>().AddOptions<KeyManagementOptions>()
            .Configure<DataKeys>((keys, repository) => keys.XmlRepository = repository);
        return services;
    }

    /// <summary>User names are told apart as the database does it, which also judges their form: there it holds for everyone.</summary>
    private sealed class UserNames : ILookupNormalizer, IUserValidator<User>
    {
        public string? NormalizeName(string? name) => name is null ? null : User.KeyOf(name);

        public string? NormalizeEmail(string? email) => email;

        public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user) => Task.FromResult(IdentityResult.Success);
    }
}
