using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Keeps the webhooks of all books told. Each has a task of its own, so that none waits for the slow receiver of another;
/// of several processes one at a time does a webhook.
/// </summary>
internal sealed partial class WebhookWork(
    AllBooks books, WebhookSender sender, LeasedWork leased, TimeProvider clock, ILogger<WebhookWork> log) : IBackgroundWork
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    public string Name => "webhooks";

    public TimeSpan Period => TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
        {
            foreach (var webhook in await book.Webhooks.ListAsync(cancellation).ConfigureAwait(false))
            {
                var name = $"webhook:{book.Code}:{webhook.Id}";
                if (webhook.IsActive && (!_running.TryGetValue(name, out var running) || running.IsCompleted))
                    _running[name] = Task.Run(() => TellAsync(name, book, webhook, cancellation), CancellationToken.None);
            }
        }
    }

    private async Task TellAsync(string name, Book book, Webhook webhook, CancellationToken cancellation)
    {
        try
        {
            if (await IsIdleAsync(book, webhook, cancellation).ConfigureAwait(false))
                return;
            await leased.RunAsync(name, lasting => TellAsync(book, webhook.Id, lasting), cancellation).ConfigureAwait(false);
            _told.TryRemove(name, out _);
        }
        catch (OperationCanceledException)
        {
            // Stopped, or the lease was lost: whoever has it goes on.
        }
#pragma warning disable CA1031 // One webhook that fails must not stop the others; the log says what, once for each cause.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (_told.GetValueOrDefault(name) != fault.Message)
                LogFault(log, fault, name);
            _told[name] = fault.Message;
        }
    }

    /// <summary>The webhook is read again under the lease: another process may have told it more since.</summary>
    private async Task TellAsync(Book book, int id, CancellationToken cancellation)
    {
        var dispatch = new WebhookDispatch(book, sender, clock);
        var webhook = await book.Webhooks.FindAsync(id, cancellation).ConfigureAwait(false);
        while (webhook is { IsActive: true })
            webhook = await dispatch.RunAsync(webhook, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> IsIdleAsync(Book book, Webhook webhook, CancellationToken cancellation)
    {
        var head = await book.Read.HeadAsync(cancellation).ConfigureAwait(false);
        return head.Seq <= webhook.Seq
            && !await book.Webhooks.OutboxOf(webhook).HasDueAsync(clock.GetUtcNow().UtcDateTime, cancellation).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Webhook} cannot be told; it goes on later.")]
    private static partial void LogFault(ILogger log, Exception fault, string webhook);
}
