using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>What a process remembers of a book between readings is never told for what it is now, nor for another moment.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Setup_AtManyMomentsInAnyOrder_IsThatOfEach()
    {
        await using var book = await CreateBookAsync();
        var moments = new List<DateTime>();
        for (var i = 0; i < 20; i++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await book.ExecuteAsync(new OpenPurpose { Key = $"q{i}", Purpose = $"Q{i}", Name = new LocalName("用途", "Purpose") }, Cancellation);
            moments.Add(Clock.GetUtcNow().UtcDateTime);
        }

        var order = Enumerable.Range(0, 20).Concat(Enumerable.Range(0, 20)).ToArray();
        new Random(7).Shuffle(order);
        foreach (var i in order)
        {
            var setup = await book.Read.SetupAsync(moments[i], Cancellation);
            Assert.AreEqual(i + 1, setup.Purposes.Keys.Count(code => code.StartsWith('Q')), $"as known at {moments[i]:O}");
        }

        Assert.IsTrue((await book.Read.SetupAsync(null, Cancellation)).Purposes.ContainsKey("Q19"));
    }

    [TestMethod]
    public async Task Balances_OfAccountsThatAnotherProcessAdds_AreRead()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);
        var before = await second.Read.BalancesAsync(AsOf.Everything, null, Cancellation);

        await first.ExecuteAsync(Municipality.Pay("new", "A01", 30m, March), Cancellation);

        var after = await second.Read.BalancesAsync(AsOf.Everything, null, Cancellation);
        var entry = (await second.Read.EntriesAsync(new EntryFilter { Unit = "A01", Account = "9501", Limit = 10 }, Cancellation)).Single();
        Assert.DoesNotContain(balance => balance.Account is { Code: "9501", Unit: "A01" }, before);
        Assert.AreEqual(3_000, after.Single(balance => balance.Account is { Code: "9501", Unit: "A01" }) is var paid ? paid.Credit - paid.Debit : 0);
        Assert.AreEqual("new", entry.Key);
    }
}
