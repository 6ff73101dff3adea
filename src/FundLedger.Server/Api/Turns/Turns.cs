using System.Threading.RateLimiting;

namespace FundLedger.Server.Api;

/// <summary>
/// Heavy calls take turns. A caller has one under way and a few waiting; of all callers, as many run as the machine carries.
/// Only the one under way queues for a turn, so that whoever has forty waiting stands in that queue once, as everybody does.
/// </summary>
internal sealed class Turns : IDisposable
{
    /// <summary>How many calls of one caller wait for the one under way.</summary>
    public const int Waiting = 4;

    /// <summary>How many callers wait for a turn.</summary>
    private const int Queue = 256;

    private readonly PartitionedRateLimiter<string> _shares;
    private readonly ConcurrencyLimiter _turns;
    private readonly UsualTime _usual = new();

    /// <param name="options">How many run at once.</param>
    public Turns(ServeOptions options)
    {
        _shares = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => Room.Options(1, Waiting)));
        _turns = new ConcurrencyLimiter(Room.Options(options.HeavyCalls, Queue));
    }

    /// <summary>How many turns are free, and how many callers wait for one.</summary>
    public RateLimiterStatistics Statistics => _turns.GetStatistics()!;

    /// <summary>Waits for a caller's share; it is his until it is disposed of, when his answer is sent.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.TooManyCalls"/> when too many of his wait already.</exception>
    public Task<IDisposable> ShareAsync(string caller, CancellationToken cancellation) =>
        Room.OfAsync(_shares.AcquireAsync(caller, 1, cancellation), _usual);

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.TooManyCalls"/> when too many callers wait already.</exception>
    public Task<IDisposable> TurnAsync(CancellationToken cancellation) => Room.OfAsync(_turns.AcquireAsync(1, cancellation), _usual);

    public void Dispose()
    {
        _shares.Dispose();
        _turns.Dispose();
    }
}
