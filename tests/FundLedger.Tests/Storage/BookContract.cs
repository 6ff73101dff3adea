using FundLedger.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Tests.Storage;

/// <summary>
/// What every database must do, written once. A database's own class says how to get an empty one, and
/// how an intruder would get past its guards.
/// </summary>
public abstract partial class BookContract
{
    private static readonly DateOnly NewYear = new(2025, 1, 1);

    protected FakeTimeProvider Clock { get; } = TestClock.At(2025, 12, 31);

    public TestContext TestContext { get; set; } = null!;

    protected CancellationToken Cancellation => TestContext.CancellationToken;

    /// <summary>An empty database, gone after the test.</summary>
    protected abstract Task<Database> CreateDatabaseAsync();

    /// <summary>Statements with which an intruder with all rights removes the guards of a table.</summary>
    protected abstract IEnumerable<string> RemoveGuards(string table);

    /// <summary>A book with a small municipality, and money: 1,000.00 for A01 and A02 each from 10 January on.</summary>
    private async Task<Book> CreateBookAsync(Database? database = null, string code = "T")
    {
        var store = await BookStore.OpenAsync(database ?? await CreateDatabaseAsync(), Clock, Cancellation);
        var book = await store.CreateAsync(Municipality.Open(code), Cancellation);
        foreach (var outcome in await book.ExecuteAllAsync(Municipality.Setup, Cancellation))
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
        return book;
    }

    [TestMethod]
    public async Task Execute_Payment_MovesTheBalance()
    {
        await using var book = await CreateBookAsync();

        var answer = await book.ExecuteAsync(Municipality.Pay("k1", "A01", 250.75m, new DateOnly(2025, 2, 1)), Cancellation);

        Assert.HasCount(1, answer.Posted);
        Assert.AreEqual(74_925, await AvailableAsync(book, "A01", new DateOnly(2025, 2, 1)));
        Assert.AreEqual(100_000, await AvailableAsync(book, "A01", new DateOnly(2025, 1, 31)));
        Assert.AreEqual(100_000, await AvailableAsync(book, "A02", new DateOnly(2025, 2, 1)));
    }

    [TestMethod]
    public async Task Execute_Refused_ChangesNothingAndHarmsNoOther()
    {
        await using var book = await CreateBookAsync();
        var before = await book.Read.HeadAsync(Cancellation);

        var outcomes = await book.ExecuteAllAsync(
        [
            Municipality.Pay("a", "A01", 1m, new DateOnly(2025, 2, 1)),
            Municipality.Pay("b", "A01", 5000m, new DateOnly(2025, 2, 1)),
            Municipality.Pay("c", "A01", 2m, new DateOnly(2025, 2, 1)),
        ], Cancellation);

        Assert.AreEqual(Rule.BalanceBelowZero, outcomes[1].Refusal!.Rule);
        Assert.AreEqual(before.Seq + 2, outcomes[2].Required.Posted[0].Seq);
        Assert.AreEqual(before.Seq + 2, (await book.Read.HeadAsync(Cancellation)).Seq);
        Assert.AreEqual(99_700, await AvailableAsync(book, "A01", new DateOnly(2025, 12, 31)));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Execute_SpendBeforeTheMoneyArrived_NamesTheFirstFailingDate()
    {
        await using var book = await CreateBookAsync();

        var refusal = await RefusedAsync(book, Municipality.Pay("early", "A01", 100m, new DateOnly(2025, 1, 9)));

        Assert.AreEqual(Rule.BalanceBelowZero, refusal.Rule);
        Assert.AreEqual(new DateOnly(2025, 1, 9), Fact(refusal, "date"));
        Assert.AreEqual("0.00 CNY", Fact(refusal, "limit")!.ToString());
        Assert.AreEqual("100.00 CNY", Fact(refusal, "shortfall")!.ToString());
    }

    [TestMethod]
    public async Task Execute_BackdatedSpendThatALaterDayCannotBear_NamesThatDay()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Pay("june", "A01", 900m, new DateOnly(2025, 6, 1)), Cancellation);

