using System.Data.Common;
using System.Threading.Channels;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// Writes refused requests (401 and 403) into the log of access, a second's worth together, the same ones counted: however
/// many there are, the books have the database to themselves. What is too much is counted too.
/// </summary>
internal sealed class RefusalLog : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);
    private const int Most = 1000;

    private readonly AccessStore _store;
    private readonly ILogger<RefusalLog> _logger;
    private readonly Channel<AccessRecord> _refusals;
    private int _leftOut;

    public RefusalLog(AccessStore store, ILogger<RefusalLog> logger)
    {
        (_store, _logger) = (store, logger);
        _refusals = Channel.CreateBounded<AccessRecord>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }, _ => Interlocked.Increment(ref _leftOut));
    }

    /// <summary>Notes what a request was answered, once it is, when it was refused.</summary>
    public void Watch(HttpContext context) => context.Response.OnCompleted(() =>
    {
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "?";
            var origin = Origin.Of(context);
            _refusals.Writer.TryWrite(new AccessRecord(origin.User, origin.Address, $"{context.Request.Method} {route}", AccessResult.Refused,
                context.Response.StatusCode == StatusCodes.Status401Unauthorized ? "401" : "403"));
        }

        return Task.CompletedTask;
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _refusals.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, stoppingToken);
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var records = new List<AccessRecord>();
        while (_refusals.Reader.TryRead(out var record))
            records.Add(record);
        if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var leftOut)
            records.Add(new AccessRecord("", "", "left out", AccessResult.Refused) { Times = leftOut });
        if (records.Count == 0)
            return;
        try
        {
            await _store.ChangeAsync(async change =>
            {
                foreach (var same in records.GroupBy(record => record))
                    await change.LogAsync(same.Key with { Times = same.Sum(record => record.Times) });
            }, cancellation);
        }
        catch (Exception fault) when (fault is DbException or UnavailableException)
        {
            _logger.LogWarning("{Count} refused requests could not be written into the log of access.", records.Count);
        }
    }
}
