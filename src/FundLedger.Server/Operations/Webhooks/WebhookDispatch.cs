using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Tells one webhook of what is new, at least once each. Of one document in order: a delivery that fails waits, what comes
/// later of its document waits behind it, and other documents go on.
/// </summary>
internal sealed class WebhookDispatch(Book book, WebhookSender sender, TimeProvider clock)
{
    private const int PageSize = 100;
    private const int MostWaiting = 10_000;

    /// <summary>Tells it of one page of what waits and is new.</summary>
    /// <returns>The webhook as it is then where more may be there at once; null where it is not, or where it was changed meanwhile.</returns>
    public async Task<Webhook?> RunAsync(Webhook webhook, CancellationToken cancellation)
    {
        var outbox = book.Webhooks.OutboxOf(webhook);
        var waiting = await outbox.WaitingAsync(MostWaiting, cancellation).ConfigureAwait(false);
        var page = waiting.Count < MostWaiting ? await book.Read.EventsAsync(webhook.Seq, PageSize, cancellation).ConfigureAwait(false) : [];
        var wanted = await WantedAsync(webhook, page, cancellation).ConfigureAwait(false);
        var turn = new WebhookTurn(parcel => SendAsync(webhook, parcel, cancellation), clock);
        await turn.RunAsync([.. waiting.Select(delivery => new WebhookParcel(delivery, null)), .. wanted.Select(New)], cancellation).ConfigureAwait(false);
        var seq = page.Count > 0 ? page[^1].Entry.Seq : webhook.Seq;
        if (seq == webhook.Seq && !turn.HasChanges)
            return null;
        var after = await outbox.RecordAsync(seq, turn.Delivered, turn.Waiting, cancellation).ConfigureAwait(false);
        if (turn.IsGone)
            await book.Webhooks.SetActiveAsync(webhook.Id, false, cancellation).ConfigureAwait(false);
        return page.Count == PageSize && !turn.IsGone ? after : null;
    }

    private async Task<IEnumerable<JournalEvent>> WantedAsync(Webhook webhook, IReadOnlyList<JournalEvent> page, CancellationToken cancellation)
    {
        if (page.Count == 0)
            return [];
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        return page.Where(happened => webhook.Wants(happened, setup));
    }

    private WebhookParcel New(JournalEvent happened)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new WebhookParcel(
            new WebhookDelivery { Seq = happened.Entry.Seq, Document = happened.Entry.Document, Attempts = 0, Since = now, NextAt = now }, happened);
    }

    private async Task<WebhookAnswer> SendAsync(Webhook webhook, WebhookParcel parcel, CancellationToken cancellation)
    {
        var happened = parcel.Happened
            ?? (await book.Read.EventsAsync(parcel.Delivery.Seq - 1, 1, cancellation).ConfigureAwait(false))[0];
        var body = WebhookEvent.Body(WebhookEvent.Json(book.Code, happened));
        return await sender.SendAsync(webhook, WebhookEvent.IdOf(happened.Entry), body, cancellation).ConfigureAwait(false);
    }
}