        var refusal = await RefusedAsync(book, Municipality.Pay("march", "A01", 150m, new DateOnly(2025, 3, 1)));

        Assert.AreEqual(new DateOnly(2025, 6, 1), Fact(refusal, "date"));
        Assert.AreEqual("100.00 CNY", Fact(refusal, "limit")!.ToString());
        Assert.AreEqual("50.00 CNY", Fact(refusal, "shortfall")!.ToString());
        await book.ExecuteAsync(Municipality.Pay("march-less", "A01", 100m, new DateOnly(2025, 3, 1)), Cancellation);
        Assert.AreEqual(0, await AvailableAsync(book, "A01", new DateOnly(2025, 12, 31)));
    }

    [TestMethod]
    public async Task Execute_SameKeyAgain_GivesTheSameAnswerAndPostsNothing()
    {
        var database = await CreateDatabaseAsync();
        var payment = Municipality.Pay("k", "A01", 12.30m, new DateOnly(2025, 2, 1));
        Answer first;
        await using (var book = await CreateBookAsync(database))
            first = await book.ExecuteAsync(payment, Cancellation);

        await using var again = await ReopenAsync(database);
        var replay = await again.ExecuteAsync(payment with { Amount = 12.3m }, Cancellation);
        var other = await RefusedAsync(again, payment with { Amount = 12.31m });

        Assert.IsTrue(replay.Replayed);
        Assert.AreEqual(first.Posted[0].Seq, replay.Posted[0].Seq);
        Assert.AreEqual(first.Posted[0].Id, replay.Posted[0].Id);
        Assert.AreSequenceEqual(first.Posted[0].Hash, replay.Posted[0].Hash);
        Assert.AreEqual(Rule.KeyReused, other.Rule);
        Assert.AreEqual(first.Posted[0].Seq, (await again.Read.HeadAsync(Cancellation)).Seq);
    }

    [TestMethod]
    public async Task ExecuteAllOrNone_OneRefused_PostsNone()
    {
        await using var book = await CreateBookAsync();
        var before = await book.Read.HeadAsync(Cancellation);

        var outcomes = await book.ExecuteAllOrNoneAsync(
        [
            Municipality.Pay("a", "A01", 1m, new DateOnly(2025, 2, 1)),
            Municipality.Pay("b", "A01", 5000m, new DateOnly(2025, 2, 1)),
        ], dryRun: false, Cancellation);

        Assert.AreEqual(Rule.OtherCommandRefused, outcomes[0].Refusal!.Rule);
        Assert.AreEqual(Rule.BalanceBelowZero, outcomes[1].Refusal!.Rule);
        Assert.AreEqual(before.Seq, (await book.Read.HeadAsync(Cancellation)).Seq);
        await book.ExecuteAsync(Municipality.Pay("a", "A01", 1m, new DateOnly(2025, 2, 1)), Cancellation);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Try_ThenExecute_TrialChangesNothing()
    {
        await using var book = await CreateBookAsync();
        var before = await book.Read.HeadAsync(Cancellation);
        var payment = Municipality.Pay("k", "A01", 1000m, new DateOnly(2025, 2, 1));

        var trial = await book.TryAllAsync([payment, payment with { Key = "second" }], Cancellation);
        var head = await book.Read.HeadAsync(Cancellation);
        var done = await book.ExecuteAsync(payment, Cancellation);

        Assert.IsEmpty(trial[0].Required.Posted);
        Assert.HasCount(6, trial[0].Required.Lines);
        Assert.AreEqual(Rule.BalanceBelowZero, trial[1].Refusal!.Rule);
        Assert.AreEqual(before.Seq, head.Seq);
        Assert.AreEqual(before.Seq + 1, done.Posted[0].Seq);
    }

    [TestMethod]
    public async Task Setup_AfterReopening_IsReadBackFromTheJournal()
    {
        var database = await CreateDatabaseAsync();
        await using (var book = await CreateBookAsync(database))
            await book.ExecuteAsync(new LockPeriod { Key = "lock", Period = "2025-01", Actor = "liu.min" }, Cancellation);

        await using var again = await ReopenAsync(database);
        var setup = await again.Read.SetupAsync(null, Cancellation);
        var refusal = await RefusedAsync(again, Municipality.Pay("k", "A01", 1m, new DateOnly(2025, 1, 20)));

        Assert.HasCount(5, setup.Units);
        Assert.AreEqual("A", setup.Unit("A01").Parent);
        Assert.AreEqual(Rule.PeriodLocked, refusal.Rule);
        Assert.AreEqual("liu.min", setup.Locked[new Period(2025, 1)]);
    }

    [TestMethod]
    public async Task Create_SameCodeAgain_IsRefused()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        var store = await BookStore.OpenAsync(database, Clock, Cancellation);

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => store.CreateAsync(Municipality.Open("T"), Cancellation));

        Assert.AreEqual(Rule.BookMustBeNew, refused.Refusal.Rule);
        Assert.AreEqual("T", (await store.CodesAsync(Cancellation)).Single());
    }

    [TestMethod]
    public async Task Create_FirstEntryRefused_LeavesNoBookAndCanBeTriedAgain()
    {
        var database = await CreateDatabaseAsync();
        var store = await BookStore.OpenAsync(database, Clock, Cancellation);

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(
            () => store.CreateAsync(Municipality.Open("T") with { Text = new string('字', 3000) }, Cancellation));
        var missing = await Assert.ThrowsExactlyAsync<RefusedException>(() => store.OpenBookAsync("T", Cancellation));
        await using var book = await store.CreateAsync(Municipality.Open("T"), Cancellation);

        Assert.AreEqual(Rule.TextTooLong, refused.Refusal.Rule);
        Assert.AreEqual(Rule.BookMustExist, missing.Refusal.Rule);
        Assert.AreEqual(1, (await book.Read.HeadAsync(Cancellation)).Seq);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Books_InOneDatabase_DoNotSeeEachOther()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database, "ONE");
        await using var second = await CreateBookAsync(database, "TWO");

        await first.ExecuteAsync(Municipality.Pay("k", "A01", 1m, new DateOnly(2025, 2, 1)), Cancellation);
        await second.ExecuteAsync(Municipality.Pay("k", "A01", 7m, new DateOnly(2025, 2, 1)), Cancellation);

        Assert.AreEqual(99_900, await AvailableAsync(first, "A01", new DateOnly(2025, 12, 31)));
        Assert.AreEqual(99_300, await AvailableAsync(second, "A01", new DateOnly(2025, 12, 31)));
        await AssertSoundAsync(first);
        await AssertSoundAsync(second);
    }

    private async Task<Book> ReopenAsync(Database database, string code = "T") =>
        await (await BookStore.OpenAsync(database, Clock, Cancellation)).OpenBookAsync(code, Cancellation);

    private async Task<Refusal> RefusedAsync(Book book, BookCommand command) =>
        (await Assert.ThrowsExactlyAsync<RefusedException>(() => book.ExecuteAsync(command, Cancellation))).Refusal;

    private static object? Fact(Refusal refusal, string name) => refusal.Facts.Single(fact => fact.Name == name).Value;

    private async Task<long> AvailableAsync(Book book, string unit, DateOnly date, DateTime? knownAt = null) =>
        (await book.Read.BalancesAsync(new AsOf(date, knownAt), null, Cancellation))
        .Where(balance => balance.Account is { Ledger: Ledger.Control, Code: "9203" } && balance.Account.Unit == unit)
        .Sum(balance => balance.Credit - balance.Debit);

    private async Task AssertSoundAsync(Book book)
    {
        var result = await book.Read.VerifyAsync(Cancellation);
        Assert.IsTrue(result.Ok, string.Join("; ", result.Findings.Take(5)));
    }
}
