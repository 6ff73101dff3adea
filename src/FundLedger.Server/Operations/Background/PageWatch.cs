using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Once a day, and soon after the start, lets the database look through all of its pages, where it can: what nobody asks for
/// may lie damaged for years, and the sound backups with it be thrown away meanwhile.
/// </summary>
internal sealed partial class PageWatch(Database database, ReadOnlyMode mode, ILogger<PageWatch> log) : IBackgroundWork
{
    public string Name => "page-watch";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var finding in await BookStore.CheckAsync(database, thorough: false, cancellation).ConfigureAwait(false))
        {
            mode.Enter(ReadOnlyMode.Database, finding.Text);
            LogDamaged(log, finding.What);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Changes stop: {Told}.")]
    private static partial void LogDamaged(ILogger log, string told);
}
