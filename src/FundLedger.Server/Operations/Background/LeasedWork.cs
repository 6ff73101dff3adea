using System.Globalization;
using System.Security.Cryptography;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Does work that of several processes only one is to do at a time. While it is done the lease is kept; a process that
/// loses it, because it was held up, is told to stop.
/// </summary>
internal sealed class LeasedWork(Leases leases, TimeProvider clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    /// <summary>This process, of all that there ever were.</summary>
    private readonly string _holder = string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName[..Math.Min(40, Environment.MachineName.Length)]}:{Environment.ProcessId}:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");

    /// <returns>False when another process does it.</returns>
    public async Task<bool> RunAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (!await leases.TakeAsync(name, _holder, Period, cancellation).ConfigureAwait(false))
            return false;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var keeping = KeepAsync(name, lost, done.Token);
        try
        {
            await work(lost.Token).ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await keeping.ConfigureAwait(false);
            if (!lost.IsCancellationRequested)
                await leases.GiveUpAsync(name, _holder, CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    private async Task KeepAsync(string name, CancellationTokenSource lost, CancellationToken done)
    {
        try
        {
            using var timer = new PeriodicTimer(Period / 3, clock);
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
            {
                if (!await leases.TakeAsync(name, _holder, Period, done).ConfigureAwait(false))
                    break;
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (fault is UnavailableException or System.Data.Common.DbException)
        {
            // The lease cannot be kept, so the work stops as if it were lost.
        }

        await lost.CancelAsync().ConfigureAwait(false);
    }
}
