using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Server.Operations;

/// <summary>
/// The headers of a delivery, after the Standard Webhooks specification: HMAC-SHA256 over id, time and content, once for
/// each secret that is good.
/// </summary>
/// <param name="Id">The header <c>Webhook-Id</c>.</param>
/// <param name="Timestamp">The header <c>Webhook-Timestamp</c>: seconds since 1970.</param>
/// <param name="Signature">The header <c>Webhook-Signature</c>.</param>
internal sealed record WebhookSignature(string Id, string Timestamp, string Signature)
{
    public static WebhookSignature Of(string id, DateTimeOffset at, byte[] body, IEnumerable<byte[]> keys)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signatures = keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)));
        return new WebhookSignature(id, timestamp, string.Join(' ', signatures));
    }
}
