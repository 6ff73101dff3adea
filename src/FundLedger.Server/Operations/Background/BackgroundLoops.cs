namespace FundLedger.Server.Operations;

/// <summary>
/// Runs the background work of this process, each piece in a loop of its own. One that fails goes on later, after longer
/// and longer pauses, and is written to the log once for each cause; the others do not notice.
/// </summary>
internal sealed partial class BackgroundLoops(IEnumerable<IBackgroundWork> works, TimeProvider clock, ILogger<BackgroundLoops> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(works.Select(work => Task.Run(() => LoopAsync(work, stoppingToken), stoppingToken)));

    private async Task LoopAsync(IBackgroundWork work, CancellationToken stopping)
    {
        var failures = 0;
        string? told = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work.RunAsync(stopping).ConfigureAwait(false);
                if (told is not null)
                    LogRecovered(log, work.Name);
                (failures, told) = (0, null);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong, the loop goes on; the log says what.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                failures++;
                var cause = $"{fault.GetType().Name}: {fault.Message}";
                if (cause != told)
                    LogFault(log, fault, work.Name);
                told = cause;
            }

            await PauseAsync(work, failures, stopping).ConfigureAwait(false);
        }
    }

    private Task PauseAsync(IBackgroundWork work, int failures, CancellationToken stopping)
    {
        var pause = failures == 0 ? work.Period : work.Period + (TimeSpan.FromSeconds(1) * Math.Pow(2, Math.Min(failures, 10)));
        return Task.Delay(failures > 0 && pause > LongestPause && LongestPause > work.Period ? LongestPause : pause, clock, stopping)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The background work {Work} failed; it goes on later.")]
    private static partial void LogFault(ILogger log, Exception fault, string work);

    [LoggerMessage(Level = LogLevel.Information, Message = "The background work {Work} goes on.")]
    private static partial void LogRecovered(ILogger log, string work);
}
