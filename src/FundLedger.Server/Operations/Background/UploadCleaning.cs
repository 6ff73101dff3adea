namespace FundLedger.Server.Operations;

/// <summary>Deletes files that were uploaded more than a day ago, and attached to nothing.</summary>
internal sealed class UploadCleaning(AllBooks books, LeasedWork leased) : IBackgroundWork
{
    public string Name => "upload-cleaning";

    public TimeSpan Period => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
            await leased.RunAsync($"uploads:{book.Code}", lasting => book.Attachments.CleanAsync(lasting), cancellation).ConfigureAwait(false);
    }
}
