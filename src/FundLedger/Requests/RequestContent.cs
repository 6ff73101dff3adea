using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FundLedger.Setup;

namespace FundLedger.Requests;

/// <summary>The hash of what a request asks for: an approval of one content is none of another.</summary>
internal static class RequestContent
{
    public static string HashOf(
        RequestKind kind, string unit, string fund, string title, IEnumerable<RequestLine> lines, JsonElement? command,
        DateOnly? until, IEnumerable<Attachment> attachments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, kind.ToString(), unit, fund, title, Refusal.Text(until), command?.GetRawText() ?? "");
        foreach (var line in lines)
            Add(hash, line.At.Unit, line.At.Fund, line.At.Purpose, Refusal.Text(line.At.Year), line.Amount.ToString()!);
        foreach (var attachment in attachments)
            Add(hash, attachment.Name, attachment.MediaType, Refusal.Text(attachment.Size), attachment.Sha256);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each part with its length before it, so that no two contents read alike.</summary>
    private static void Add(IncrementalHash hash, params string[] parts)
    {
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
