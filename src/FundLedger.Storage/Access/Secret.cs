using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Storage;

/// <summary>
/// Random secrets of 256 bits. Nobody guesses one, so that its plain SHA-256 is enough to know it by, and a copy of the
/// database opens nothing.
/// </summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one: 43 characters of base64url (RFC 4648, section 5).</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of a secret: its SHA-256 in hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
