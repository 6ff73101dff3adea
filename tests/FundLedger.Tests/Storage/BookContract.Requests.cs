using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>A thousand requests at once on one budget line: who loses is told by how much, and who was first.</summary>
public abstract partial class BookContract
{
    private const int Requests = 1000;

    [TestMethod]
    public async Task Execute_1000RequestsAtOnceOnOneBudgetLine_SpendItExactlyAndTellTheLosersWhoHoldsIt()
    {
        await using var book = await CreateBookAsync();

        var outcomes = (await Task.WhenAll(Enumerable.Range(0, 40).Select(caller => Task.Run(async () =>
        {
            var own = new List<Outcome>();
            for (var i = caller; i < Requests; i += 40)
                own.AddRange(await book.ExecuteAllAsync([Request(i)], Cancellation));
            return own;
        }, Cancellation)))).SelectMany(own => own).ToList();

        Assert.HasCount(500, outcomes.Where(outcome => outcome.Answer is not null), "1,000.00 is exactly 500 requests of 2.00.");
        Assert.AreEqual(0, await AvailableAsync(book, "A01", DateOnly.MaxValue));
        Invariants.Assert(await AllEntriesAsync(book), await book.Read.SetupAsync(null, Cancellation));
        var holding = outcomes.Where(outcome => outcome.Answer?.Kind == "reserve").Select(outcome => outcome.Answer!.Document!).ToHashSet();
        foreach (var refusal in outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>())
            AssertTold(refusal, holding);
        await AssertSoundAsync(book);
    }

    private static BookCommand Request(int i)
    {
        var date = NewYear.AddDays(20 + (i * 7 % 200));
        return i % 2 == 0 ? Municipality.Reserve($"R{i:000}", "A01", 2m, date) : Municipality.Pay($"direct-{i}", "A01", 2m, date);
    }

    private static void AssertTold(Refusal refusal, HashSet<string> holding)
    {
        Assert.AreEqual(Rule.BalanceBelowZero, refusal.Rule);
        Assert.IsInstanceOfType<DateOnly>(Fact(refusal, "date"));
        Assert.AreEqual("0.00 CNY", Fact(refusal, "limit")!.ToString());
        Assert.AreEqual("2.00 CNY", Fact(refusal, "shortfall")!.ToString());
        var holders = Fact(refusal, "holders")!.ToString()!.Split(", ");
        foreach (var holder in holders.Where(holder => holder[0] != '…'))
        {
            Assert.EndsWith(" 9301 2.00", holder);
            Assert.Contains(holder.Split(' ')[0], holding);
        }
    }
}
