using System.Collections.Concurrent;
using FundLedger.Server.Operations;
using FundLedger.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Operations;

/// <summary>What a server does by itself.</summary>
[TestClass]
public sealed class BackgroundTests
{
    private const string People = """
        {'kind':'open-person','person':'p1','name':{'zh':'甲','en':'One'},'accounts':['p1']}
        {'kind':'assign-role','person':'p1','role':'applicant','unit':'A01','from':'2025-01-01'}
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Loops_OneWorkThatFails_IsToldOnceAndTheOthersGoOn()
    {
        var clock = new FakeTimeProvider();
        var log = new Lines();
        var (bad, good) = (new Work(() => throw new InvalidOperationException("broken")), new Work(() => { }));
        using var loops = new BackgroundLoops([bad, good], new ReadOnlyMode(), clock, log);

        await loops.StartAsync(TestContext.CancellationToken);
        for (var second = 0; second < 120; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.CancellationToken);
        }

        await loops.StopAsync(TestContext.CancellationToken);
        Assert.IsGreaterThan(50, good.Done);
        Assert.IsGreaterThan(2, bad.Done);
        Assert.IsLessThan(12, bad.Done);
        Assert.HasCount(1, log.Texts);
    }

    [TestMethod]
    public async Task Loops_WorkThatRecovers_IsToldAgainWhenItFailsAgain()
    {
        var clock = new FakeTimeProvider();
        var log = new Lines();
        var failing = true;
        var work = new Work(() => _ = failing ? throw new InvalidOperationException("broken") : 0);
        using var loops = new BackgroundLoops([work], new ReadOnlyMode(), clock, log);
        await loops.StartAsync(TestContext.CancellationToken);

        foreach (var next in new[] { false, true, false })
        {
            var texts = log.Texts.Count;
            while (log.Texts.Count == texts)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(5, TestContext.CancellationToken);
            }

            failing = next;
        }

        await loops.StopAsync(TestContext.CancellationToken);
        Assert.AreSequenceEqual(["failed", "goes on", "failed"], log.Texts.Select(text => text.Contains("failed", StringComparison.Ordinal) ? "failed" : "goes on"));
    }

    [TestMethod]
    public async Task Expiry_RequestAfterItsLastDay_EndsOnceHoweverManyProcesses()
    {
        await using var book = await OperationsBook.OpenAsync();
        await book.DoAsync(People);
        await book.DoAsync("""
            {'kind':'draft-request','actor':'p1','document':'R1','request':'budget','unit':'A01','fund':'GF','title':'一','until':'2025-06-20','lines':[{'purpose':'208','amount':'1.00'}]}
            {'kind':'draft-request','actor':'p1','document':'R2','request':'budget','unit':'A01','fund':'GF','title':'二','lines':[{'purpose':'208','amount':'1.00'}]}
            """);

        Assert.IsEmpty(await RequestExpiry.ExpireAsync(book.Book, TestContext.CancellationToken));
        book.Clock.Advance(TimeSpan.FromDays(6));
        await using var other = await book.Store.OpenBookAsync("T", TestContext.CancellationToken);
        var ended = await Task.WhenAll(new[] { book.Book, other, book.Book }.Select(each => RequestExpiry.ExpireAsync(each, TestContext.CancellationToken)));

        Assert.AreSequenceEqual(["R1@A01"], ended.SelectMany(each => each));
        Assert.HasCount(1, (await book.EntriesAsync()).Where(entry => entry.Kind == "expire"));
        Assert.IsEmpty(await RequestExpiry.ExpireAsync(book.Book, TestContext.CancellationToken));
        Assert.IsTrue((await book.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    /// <summary>Submitted on Sunday, 15 June: the street has until Wednesday, and decides on Friday; then the district has until Tuesday.</summary>
    [TestMethod]
    public async Task Reminders_LateSteps_AreRemindedOfOnceHoweverManyProcesses()
    {
        await using var book = await OperationsBook.OpenAsync();
        await book.DoAsync(OperationsBook.Request);
        await using var other = await book.Store.OpenBookAsync("T", TestContext.CancellationToken);
        async Task<string> RemindedAsync() => string.Join(' ', (await Task.WhenAll(new[] { book.Book, other, book.Book }
            .Select(each => RequestReminders.RemindAsync(each, TestContext.CancellationToken)))).SelectMany(each => each));

        book.Clock.Advance(TimeSpan.FromDays(3));
        Assert.AreEqual("", await RemindedAsync());
        book.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("R1@A01", await RemindedAsync());
        book.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("", await RemindedAsync());
        await book.DoAsync("{'kind':'decide','actor':'p2','document':'R1','vote':'approve'}");
        book.Clock.Advance(TimeSpan.FromDays(4));
        Assert.AreEqual("", await RemindedAsync());
        book.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("R1@A01", await RemindedAsync());

        var reminders = (await book.EntriesAsync()).Where(entry => entry.Kind == RemindRequest.Kind).ToList();
        Assert.AreEqual("street: p2, district: p3 p4", string.Join(", ", reminders
            .Select(entry => (RemindRequest)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).Select(each => $"{each.Step}: {string.Join(' ', each.Turn)}")));
        Assert.IsTrue((await book.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    [TestMethod]
    public async Task Cleaning_UploadsOfADay_AreDeletedHoweverManyProcesses()
    {
        await using var book = await OperationsBook.OpenAsync();
        await using var other = await book.Store.OpenBookAsync("T", TestContext.CancellationToken);
        using var content = new MemoryStream("a,b"u8.ToArray());
        var file = await book.Book.Attachments.StoreAsync(content, "a.csv", "text/csv", "p1", TestContext.CancellationToken);
        var works = new[] { book.Book, other }.Select(each => new UploadCleaning(
            _ => Task.FromResult<IReadOnlyList<Book>>([each]), new LeasedWork(book.Store.Leases, book.Clock))).ToList();
        Task RunAsync() => Task.WhenAll(works.Select(work => work.RunAsync(TestContext.CancellationToken)));

        await RunAsync();
        Assert.IsNotNull(await book.Book.Read.AttachmentAsync(file.Sha256, TestContext.CancellationToken));
        book.Clock.Advance(AttachmentRules.Waiting);
        await RunAsync();

        Assert.IsNull(await book.Book.Read.AttachmentAsync(file.Sha256, TestContext.CancellationToken));
        Assert.IsTrue((await book.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    [TestMethod]
    public async Task Reminders_OfTwoProcesses_LeaveWhatIsDecidedOrRemindedByHand()
    {
        await using var book = await OperationsBook.OpenAsync();
        await book.DoAsync(OperationsBook.Request);
        RequestReminders Process() => new(_ => Task.FromResult<IReadOnlyList<Book>>([book.Book]), new LeasedWork(book.Store.Leases, book.Clock));
        async Task<int> CountAsync()
        {
            await Task.WhenAll(Process().RunAsync(TestContext.CancellationToken), Process().RunAsync(TestContext.CancellationToken));
            return (await book.EntriesAsync()).Count(entry => entry.Kind == RemindRequest.Kind);
        }

        book.Clock.Advance(TimeSpan.FromDays(5));
        await book.DoAsync("{'kind':'remind','actor':'p1','document':'R1'}");
        Assert.AreEqual(1, await CountAsync());
        await book.DoAsync("{'kind':'decide','actor':'p2','document':'R1','vote':'approve'}");
        book.Clock.Advance(TimeSpan.FromDays(5));
        Assert.AreEqual(2, await CountAsync());
        await book.DoAsync("{'kind':'decide','actor':'p4','document':'R1','vote':'approve'}");
        book.Clock.Advance(TimeSpan.FromDays(30));
        Assert.AreEqual(2, await CountAsync());
    }

    [TestMethod]
    public async Task Checkpoint_Daily_IsSignedOnceADayWhenSomethingWasPosted()
    {
        await using var book = await OperationsBook.OpenAsync();
        using var key = SigningKey.Create();
        var work = new DailyCheckpoint(_ => Task.FromResult<IReadOnlyList<Book>>([book.Book]), key, new LeasedWork(book.Store.Leases, book.Clock), book.Clock);
        async Task<int> CountAsync()
        {
            await work.RunAsync(TestContext.CancellationToken);
            return (await book.Book.Checkpoints.ListAsync(cancellation: TestContext.CancellationToken)).Count;
        }

        Assert.AreEqual(1, await CountAsync());
        await book.PostAsync([0]);
        Assert.AreEqual(1, await CountAsync());
        book.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual(2, await CountAsync());
        book.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual(2, await CountAsync());
        Assert.IsTrue((await book.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    [TestMethod]
    public async Task Leased_ProcessHeldUp_LosesTheWorkAndIsToldToStop()
    {
        await using var book = await OperationsBook.OpenAsync();
        var (slow, quick) = (new LeasedWork(book.Store.Leases, book.Clock), new LeasedWork(book.Store.Leases, book.Clock));
        var took = false;

        await Assert.ThrowsAsync<OperationCanceledException>(() => slow.RunAsync("w", async lasting =>
        {
            Assert.IsFalse(await quick.RunAsync("w", _ => Task.CompletedTask, TestContext.CancellationToken));
            // The lease ends at once, as if the process had stood still for longer than it lasts.
            await book.SqlAsync("UPDATE work_lease SET held_until = '2000-01-01T00:00:00.000Z'");
            await quick.RunAsync("w", async _ =>
            {
                took = true;
                for (var second = 0; second < 60 && !lasting.IsCancellationRequested; second++)
                {
                    book.Clock.Advance(TimeSpan.FromSeconds(1));
                    await Task.Delay(20, TestContext.CancellationToken);
                }
            }, TestContext.CancellationToken);
            lasting.ThrowIfCancellationRequested();
        }, TestContext.CancellationToken));

        Assert.IsTrue(took);
    }

    private sealed class Work(Action work) : IBackgroundWork
    {
        public int Done { get; private set; }

        public string Name => "work";

        public TimeSpan Period => TimeSpan.FromSeconds(1);

        public Task RunAsync(CancellationToken cancellation)
        {
            Done++;
            work();
            return Task.CompletedTask;
        }
    }

    private sealed class Lines : ILogger<BackgroundLoops>
    {
        public ConcurrentQueue<string> Texts { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Enqueue(formatter(state, exception));
    }
}
