using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Versions of documents, what a dry run comes to, and a book as far as some units are concerned.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Execute_ManyWithTheSameVersion_ExactlyOneIsDone()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);
        var seen = await CommittedAsync(first);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => (await (i % 2 == 0 ? first : second).ExecuteAllAsync(
            [new Disburse { Key = $"v{i}", Date = March, Document = "D1", Amount = 1m, Final = false, Expected = new DocumentVersion("D1", seen) }], Cancellation))[0], Cancellation)));

        Assert.ContainsSingle(outcome => outcome.Answer is not null, outcomes);
        Assert.IsTrue(outcomes.Where(outcome => outcome.Answer is null).All(outcome => outcome.Refusal!.Rule == Rule.DocumentChanged));
    }

    [TestMethod]
    public async Task Execute_VersionOfTheSameBatch_IsTheOneBeforeIt()
    {
        await using var book = await CreateBookAsync();
        var seen = await CommittedAsync(book);

        var outcomes = await book.ExecuteAllAsync(
        [
            Part("a", seen), Part("b", seen), Part("c", seen + 1),
            new Disburse { Key = "none", Date = March, Unit = "A01", Fund = "GF", Purpose = "P1", Amount = 1m, Expected = new DocumentVersion("nothing", 5) },
        ], Cancellation);

        Assert.AreEqual("done DocumentChanged done DocumentChanged", string.Join(' ', outcomes.Select(outcome => outcome.Refusal?.Rule.ToString() ?? "done")));

        static Disburse Part(string key, long seq) => new() { Key = key, Date = March, Document = "D1", Amount = 1m, Final = false, Expected = new DocumentVersion("D1", seq) };
    }

    [TestMethod]
    public async Task Execute_KeyOfBeforeWithAnOldVersion_IsAnsweredAgain()
    {
        await using var book = await CreateBookAsync();
        var seen = await CommittedAsync(book);
        var payment = new Disburse { Key = "p", Date = March, Document = "D1", Amount = 1m, Final = false, Expected = new DocumentVersion("D1", seen) };
        var first = await book.ExecuteAsync(payment, Cancellation);

        var again = await book.ExecuteAsync(payment, Cancellation);

        Assert.IsTrue(again.Replayed);
        Assert.AreEqual(first.Posted[0].Seq, again.Posted[0].Seq);
    }

    [TestMethod]
    public async Task Try_Payment_SaysTheBalancesAfterIt()
    {
        await using var book = await CreateBookAsync();

        var answer = await book.TryAsync(Municipality.Pay("try", "A01", 30m, March), Cancellation);

        var quota = answer.Balances.Single(balance => balance.Account is { Code: "9203", Unit: "A01" });
        Assert.AreEqual(97_000, quota.Credit - quota.Debit);
        Assert.AreEqual(100_000, await AvailableAsync(book, "A01", DateOnly.MaxValue));
    }

    [TestMethod]
    public async Task Within_SomeUnits_ReadsTheirsAlone()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Pay("k", "A01", 30m, March), Cancellation);
        var within = book.Read.Within(new HashSet<string> { "A01" });

        var balances = await within.BalancesAsync(AsOf.Everything, null, Cancellation);
        var entries = await within.EntriesAsync(new EntryFilter { Limit = 1000 }, Cancellation);

        Assert.IsNotEmpty(balances);
        Assert.IsTrue(balances.All(balance => balance.Account.Unit == "A01"));
        Assert.IsNotEmpty(entries);
        Assert.IsTrue(entries.All(entry => entry.Lines.Count > 0 && entry.Lines.All(line => line.Account.Unit == "A01")));
        Assert.IsTrue(entries.Any(entry => entry.IsPartial) && entries.Any(entry => !entry.IsPartial));
    }

    [TestMethod]
    public async Task Within_SomeUnits_TellsOfNobodyElseThatWasTurnedDown()
    {
        await using var book = await CreateBookAsync();
        foreach (var unit in new[] { "A01", "A02" })
            await book.ExecuteAsync(new RecordShortage { Key = unit, Date = March, Document = $"S-{unit}", Unit = unit, Fund = "GF", Purpose = "P1", Amount = 30m }, Cancellation);
        var within = book.Read.Within(new HashSet<string> { "A01" });

        var setup = await within.SetupAsync(null, Cancellation);
        var year = await within.YearAsync(new AsOf(March), Cancellation);

        Assert.AreEqual("A01", string.Join(' ', setup.Shortages.Values.Select(shortage => shortage.At.Unit)));
        Assert.AreEqual("A01", string.Join(' ', year.Setup.Shortages.Values.Select(shortage => shortage.At.Unit)));
        Assert.HasCount(2, (await book.Read.SetupAsync(null, Cancellation)).Shortages);
    }

    [TestMethod]
    public async Task RecentSetup_ChangedHereAndElsewhere_IsSeenAtOnceAndWithinASecond()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);
        await second.Read.RecentSetupAsync(Cancellation);

        await first.ExecuteAsync(new OpenPurpose { Key = "new", Purpose = "P9", Name = new LocalName("新", "New") }, Cancellation);

        Assert.IsTrue((await first.Read.RecentSetupAsync(Cancellation)).Purposes.ContainsKey("P9"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsTrue((await second.Read.RecentSetupAsync(Cancellation)).Purposes.ContainsKey("P9"));
    }

    /// <summary>A document D1 with 100.00 committed.</summary>
    /// <returns>Its version.</returns>
    private async Task<long> CommittedAsync(Book book)
    {
        await book.ExecuteAsync(Municipality.Reserve("D1", "A01", 100m, March), Cancellation);
        return (await book.ExecuteAsync(new Commit { Key = "commit-D1", Date = March, Document = "D1" }, Cancellation)).Posted[0].Seq;
    }
}
