using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>One event to be delivered.</summary>
/// <param name="Delivery">How it stands.</param>
/// <param name="Happened">The event where it is new; null: it waited, and is read when it is sent.</param>
internal sealed record WebhookParcel(WebhookDelivery Delivery, JournalEvent? Happened)
{
    /// <summary>What is delivered one after another: what belongs to one document.</summary>
    public string Lane => Delivery.Document ?? $"\n{Delivery.Seq}";
}

/// <summary>Sends what waits and what is new, several documents at once, each in order, and notes what came of it.</summary>
internal sealed class WebhookTurn(Func<WebhookParcel, Task<WebhookAnswer>> send, TimeProvider clock)
{
    /// <summary>Deliveries under way at once.</summary>
    private const int Lanes = 8;

    /// <summary>How long what is new waits when the receiver is down.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<long> _delivered = [];
    private readonly ConcurrentBag<WebhookDelivery> _waiting = [];
    private int _failures;

    /// <summary>Those that were taken.</summary>
    public IReadOnlyCollection<long> Delivered => _delivered;

    /// <summary>Those that wait from now on, or wait differently than before.</summary>
    public IReadOnlyCollection<WebhookDelivery> Waiting => _waiting;

    public bool HasChanges => !_delivered.IsEmpty || !_waiting.IsEmpty;

    /// <summary>Whether the receiver said that it wants nothing more.</summary>
    public bool IsGone { get; private set; }

    /// <summary>A receiver that has taken nothing is left in peace after some failures: each may cost a time-out.</summary>
    private bool IsDown => IsGone || (_failures >= Lanes && _delivered.IsEmpty);

    /// <param name="parcels">What waits, then what is new, each in order.</param>
    /// <param name="cancellation">Stops between deliveries.</param>
    public Task RunAsync(IReadOnlyList<WebhookParcel> parcels, CancellationToken cancellation) => Parallel.ForEachAsync(
        parcels.GroupBy(parcel => parcel.Lane, StringComparer.Ordinal),
        new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = cancellation },
        async (lane, token) => await RunLaneAsync([.. lane], token).ConfigureAwait(false));

    private async Task RunLaneAsync(IReadOnlyList<WebhookParcel> lane, CancellationToken cancellation)
    {
        var open = lane[0].Delivery.NextAt <= clock.GetUtcNow().UtcDateTime;
        foreach (var parcel in lane)
        {
            cancellation.ThrowIfCancellationRequested();
            if (open && !IsDown)
                open = await DeliverAsync(parcel).ConfigureAwait(false);
            else if (parcel.Happened is not null)
                _waiting.Add(open ? parcel.Delivery with { NextAt = parcel.Delivery.NextAt + Pause } : parcel.Delivery);
        }
    }

    /// <returns>Whether what comes later of the same document may be delivered.</returns>
    private async Task<bool> DeliverAsync(WebhookParcel parcel)
    {
        var answer = await send(parcel).ConfigureAwait(false);
        IsGone |= answer.IsGone;
        if (answer.IsTaken)
        {
            _delivered.Add(parcel.Delivery.Seq);
            return true;
        }

        Interlocked.Increment(ref _failures);
        var later = WebhookRetry.After(parcel.Delivery, answer, clock.GetUtcNow().UtcDateTime, Random.Shared.NextDouble());
        _waiting.Add(later);
        return later.Failed;
    }
}
