using System.Text.Json;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Performance awards as they stand at an as-of pair.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Awards_AccruedFundedPaidAndRefunded_ShowAmountsAndDays()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Pay("k", "A01", 900m, March), Cancellation);
        await AllAsync(book,
            Award("W1", 150m),
            Municipality.Allot("more", "A01", 50m, March.AddDays(1)),
            new FundAward { Key = "f", Date = March.AddDays(2), Award = "W1", Amount = 30m },
            new PayAward { Key = "pay-1", Date = March.AddDays(3), Award = "W1", Amount = 80m },
            new PayAward { Key = "pay-2", Date = March.AddDays(4), Award = "W1", Amount = 50m },
            new Refund { Key = "back", Date = March.AddDays(4), Of = "W1", Amount = 10m },
            new Refund { Key = "again", Date = March.AddDays(5), Of = "W1", Amount = 5m });

        var award = (await book.Read.AwardsAsync(AsOf.Everything, Cancellation)).Single();

        Assert.AreEqual(("W1@A01", new Place("A01", "GF", "P1", 2025), "2025Q1", 12), (award.Code, award.At, award.Period, award.Headcount));
        Assert.AreEqual((new DateOnly(2025, 4, 10), March), (award.Due, award.AccruedOn));
        Assert.AreEqual((15_000L, 2_000L), (award.Amount, award.Unfunded));
        Assert.AreSequenceEqual([(March.AddDays(3), 8_000L), (March.AddDays(4), 4_000L), (March.AddDays(5), -500L)], award.Payments);
        Assert.IsEmpty(await book.Read.AwardsAsync(new AsOf(March.AddDays(-1)), Cancellation));
        Assert.AreEqual(0, (await book.Read.AwardsAsync(new AsOf(March.AddDays(2)), Cancellation)).Single().Paid);
    }

    [TestMethod]
    public async Task Awards_AccrualCorrected_IsTheRightOneFromThenOn()
    {
        await using var book = await CreateBookAsync();
        var wrong = await book.ExecuteAsync(Award("W1", 150m), Cancellation);
        var known = Clock.GetUtcNow().UtcDateTime;
        Clock.Advance(TimeSpan.FromMinutes(7));
        var right = Award("W1", 170m) with { Unit = "A02", Headcount = 13, Due = new DateOnly(2025, 5, 10) };
        await book.ExecuteAsync(new Correct
        {
            Key = "correct",
            Date = March.AddDays(9),
            Entry = wrong.Posted[0].Seq,
            With = JsonDocument.Parse(CommandJson.Write(right with { Key = null, Date = null })).RootElement,
        }, Cancellation);

        var now = (await book.Read.AwardsAsync(AsOf.Everything, Cancellation)).Single();
        var before = (await book.Read.AwardsAsync(new AsOf(March.AddDays(8)), Cancellation)).Single();
        var asKnown = (await book.Read.AwardsAsync(new AsOf(DateOnly.MaxValue, known), Cancellation)).Single();

        Assert.AreEqual(("A02", 17_000L, 13, right.Due, March.AddDays(9)), (now.At.Unit, now.Amount, now.Headcount, now.Due, now.AccruedOn));
        Assert.AreEqual(("A01", 15_000L, 12, March), (before.At.Unit, before.Amount, before.Headcount, before.AccruedOn));
        Assert.AreEqual(("A01", 15_000L, 12, March), (asKnown.At.Unit, asKnown.Amount, asKnown.Headcount, asKnown.AccruedOn));
    }

    [TestMethod]
    public async Task Awards_OnlyTakenBack_AreLeftOut()
    {
        await using var book = await CreateBookAsync();
        var first = await book.ExecuteAsync(Award("W1", 150m), Cancellation);
        await AllAsync(book, Award("W2", 20m), new ReverseEntry { Key = "back", Entry = first.Posted[0].Seq, Reason = "录入错误", At = ReversalDate.Original });

        Assert.AreEqual("W2@A01", (await book.Read.AwardsAsync(AsOf.Everything, Cancellation)).Single().Code);
    }

    [TestMethod]
    public async Task Awards_PaidAndRefundedAfterTheYear_KeepTheirBudgetYear()
    {
        await using var book = await CreateBookAsync();
        await AllAsync(book,
            Award("W1", 150m),
            new PayAward { Key = "pay-1", Date = March.AddDays(3), Award = "W1", Amount = 100m },
            new CloseYear { Key = "close", Year = 2025 },
            new Refund { Key = "back", Date = new DateOnly(2026, 1, 5), Of = "W1", Amount = 40m },
            new PayAward { Key = "pay-2", Date = new DateOnly(2026, 1, 6), Award = "W1", Amount = 50m });

        var award = (await book.Read.AwardsAsync(AsOf.Everything, Cancellation)).Single();

        Assert.AreEqual((2025, 15_000L, 0L), (award.At.Year, award.Amount, award.Unfunded));
        Assert.AreSequenceEqual(
            [(March.AddDays(3), 10_000L), (new DateOnly(2026, 1, 5), -4_000L), (new DateOnly(2026, 1, 6), 5_000L)], award.Payments);
    }

    /// <summary>What the awards come to is what the ledgers show.</summary>
    [TestMethod]
    public async Task Awards_OfRandomEvents_SumUpToTheLedgers() =>
        await CsCheck.Check.SampleAsync(EventHistory.Commands(200), async commands =>
        {
            await using var book = await CreateBookAsync();
            foreach (var chunk in commands.Chunk(23))
                await book.ExecuteAllAsync(chunk, Cancellation);
            var awards = await book.Read.AwardsAsync(AsOf.Everything, Cancellation);
            var ofAwards = (await AllEntriesAsync(book)).Where(entry => entry.Document?[0] == 'W').SelectMany(entry => entry.Lines).ToList();
            long Net(string code) => ofAwards.Where(line => line.Account.Code == code).Sum(line => line.Net);

            Assert.AreEqual(Net("9701"), awards.Sum(award => award.Unfunded));
            Assert.AreEqual(-Net("9501") - Net("9102"), awards.Sum(award => award.Paid));
            Assert.AreEqual(-ofAwards.Where(line => line.Account.Code == "220103").Sum(line => line.Net),
                awards.Sum(award => award.Amount) - ofAwards.Where(line => line.Account.Code == "220103").Sum(line => line.Debit));
            return true;
        }, iter: 10, threads: 1);

    private async Task AllAsync(Book book, params BookCommand[] commands)
    {
        foreach (var outcome in await book.ExecuteAllAsync(commands, Cancellation))
            _ = outcome.Required;
    }
}
