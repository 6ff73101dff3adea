using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace FundLedger.Server.Api;

/// <summary>One-time codes that follow the time (RFC 6238): six digits, a new one every 30 seconds, SHA-1 as authenticators know it.</summary>
internal sealed class OneTimeCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Issuer = "FundLedger";

    /// <summary>160 bits (RFC 4226, section 4, requirement 6).</summary>
    private const int SecretBytes = 20;

    /// <summary>A code is taken a step early or late: clocks differ, and typing takes time (RFC 6238, section 5.2).</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("FundLedger.OneTimeCodes");

    /// <summary>A new secret, encrypted for keeping; and as the user's authenticator takes it, as text and as an address.</summary>
    public (string Kept, string Secret, string Uri) NewSecret(string user)
    {
        var secret = KeyGeneration.GenerateRandomKey(SecretBytes);
        return (Convert.ToBase64String(_protector.Protect(secret)), Base32Encoding.ToString(secret), new OtpUri(OtpType.Totp, secret, user, Issuer).ToString());
    }

    /// <param name="kept">The secret, encrypted.</param>
    /// <param name="code">What the user typed.</param>
    /// <param name="usedStep">The time step of the last code that was taken: a code is good once.</param>
    /// <returns>The time step of the code; null when it is wrong, used or out of date.</returns>
    public long? StepOf(string kept, string code, long usedStep)
    {
        var secret = _protector.Unprotect(Convert.FromBase64String(kept));
        return new Totp(secret).VerifyTotp(clock.GetUtcNow().UtcDateTime, code.Replace(" ", "", StringComparison.Ordinal), out var step, Window) && step > usedStep
            ? step
            : null;
    }
}
