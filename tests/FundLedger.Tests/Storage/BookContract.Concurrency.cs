using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Many callers, several writers.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Execute_64CallersOnOneBudgetLine_NeverOverspendAndLoseNothing()
    {
        await using var book = await CreateBookAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            var paid = 0;
            for (var i = 0; i < 5; i++)
                paid += await PaidAsync(book, $"c{caller}-{i}", 10m) ? 1 : 0;
            return paid;
        }, Cancellation)));

        Assert.AreEqual(100, outcomes.Sum(), "1,000.00 is exactly 100 payments of 10.00.");
        Assert.AreEqual(0, await AvailableAsync(book, "A01", DateOnly.MaxValue));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Execute_TwoWritersOnOneBook_TakeTurns()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);

        var paid = await Task.WhenAll(Enumerable.Range(0, 120).Select(i =>
            Task.Run(() => PaidAsync(i % 2 == 0 ? first : second, $"w{i}", 10m), Cancellation)));

        Assert.AreEqual(100, paid.Count(done => done));
        Assert.AreEqual(0, await AvailableAsync(second, "A01", DateOnly.MaxValue));
        await AssertSoundAsync(first);
    }

    [TestMethod]
    public async Task Execute_SameKeyFromManyCallers_IsDoneOnce()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);
        var payment = Municipality.Pay("once", "A01", 30m, new DateOnly(2025, 3, 1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            Task.Run(() => (i % 2 == 0 ? first : second).ExecuteAsync(payment, Cancellation), Cancellation)));

        Assert.ContainsSingle(answer => !answer.Replayed, answers);
        Assert.HasCount(1, answers.Select(answer => answer.Posted[0].Seq).ToHashSet());
        Assert.AreEqual(97_000, await AvailableAsync(first, "A01", DateOnly.MaxValue));
    }

    [TestMethod]
    public async Task Dispose_WithCommandsWaiting_FinishesThem()
    {
        var database = await CreateDatabaseAsync();
        var book = await CreateBookAsync(database);

        var waiting = Enumerable.Range(0, 50).Select(i => PaidAsync(book, $"d{i}", 1m)).ToList();
        await book.DisposeAsync();

        Assert.IsTrue((await Task.WhenAll(waiting)).All(done => done));
        await using var again = await ReopenAsync(database);
        Assert.AreEqual(95_000, await AvailableAsync(again, "A01", DateOnly.MaxValue));
    }

    private async Task<bool> PaidAsync(Book book, string key, decimal amount)
    {
        var outcome = (await book.ExecuteAllAsync(
            [Municipality.Pay(key, "A01", amount, new DateOnly(2025, 3, 1))], Cancellation))[0];
        if (outcome.Refusal is not null)
            Assert.AreEqual(Rule.BalanceBelowZero, outcome.Refusal.Rule);
        return outcome.Answer is not null;
    }
}
