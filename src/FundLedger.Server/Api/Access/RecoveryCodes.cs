using System.Security.Cryptography;
using FundLedger.Storage;
using OtpNet;

namespace FundLedger.Server.Api;

/// <summary>Codes for one who has lost his authenticator: each good once, of 80 random bits, so that a plain hash keeps them.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Bytes = 10;

    /// <summary>New codes, as they are shown once: sixteen letters and digits in groups of four.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(part => new string(part))))];

    /// <summary>What is kept of a code, however it is typed.</summary>
    public static string HashOf(string code) =>
        Secret.HashOf(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
