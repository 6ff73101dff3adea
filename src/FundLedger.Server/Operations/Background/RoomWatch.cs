using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Watches whether there is room to write, and lets the service only read while there is not: below a limit of free space,
/// or after a write that failed for want of room, until one passes again.
/// </summary>
internal sealed partial class RoomWatch(
    Leases leases, OperationsOptions options, ReadOnlyMode mode, ILogger<RoomWatch> log) : IBackgroundWork
{
    private const string Probe = "room-probe";

    public string Name => "room-watch";

    public TimeSpan Period => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.HoldsBooks && DiskSpace.FreeIn(options.Data) is { } free && free < options.LeastFreeBytes)
        {
            if (mode.Enter(ReadOnlyMode.Disk, new LocalName($"可用空间不足 {options.LeastFreeBytes >> 20} MB", $"free space below {options.LeastFreeBytes >> 20} MB")))
                LogReadOnly(log, free, options.LeastFreeBytes);
            return;
        }

        if (mode.Causes.ContainsKey(ReadOnlyMode.Disk) && await CanWriteAsync(cancellation).ConfigureAwait(false) && mode.Leave(ReadOnlyMode.Disk))
            LogWritable(log);
    }

    /// <summary>A small write that would fail as the others do.</summary>
    private async Task<bool> CanWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await leases.TakeAsync(Probe, Probe, TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (fault is UnavailableException or System.Data.Common.DbException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Free} bytes are free, below the limit of {Limit}: the service only reads.")]
    private static partial void LogReadOnly(ILogger log, long free, long limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is room again: the service takes changes.")]
    private static partial void LogWritable(ILogger log);
}
