using FundLedger.Storage;
using FundLedger.Tests.Requests.Generated;

namespace FundLedger.Tests.Storage;

/// <summary>Webhooks as they are kept, events as they are read, and leases of background work.</summary>
public abstract partial class BookContract
{
    private const string Hook = "https://example.org/hook";

    [TestMethod]
    public async Task Webhooks_AddChangeRemove_AreAsTheyWereSaid()
    {
        await using var book = await CreateBookAsync();

        var first = await book.Webhooks.CreateAsync(new NewWebhook("w1", Hook, ["disburse", "allot"], "A01", 5, "li"), Cancellation);
        var second = await book.Webhooks.CreateAsync(new NewWebhook("w2", Hook, [], "", 0, "li"), Cancellation);
        await book.Webhooks.SetActiveAsync(first.Id, false, Cancellation);
        var secrets = await book.Webhooks.ChangeSecretAsync(first.Id, "s1", Cancellation);
        var read = await book.Webhooks.FindAsync(first.Id, Cancellation);

        Assert.AreSequenceEqual([1, 2], (await book.Webhooks.ListAsync(Cancellation)).Select(webhook => webhook.Id));
        Assert.AreSequenceEqual(["disburse", "allot"], read.Kinds);
        Assert.AreEqual((Hook, "A01", 5L, "li", false), (read.Url, read.Unit, read.Seq, read.CreatedBy, read.IsActive));
        Assert.AreEqual(secrets, read.Secrets);
        Assert.AreEqual(first.Secrets.Secret, read.Secrets.Old);
        Assert.HasCount(2, read.Secrets.KeysAt(Clock.GetUtcNow().UtcDateTime));
        Clock.Advance(WebhookSecrets.Overlap);
        Assert.HasCount(1, read.Secrets.KeysAt(Clock.GetUtcNow().UtcDateTime));
        await book.Webhooks.RemoveAsync(second.Id, Cancellation);
        var missing = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Webhooks.SetActiveAsync(second.Id, true, Cancellation));
        var unknown = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Webhooks.CreateAsync(new NewWebhook("w3", Hook, ["pay-all"], "", 0, "li"), Cancellation));
        Assert.AreEqual(Rule.WebhookMustExist, missing.Refusal.Rule);
        Assert.AreEqual(Rule.WebhookForm, unknown.Refusal.Rule);
    }

    [TestMethod]
    public async Task Outbox_Recorded_IsReadBack_AndNotWhereTheWebhookMovedMeanwhile()
    {
        await using var book = await CreateBookAsync();
        var webhook = await book.Webhooks.CreateAsync(new NewWebhook("w4", Hook, [], "", 0, "li"), Cancellation);
        var now = Clock.GetUtcNow().UtcDateTime;
        var (waits, given) = (Delivery(3, "R1", now), Delivery(4, null, now) with { Failed = true, Status = 500, Problem = "answered 500" });

        var after = await book.Webhooks.OutboxOf(webhook).RecordAsync(5, [], [waits, given], Cancellation);
        var stale = await book.Webhooks.OutboxOf(webhook).RecordAsync(6, [3], [], Cancellation);
        var outbox = book.Webhooks.OutboxOf(after!);

        Assert.AreEqual(5, after!.Seq);
        Assert.IsNull(stale);
        Assert.AreSequenceEqual([waits, given], await outbox.ListAsync(cancellation: Cancellation));
        Assert.AreSequenceEqual([waits], await outbox.WaitingAsync(10, Cancellation));
        Assert.IsTrue(await outbox.HasDueAsync(now, Cancellation));
        Assert.IsFalse(await outbox.HasDueAsync(now.AddSeconds(-1), Cancellation));
        await outbox.RecordAsync(5, [3], [given with { Attempts = 2 }], Cancellation);
        Assert.AreEqual(2, (await outbox.ListAsync(cancellation: Cancellation)).Single().Attempts);
        await book.Webhooks.ReplayAsync(webhook.Id, 2, Cancellation);
        Assert.IsEmpty(await outbox.ListAsync(cancellation: Cancellation));
        Assert.AreEqual(2, (await book.Webhooks.FindAsync(webhook.Id, Cancellation)).Seq);
        Assert.IsNull(await outbox.RecordAsync(7, [], [], Cancellation));
    }

    [TestMethod]
    public async Task Events_OfARequestAndPayments_NameTheUnitsTheyAreAbout()
    {
        await using var book = await DraftedAsync(await CreateDatabaseAsync(), "T");
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", "text/plain", Attach().Actor!);
        await book.ExecuteAsync(Attach(), Cancellation);
        await book.ExecuteAsync(Municipality.Pay("k", "A02", 1m, NewYear.AddDays(20)), Cancellation);

        var events = await book.Read.EventsAsync(0, 1000, Cancellation);

        string UnitsOf(string kind) => string.Join(' ', events.Last(each => each.Entry.Kind == kind).Units);
        Assert.AreEqual("A01", UnitsOf("attach"));
        Assert.AreEqual("A02", UnitsOf("disburse"));
        Assert.AreEqual("", UnitsOf("open-fund"));
        Assert.AreSequenceEqual(Enumerable.Range(1, events.Count).Select(seq => (long)seq), events.Select(each => each.Entry.Seq));
        Assert.HasCount(2, await book.Read.EventsAsync(events.Count - 2, 5, Cancellation));
    }

    [TestMethod]
    public async Task Lease_OfSeveral_IsHeldByOneUntilItEnds()
    {
        var leases = (await BookStore.OpenAsync(await CreateDatabaseAsync(), Clock, Cancellation)).Leases;
        var minute = TimeSpan.FromMinutes(1);

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => leases.TakeAsync("w", $"p{i}", minute, Cancellation)));
        var holder = $"p{Array.IndexOf(first, true)}";

        Assert.ContainsSingle(taken => taken, first);
        Assert.IsTrue(await leases.TakeAsync("w", holder, minute, Cancellation));
        Assert.IsFalse(await leases.TakeAsync("w", "other", minute, Cancellation));
        Clock.Advance(minute + TimeSpan.FromSeconds(1));
        Assert.IsTrue(await leases.TakeAsync("w", "other", minute, Cancellation));
        Assert.IsFalse(await leases.TakeAsync("w", holder, minute, Cancellation));
        await leases.GiveUpAsync("w", holder, Cancellation);
        Assert.IsFalse(await leases.TakeAsync("w", holder, minute, Cancellation));
        await leases.GiveUpAsync("w", "other", Cancellation);
        Assert.IsTrue(await leases.TakeAsync("w", holder, minute, Cancellation));
    }

    [TestMethod]
    public async Task CheckHead_OfASoundBook_FindsNothing_AndOfADamagedOneSaysSo()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        Assert.IsNull(await book.Read.CheckHeadAsync(Cancellation));

        await GuardlessAsync(database, "entry", "UPDATE entry SET text = 'x' WHERE seq = (SELECT head_seq FROM book)");

        Assert.IsNotNull(await book.Read.CheckHeadAsync(Cancellation));
    }

    private static WebhookDelivery Delivery(long seq, string? document, DateTime now) =>
        new() { Seq = seq, Document = document, Attempts = 1, Since = now, NextAt = now };
}
