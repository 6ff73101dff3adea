using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>Signs a checkpoint of every book once a day, when something was posted since the last.</summary>
internal sealed class DailyCheckpoint(AllBooks books, SigningKey key, LeasedWork leased, TimeProvider clock) : IBackgroundWork
{
    public string Name => "daily-checkpoint";

    public TimeSpan Period => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
        {
            if (await IsDueAsync(book, cancellation).ConfigureAwait(false))
                await leased.RunAsync($"checkpoint:{book.Code}", lasting => SignAsync(book, lasting), cancellation).ConfigureAwait(false);
        }
    }

    private async Task SignAsync(Book book, CancellationToken cancellation)
    {
        if (await IsDueAsync(book, cancellation).ConfigureAwait(false))
            await book.Checkpoints.CreateAsync(key, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> IsDueAsync(Book book, CancellationToken cancellation)
    {
        var head = await book.Read.HeadAsync(cancellation).ConfigureAwait(false);
        var newest = await book.Checkpoints.NewestAsync(cancellation).ConfigureAwait(false);
        return newest is null || (newest.Seq < head.Seq && newest.At.Date < clock.GetUtcNow().UtcDateTime.Date);
    }
}
