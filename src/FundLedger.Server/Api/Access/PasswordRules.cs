using System.Collections.Frozen;
using System.Reflection;
using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;

namespace FundLedger.Server.Api;

/// <summary>
/// What a password may be (NIST SP 800-63B, 3.1.1.2): long enough, and not among the first that anybody would guess.
/// Which kinds of characters it is made of is nobody's business.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    private const int Least = 12;
    private const int LeastWithCodes = 8;
    private const int Most = 256;
    private const int LeastDistinct = 5;

    private static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    /// <inheritdoc cref="Check"/>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        Check(password ?? "", user);
        return Task.FromResult(IdentityResult.Success);
    }

    /// <exception cref="RefusedException"><see cref="Rule.PasswordLength"/> or <see cref="Rule.PasswordGuessable"/>.</exception>
    public static void Check(string password, User user)
    {
        var normal = Passwords.Normal(password);
        var length = normal.EnumerateRunes().Count();
        var least = user.TotpSecret is null ? Least : LeastWithCodes;
        if (length < least || length > Most)
            throw new RefusedException(Rule.PasswordLength, ("least", least), ("most", Most), ("length", length));
        if (IsGuessable(normal.ToLowerInvariant(), User.KeyOf(user.Name)))
            throw new RefusedException(Rule.PasswordGuessable);
    }

    /// <summary>A common one, one of a few characters over and over, or the names of the user and the product with little more.</summary>
    private static bool IsGuessable(string password, string name) =>
        Common.Value.Contains(password)
        || password.Distinct().Count() < LeastDistinct
        || password.Replace(name, "", StringComparison.Ordinal).Replace("fundledger", "", StringComparison.Ordinal).Length is < LeastWithCodes and var rest
            && rest < password.Length;

    private static FrozenSet<string> ReadCommon()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
