using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Runs the background work of this process, each piece in a loop of its own. One that fails goes on later, after longer
/// and longer pauses, and is written to the log once for each cause; the others do not notice. Damage that it met stops changes.
/// </summary>
internal sealed partial class BackgroundLoops(IEnumerable<IBackgroundWork> works, ReadOnlyMode mode, TimeProvider clock, ILogger<BackgroundLoops> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var work in works.Where(work => work.RunsFirst))
            await TryAsync(work, new Told(), cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(works.Select(work => Task.Run(() => LoopAsync(work, stoppingToken), stoppingToken)));

    private async Task LoopAsync(IBackgroundWork work, CancellationToken stopping)
    {
        var told = new Told();
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(work, told, stopping).ConfigureAwait(false);
            await Task.Delay(PauseOf(work, told.Failures), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TryAsync(IBackgroundWork work, Told told, CancellationToken stopping)
    {
        try
        {
            await work.RunAsync(stopping).ConfigureAwait(false);
            if (told.Cause is not null)
                LogRecovered(log, work.Name);
            (told.Failures, told.Cause) = (0, null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process stops.
        }
#pragma warning disable CA1031 // Whatever went wrong, the loop goes on; the log says what.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (fault is DamagedException damaged)
                mode.Enter(damaged);
            var cause = $"{fault.GetType().Name}: {fault.Message}";
            if (cause != told.Cause)
                LogFault(log, fault, work.Name);
            (told.Failures, told.Cause) = (told.Failures + 1, cause);
        }
    }

    private static TimeSpan PauseOf(IBackgroundWork work, int failures)
    {
        if (failures == 0 || work.Period >= LongestPause)
            return work.Period;
        var pause = work.Period + (TimeSpan.FromSeconds(1) * Math.Pow(2, Math.Min(failures, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The background work {Work} failed; it goes on later.")]
    private static partial void LogFault(ILogger log, Exception fault, string work);

    [LoggerMessage(Level = LogLevel.Information, Message = "The background work {Work} goes on.")]
    private static partial void LogRecovered(ILogger log, string work);

    /// <summary>What the log was told of a piece of work.</summary>
    private sealed class Told
    {
        public int Failures { get; set; }

        public string? Cause { get; set; }
    }
}
