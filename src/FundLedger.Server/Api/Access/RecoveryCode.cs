using System.Security.Cryptography;
using FundLedger.Storage;
using OtpNet;

namespace FundLedger.Server.Api;

/// <summary>
/// A code for one who has lost his authenticator: 80 random bits, so that a plain hash keeps it. Those of Identity have 47, and
/// its stores keep them as they are.
/// </summary>
internal static class RecoveryCode
{
    private const int Bytes = 10;

    /// <summary>A new one, as it is shown once: sixteen letters and digits in groups of four.</summary>
    public static string New() => string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(part => new string(part)));

    /// <summary>What is kept of a code, however it is typed.</summary>
    public static string HashOf(string code) =>
        Secret.HashOf(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
