using System.Security.Cryptography;

namespace FundLedger.Storage;

/// <summary>
/// What deliveries are signed with: a secret, and for a while after it was changed the one before it, so that the receiver
/// can change over without missing anything. They are kept as they are, because a signature needs them: who can read the
/// database can sign as this server does.
/// </summary>
/// <param name="Secret"><c>whsec_</c> and 32 random bytes in Base64 (Standard Webhooks).</param>
/// <param name="Old">The one before; null: none.</param>
/// <param name="OldUntil">Until when deliveries are signed with the old one too.</param>
public sealed record WebhookSecrets(string Secret, string? Old, DateTime? OldUntil)
{
    private const string Prefix = "whsec_";

    /// <summary>How long both are used after a change.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public WebhookSecrets Changed(DateTime now) => new(NewSecret(), Secret, now + Overlap);

    /// <summary>The keys to sign with at a moment, the newest first.</summary>
    public IEnumerable<byte[]> KeysAt(DateTime now)
    {
        yield return KeyOf(Secret);
        if (Old is not null && now < OldUntil)
            yield return KeyOf(Old);
    }

    private static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
