using System.Text;
using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundLedger.Server.Api;

/// <summary>Identity's hashing of passwords, in the one form of Unicode in which they are compared (NIST SP 800-63B, 3.1.1.2).</summary>
internal sealed class Passwords : PasswordHasher<User>
{
    private static readonly User NoUser = new() { Name = "", DisplayName = "" };

    /// <param name="iterations">Rounds of PBKDF2; a hash of fewer is made anew at the next log-in.</param>
    public Passwords(int iterations)
        : base(Options.Create(new PasswordHasherOptions { IterationCount = iterations })) => Nobodys = HashPassword(NoUser, Secret.New());

    /// <summary>What the password is held against where there is no user, or one without a password: it takes as long.</summary>
    public string Nobodys { get; }

    public override string HashPassword(User user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    public static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);
}
