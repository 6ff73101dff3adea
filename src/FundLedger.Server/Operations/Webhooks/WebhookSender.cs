using System.Net.Http.Headers;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>What a receiver answered.</summary>
/// <param name="Status">The status; null where there was no answer.</param>
/// <param name="Problem">What went wrong, in English; null: it was taken.</param>
internal sealed record WebhookAnswer(int? Status, string? Problem)
{
    public bool IsTaken => Problem is null;

    /// <summary>410 Gone: the receiver wants nothing more.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}

/// <summary>
/// Sends deliveries. No redirects, no proxy, no cookies; an answer must come within ten seconds, and what it says is not read.
/// </summary>
internal sealed class WebhookSender(WebhookTargets targets, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = targets.ConnectAsync,
        ConnectTimeout = Patience,
        MaxResponseDrainSize = 64 * 1024,
        MaxResponseHeadersLength = 64,
        ResponseDrainTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<WebhookAnswer> SendAsync(Webhook webhook, string id, byte[] body, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            targets.Check(webhook.Url);
            using var request = Request(webhook, id, body);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return new WebhookAnswer(status, response.IsSuccessStatusCode ? null : $"answered {status}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookAnswer(null, "did not answer in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or RefusedException)
        {
            return new WebhookAnswer(null, Shown(fault));
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Webhook webhook, string id, byte[] body)
    {
        var now = clock.GetUtcNow();
        var signature = WebhookSignature.Of(id, now, body, webhook.Secrets.KeysAt(now.UtcDateTime));
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("User-Agent", "FundLedger-Webhook/1");
        request.Headers.Add("Webhook-Id", signature.Id);
        request.Headers.Add("Webhook-Timestamp", signature.Timestamp);
        request.Headers.Add("Webhook-Signature", signature.Signature);
        return request;
    }

    private static string Shown(Exception fault)
    {
        var text = fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message;
        return text.Length <= 300 ? text : text[..300];
    }
}
