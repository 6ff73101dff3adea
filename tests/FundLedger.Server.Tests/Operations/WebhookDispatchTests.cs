using System.Collections.Concurrent;
using CsCheck;
using FundLedger.Server.Operations;
using FundLedger.Storage;

namespace FundLedger.Server.Tests.Operations;

/// <summary>Deliveries to a real receiver on loopback, with a clock that the test moves on.</summary>
[TestClass]
public sealed class WebhookDispatchTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Run_Entries_AreToldInOrderWithTheirSignature()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w1", receiver.Url, [], "", 0, "li"), TestContext.CancellationToken);

        await RunAsync(book, webhook.Id);

        var entries = await book.EntriesAsync();
        Assert.AreSequenceEqual(entries.Select(entry => entry.Seq), receiver.Taken.Select(taken => taken.Seq).Order());
        foreach (var taken in receiver.Taken)
        {
            var entry = entries[(int)taken.Seq - 1];
            Assert.AreEqual(entry.Id.ToString(), taken.Id);
            Assert.AreEqual(WebhookSignatureTests.Expected(taken, webhook.Secrets.Secret), taken.Signature);
            Assert.AreEqual($"T {entry.Kind} {Convert.ToHexStringLower(entry.Hash)}", $"{taken.Json["book"]} {taken.Json["kind"]} {taken.Json["hash"]}");
            Assert.DoesNotContain("amount", taken.Json.ToJsonString());
        }
    }

    [TestMethod]
    [DataRow("", "", 17)]
    [DataRow("allot", "", 2)]
    [DataRow("", "A01", 6)]
    [DataRow("", "A", 14)]
    [DataRow("allot", "A02", 1)]
    [DataRow("disburse", "", 0)]
    public async Task Run_KindsAndUnit_TellOnlyOfThose(string kind, string unit, int expected)
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w2", receiver.Url, kind.Length == 0 ? [] : [kind], unit, 0, "li"), TestContext.CancellationToken);

        await RunAsync(book, webhook.Id);

        Assert.HasCount(expected, receiver.Taken);
        Assert.AreEqual(await book.HeadAsync(), (await book.Book.Webhooks.FindAsync(webhook.Id, TestContext.CancellationToken)).Seq);
    }

    [TestMethod]
    public async Task Run_Reminder_IsToldToWhoListensToTheUnit()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await book.DoAsync(OperationsBook.Request);
        var near = await book.Book.Webhooks.CreateAsync(new NewWebhook("near", receiver.Url, [RemindRequest.Kind], "A", 0, "li"), TestContext.CancellationToken);
        var far = await book.Book.Webhooks.CreateAsync(new NewWebhook("far", receiver.Url, [], "A02", await book.HeadAsync(), "li"), TestContext.CancellationToken);
        book.Clock.Advance(TimeSpan.FromDays(5));
        await RequestReminders.RemindAsync(book.Book, TestContext.CancellationToken);

        await RunAsync(book, near.Id);
        await RunAsync(book, far.Id);

        var told = receiver.Taken.Single();
        Assert.AreEqual((await book.HeadAsync(), "R1@A01"), (told.Seq, told.Document));
        Assert.AreEqual("remind 2025-06-20 [\"A01\"]", $"{told.Json["kind"]} {told.Json["date"]} {told.Json["units"]!.ToJsonString()}");
        Assert.DoesNotContain("p2", told.Json.ToJsonString());
    }

    /// <summary>Receivers that refuse at random: each event arrives, and those of a document in order.</summary>
    [TestMethod]
    public void Run_RandomFailures_LosesNothingAndKeepsTheOrderOfEachDocument()
    {
        var histories = Gen.Select(Gen.Int[0, 4].Array[1, 40], Gen.Int[0, 1_000_000], Gen.Int[0, 80]);

        histories.Sample((documents, seed, failing) => PlayAsync(documents, seed, failing).GetAwaiter().GetResult(), iter: 12, threads: 1);
    }

    [TestMethod]
    public async Task Run_ReceiverDownForThreeDays_GivesUpAndGoesOn()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var after = await book.HeadAsync();
        await book.PostAsync([1, 1]);
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w3", receiver.Url, [], "", after, "li"), TestContext.CancellationToken);
        receiver.Answer = received => received.Seq == after + 1 ? 500 : 204;

        for (var hour = 0; hour < 96 && receiver.Taken.IsEmpty; hour++)
        {
            await RunAsync(book, webhook.Id);
            book.Clock.Advance(TimeSpan.FromHours(1));
        }

        var given = (await book.Book.Webhooks.OutboxOf(webhook).ListAsync(cancellation: TestContext.CancellationToken)).Single();
        Assert.AreEqual((after + 1, true, 500, "answered 500"), (given.Seq, given.Failed, given.Status, given.Problem));
        Assert.IsGreaterThan(15, given.Attempts);
        Assert.AreEqual(after + 2, receiver.Taken.Single().Seq);
        receiver.Answer = _ => 204;
        await book.Book.Webhooks.ReplayAsync(webhook.Id, after, TestContext.CancellationToken);
        await RunAsync(book, webhook.Id);
        Assert.AreSequenceEqual([after + 2, after + 1, after + 2], receiver.Taken.Select(taken => taken.Seq));
    }

    [TestMethod]
    public async Task Run_ReceiverGone_StopsTheWebhook()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w4", receiver.Url, [], "", 0, "li"), TestContext.CancellationToken);
        receiver.Answer = _ => 410;

        await RunAsync(book, webhook.Id);

        Assert.IsFalse((await book.Book.Webhooks.FindAsync(webhook.Id, TestContext.CancellationToken)).IsActive);
        Assert.HasCount(17, await book.Book.Webhooks.OutboxOf(webhook).WaitingAsync(100, TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Run_ReceiverDown_IsAskedAFewTimesOnly()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var calls = 0;
        receiver.Answer = _ => Interlocked.Increment(ref calls) > 0 ? 503 : 0;
        await book.PostAsync(Enumerable.Repeat(0, 60));
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w5", receiver.Url, [], "", 0, "li"), TestContext.CancellationToken);

        await new WebhookDispatch(book.Book, Sender(book), book.Clock).RunAsync(webhook, TestContext.CancellationToken);

        Assert.IsLessThanOrEqualTo(16, calls);
        Assert.HasCount((int)await book.HeadAsync(), await book.Book.Webhooks.OutboxOf(webhook).WaitingAsync(1000, TestContext.CancellationToken));
    }

    /// <summary>Dispatchers of two processes, of which one may be killed at any moment: nothing is lost.</summary>
    [TestMethod]
    public async Task Tell_TwoProcessesKilledAtRandom_LosesNothing()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w6", receiver.Url, [], "", 0, "li"), TestContext.CancellationToken);
        var random = new Random(7);

        for (var round = 0; round < 12; round++)
        {
            await book.PostAsync(Enumerable.Range(0, 15).Select(_ => random.Next(4)));
            using var killed = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 60)));
            await Task.WhenAll(ProcessAsync(book, killed.Token), ProcessAsync(book, CancellationToken.None));
            book.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await RunAsync(book, webhook.Id);
        var entries = await book.EntriesAsync();
        Assert.AreSequenceEqual(entries.Select(entry => entry.Seq), receiver.Taken.Select(taken => taken.Seq).Distinct().Order());
        AssertInOrder(receiver.Taken);
    }

    private static async Task ProcessAsync(OperationsBook book, CancellationToken killed)
    {
        try
        {
            var leased = new LeasedWork(book.Store.Leases, book.Clock);
            using var sender = new WebhookSender(Receiver.Targets, book.Clock);
            await leased.RunAsync("webhook", async lasting =>
            {
                Webhook? webhook = await book.Book.Webhooks.FindAsync(1, lasting);
                while (webhook is not null)
                    webhook = await new WebhookDispatch(book.Book, sender, book.Clock).RunAsync(webhook, lasting);
            }, killed);
        }
        catch (OperationCanceledException)
        {
            // Killed.
        }
    }

    private async Task PlayAsync(int[] documents, int seed, int failing)
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var after = await book.HeadAsync();
        var webhook = await book.Book.Webhooks.CreateAsync(new NewWebhook("w7", receiver.Url, [], "", after, "li"), TestContext.CancellationToken);
        var random = new Random(seed);
        receiver.Answer = _ =>
        {
            lock (random)
                return random.Next(100) < failing ? 500 : 204;
        };
        foreach (var part in documents.Chunk(7))
        {
            await book.PostAsync(part);
            await RunAsync(book, webhook.Id);
            book.Clock.Advance(TimeSpan.FromSeconds(random.Next(20)));
        }

        receiver.Answer = _ => 204;
        book.Clock.Advance(TimeSpan.FromHours(7));
        for (var i = 0; i < 3; i++)
            await RunAsync(book, webhook.Id);

        Assert.AreSequenceEqual((await book.EntriesAsync(after)).Select(entry => entry.Seq), receiver.Taken.Select(taken => taken.Seq).Order());
        AssertInOrder(receiver.Taken);
        Assert.IsEmpty(await book.Book.Webhooks.OutboxOf(webhook).ListAsync(cancellation: TestContext.CancellationToken));
    }

    /// <summary>Of each document, what was told for the first time came in order; repetitions may follow.</summary>
    private static void AssertInOrder(ConcurrentQueue<Received> taken)
    {
        foreach (var document in taken.Where(each => each.Document is not null).GroupBy(each => each.Document))
            Assert.AreSequenceEqual(document.Select(each => each.Seq).Distinct().Order(), document.Select(each => each.Seq).Distinct(), document.Key);
    }

    private async Task RunAsync(OperationsBook book, int id)
    {
        using var sender = Sender(book);
        Webhook? webhook = await book.Book.Webhooks.FindAsync(id, TestContext.CancellationToken);
        while (webhook is not null)
            webhook = await new WebhookDispatch(book.Book, sender, book.Clock).RunAsync(webhook, TestContext.CancellationToken);
    }

    private static WebhookSender Sender(OperationsBook book) => new(Receiver.Targets, book.Clock);
}
