using System.Diagnostics;
using System.Threading.RateLimiting;

namespace FundLedger.Server.Api;

/// <summary>A place that a limiter gave: it is free again when it is disposed of, and how long it was taken is noted.</summary>
internal sealed class Room : IDisposable
{
    private readonly RateLimitLease _lease;
    private readonly UsualTime _usual;
    private readonly long _begun = Stopwatch.GetTimestamp();

    private Room(RateLimitLease lease, UsualTime usual) => (_lease, _usual) = (lease, usual);

    /// <exception cref="RefusedException"><see cref="Rule.TooManyCalls"/> when there is none, and too many wait for one.</exception>
    public static async Task<IDisposable> OfAsync(ValueTask<RateLimitLease> asked, UsualTime usual)
    {
        var lease = await asked.ConfigureAwait(false);
        if (lease.IsAcquired)
            return new Room(lease, usual);
        lease.Dispose();
        throw usual.Refused();
    }

    public static ConcurrencyLimiterOptions Options(int permits, int queue) => new()
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    public void Dispose()
    {
        _usual.Note(Stopwatch.GetElapsedTime(_begun));
        _lease.Dispose();
    }
}
