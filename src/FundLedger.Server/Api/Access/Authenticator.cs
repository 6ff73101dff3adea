using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace FundLedger.Server.Api;

/// <summary>
/// One-time codes of an authenticator (RFC 6238). It stands where Identity's own provider would: that one takes a code again
/// as often as it is shown, two steps early or late, and knows no clock but the machine's.
/// </summary>
internal sealed class Authenticator(TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    /// <summary>The purpose of the code that ends an enrolment: it is held against the new key.</summary>
    public const string Enrolment = "enrolment";

    /// <summary>A code is taken a step early or late: clocks differ, and typing takes time (RFC 6238, section 5.2).</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => manager.GetTwoFactorEnabledAsync(user);

    /// <summary>The user's own device makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult("");

    /// <summary>Whether the code is right and of a later step than any that was taken; the user is to be saved with that step.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        var isEnrolment = purpose == Enrolment;
        var key = isEnrolment ? ((Users)manager).PendingKeyOf(user) : await manager.GetAuthenticatorKeyAsync(user);
        if (key is null || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            clock.GetUtcNow().UtcDateTime, token.Replace(" ", "", StringComparison.Ordinal), out var step, Window))
        {
            return false;
        }

        if (!isEnrolment && step <= user.TotpStep)
            return false;
        user.TotpStep = step;
        return true;
    }
}
