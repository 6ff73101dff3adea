using System.Text;
using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundLedger.Server.Api;

/// <summary>Hashes passwords, salted and slowly, and holds them against their hashes.</summary>
internal sealed class Passwords
{
    private readonly PasswordHasher<Passwords> _hasher;
    private readonly string _nobodys;

    /// <param name="iterations">Rounds of PBKDF2; a hash of fewer is made anew at the next log-in.</param>
    public Passwords(int iterations)
    {
        _hasher = new PasswordHasher<Passwords>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _nobodys = Hash(Secret.New());
    }

    public string Hash(string password) => _hasher.HashPassword(this, Normal(password));

    /// <summary>Holds a password against the user's. Takes as long for nobody, and for a user who has none.</summary>
    /// <returns>The hash to keep when it is right: the same, or one with as many rounds as are asked for today; else null.</returns>
    public string? Check(User? user, string password)
    {
        var result = _hasher.VerifyHashedPassword(this, user?.PasswordHash ?? _nobodys, Normal(password));
        return user?.PasswordHash is null || result == PasswordVerificationResult.Failed ? null
            : result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password)
            : user.PasswordHash;
    }

    /// <summary>The one form of Unicode in which passwords are compared (NIST SP 800-63B, 3.1.1.2).</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);
}
