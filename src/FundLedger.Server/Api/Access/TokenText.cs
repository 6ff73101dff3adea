using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// How a bearer token reads: <c>flt_</c>, a random secret, and a check of four characters. Searches for leaked secrets find
/// it by its beginning, and one that was mistyped or made up is told without asking the database.
/// </summary>
internal static class TokenText
{
    private const string Beginning = "flt_";
    private const int SecretLength = 43;
    private const int CheckLength = 4;

    public static string New()
    {
        var text = Beginning + Secret.New();
        return text + CheckOf(text);
    }

    /// <summary>Whether it is written as a token is, its check included.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length == Beginning.Length + SecretLength + CheckLength
        && text.StartsWith(Beginning, StringComparison.Ordinal)
        && text.EndsWith(CheckOf(text[..^CheckLength]), StringComparison.Ordinal);

    private static string CheckOf(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 3));
}
