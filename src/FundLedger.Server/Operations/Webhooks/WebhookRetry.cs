using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// When a delivery is tried again: after five seconds, then each time after twice as long, up to six hours, a little more or
/// less so that many do not come at once; for three days.
/// </summary>
internal static class WebhookRetry
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>A delivery after one more try that failed.</summary>
    /// <param name="delivery">As it was.</param>
    /// <param name="answer">What came of the try.</param>
    /// <param name="now">When.</param>
    /// <param name="chance">From 0 to below 1.</param>
    public static WebhookDelivery After(WebhookDelivery delivery, WebhookAnswer answer, DateTime now, double chance)
    {
        var since = delivery.Attempts == 0 ? now : delivery.Since;
        var pause = First * Math.Pow(2, Math.Min(delivery.Attempts, 20));
        pause = (pause < Longest ? pause : Longest) * (0.8 + (0.4 * chance));
        return delivery with
        {
            Attempts = delivery.Attempts + 1,
            Since = since,
            NextAt = now + pause,
            Status = answer.Status,
            Problem = answer.Problem,
            Failed = now - since >= GivenUpAfter,
        };
    }
}
