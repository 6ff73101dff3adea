using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace FundLedger.Server.Api;

/// <summary>
/// Memory for large bodies that are read whole: so much for one caller, and so much for all. It is asked for before a byte is
/// read; a body that does not say how long it is counts as the longest.
/// </summary>
internal sealed class BodyRoom : IDisposable
{
    /// <summary>The longest body, and so the room of one caller.</summary>
    public const long Longest = 8 * SizeLimit.Usual;

    private const int Unit = 1024;
    private const int OfCaller = (int)(Longest / Unit);
    private const int OfAll = 4 * OfCaller;

    private readonly PartitionedRateLimiter<string> _room = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => Room.Options(OfCaller, 2 * OfCaller))),
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => Room.Options(OfAll, 64 * OfCaller))));

    /// <summary>Whoever has room and sends nothing keeps others from theirs: 16 kB a second are the least.</summary>
    private static readonly MinDataRate Least = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    private readonly UsualTime _usual = new();

    /// <exception cref="RefusedException"><see cref="Rule.TooManyCalls"/> when too much waits already.</exception>
    public async Task<IDisposable> TakeAsync(HttpContext context)
    {
        var bytes = Math.Clamp(context.Request.ContentLength ?? Longest, 1, Longest);
        var room = await Room.OfAsync(
            _room.AcquireAsync(context.Partition(), (int)((bytes + Unit - 1) / Unit), context.RequestAborted), _usual).ConfigureAwait(false);
        // HTTP/2 has one rate for all that a connection sends.
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = Least;
        return room;
    }

    public void Dispose() => _room.Dispose();
}
