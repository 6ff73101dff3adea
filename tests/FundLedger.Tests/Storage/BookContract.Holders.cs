using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>A refusal for lack of funds says who holds them.</summary>
public abstract partial class BookContract
{
    private static readonly DateOnly March = new(2025, 3, 1);

    [TestMethod]
    public async Task Execute_NoFundsLeft_NamesTheHoldersOfStoredAndOfTheSameBatch()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 200m, March), Cancellation);
        await book.ExecuteAsync(new Commit { Key = "c", Date = March, Document = "R1" }, Cancellation);
        await book.ExecuteAsync(Award("W1", 150m), Cancellation);

        var outcomes = await book.ExecuteAllAsync(
        [
            Municipality.Reserve("R2", "A01", 400m, March),
            Municipality.Pay("pay-1", "A01", 900m, March),
            Municipality.Reserve("R3", "A01", 200m, March),
            Municipality.Pay("pay-2", "A01", 900m, March),
            Municipality.Reserve("R4", "A01", 900m, March),
        ], Cancellation);

        Assert.AreEqual("R2@A01 9301 400.00, R1@A01 9302 200.00, W1@A01 9401 150.00", HoldersIn(outcomes[1]));
        Assert.AreEqual("R2@A01 9301 400.00, R1@A01 9302 200.00, R3@A01 9301 200.00, W1@A01 9401 150.00", HoldersIn(outcomes[3]));
        Assert.AreEqual(HoldersIn(outcomes[3]), HoldersIn(outcomes[4]));
    }

    [TestMethod]
    public async Task Execute_NoFundsLeftAfterARelease_NamesTheReleasedDocumentNoMore()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAllAsync([Municipality.Reserve("R1", "A01", 300m, March), Municipality.Reserve("R2", "A01", 500m, March)], Cancellation);

        var outcomes = await book.ExecuteAllAsync(
        [
            Municipality.Pay("pay-1", "A01", 1001m, March),
            new Release { Key = "r", Date = March, Document = "R2" },
            Municipality.Pay("pay-2", "A01", 1001m, March),
            new Release { Key = "s", Date = March, Document = "R1" },
            Municipality.Pay("pay-3", "A01", 1001m, March),
        ], Cancellation);

        Assert.AreEqual("R2@A01 9301 500.00, R1@A01 9301 300.00", HoldersIn(outcomes[0]));
        Assert.AreEqual("R1@A01 9301 300.00", HoldersIn(outcomes[2]));
        Assert.IsNull(HoldersIn(outcomes[4]));
    }

    [TestMethod]
    public async Task Execute_NoFundsLeftAfterAYearEnd_NamesTheAwardAndNotTheYearEnd()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Award("W1", 150m), Cancellation);

        await book.ExecuteAsync(new CloseYear { Key = "close", Year = 2025 }, Cancellation);
        var refusal = await RefusedAsync(book, Municipality.Pay("p", "A01", 900m, new DateOnly(2026, 1, 2)) with { Year = 2025 });

        Assert.AreEqual("W1@A01 9401 150.00", Fact(refusal, "holders")?.ToString());
    }

    private static AccrueAward Award(string code, decimal amount) => new()
    {
        Key = $"award-{code}",
        Date = March,
        Award = code,
        Unit = "A01",
        Fund = "GF",
        Purpose = "P1",
        Amount = amount,
        Period = "2025Q1",
        Headcount = 12,
        Due = new DateOnly(2025, 4, 10),
    };

    private static string? HoldersIn(Outcome outcome)
    {
        Assert.AreEqual(Rule.BalanceBelowZero, outcome.Refusal?.Rule);
        return outcome.Refusal!.Facts.SingleOrDefault(fact => fact.Name == "holders").Value?.ToString();
    }
}
