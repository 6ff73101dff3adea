using CsCheck;
using FundLedger.Storage;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class SimulatedBookTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Do_Command_MovesTheCopyAndPostsNothing()
    {
        await using var book = await FigureStory.OpenAsync();
        var head = await book.HeadAsync();
        var simulated = SimulatedBook.Of(await FigureStory.YearAsync(book, June), []);

        Assert.IsNull(simulated.Do(new Freeze { Unit = "A02", Fund = "GF", Purpose = "2080208", Amount = 210m })?.English);

        Assert.AreEqual(-FigureStory.Fen(1000), simulated.Timeline(simulated.Accounts.Single(account =>
            account is { Code: "9203", Unit: "A02", Fund: "GF", Purpose: "2080208", Year: 2025 })).Total);
        Assert.AreEqual(head, await book.HeadAsync());
    }

    [TestMethod]
    public async Task DoAll_OneIsRefused_LeavesTheCopyAsItWas()
    {
        await using var book = await FigureStory.OpenAsync();
        var simulated = SimulatedBook.Of(await FigureStory.YearAsync(book, June), []);
        var before = simulated.YearAt(June);

        var refused = simulated.DoAll(
        [
            new Freeze { Unit = "A02", Fund = "GF", Purpose = "2080208", Amount = 1000m },
            new Freeze { Unit = "A02", Fund = "GF", Purpose = "2080208", Amount = 1000m },
        ]);

        Assert.AreEqual(Rule.BalanceBelowZero, refused?.Refusal.Rule);
        Assert.IsTrue(before.Movements.ToHashSet().SetEquals(simulated.YearAt(June).Movements));
        Assert.IsNull(simulated.Do(new Freeze { Unit = "A02", Fund = "GF", Purpose = "2080208", Amount = 1210m })?.English);
    }

    /// <summary>A refusal for lack of funds names the documents that hold them, as far as the copy was given them.</summary>
    [TestMethod]
    public async Task Do_LackOfFunds_SaysWhoHoldsThem()
    {
        await using var book = await FigureStory.OpenAsync();
        var simulated = SimulatedBook.Of(await FigureStory.YearAsync(book, June), []);
        simulated.Do(new Reserve { Document = "R9", Unit = "A02", Fund = "GF", Lines = [new ReservationLine { Purpose = "2080208", Amount = 1200m }] });

        var refusal = simulated.Do(new Freeze { Unit = "A02", Fund = "GF", Purpose = "2080208", Amount = 11m });

        Assert.Contains("R9@A02 Pre-encumbrance (9301) 1200.00", refusal!.English);
    }

    /// <summary>A closing that the copy was told to do is left out of the last day, and opens the next year.</summary>
    [TestMethod]
    public void YearAt_AfterAClosing_IsTheYearBeforeIt()
    {
        var (book, _) = SimulatedMunicipality.After([Municipality.Pay("p", "A01", 100m, new DateOnly(2025, 3, 1))]);
        var before = book.YearAt(new DateOnly(2025, 12, 31));

        Assert.IsNull(book.Do(new CloseYear { Year = 2025 })?.English);

        Assert.IsTrue(before.Movements.ToHashSet().SetEquals(book.YearAt(new DateOnly(2025, 12, 31)).Movements));
        Assert.AreEqual(FigureStory.Fen(9900), SurplusTable.Of(book.YearAt(new DateOnly(2026, 1, 1)), []).Single().Received);
        Assert.IsNull(book.Do(new ReopenYear { Year = 2025 })?.English);
        Assert.AreEqual(FigureStory.Fen(9900), SurplusTable.Of(book.YearAt(new DateOnly(2026, 1, 1)), []).Single().Opening);
    }

    /// <summary>
    /// The same history on the book and on the copy: the same commands are refused by the same rules, and the balances
    /// are equal. Commands that name an entry by its number are left out: the copy knows no entries but its own.
    /// </summary>
    [TestMethod]
    public async Task Do_GeneratedHistories_DecidesAsTheBook() => await EventHistory.Commands(120).SampleAsync(async commands =>
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-simulated-");
        var database = Database.Sqlite(Path.Combine(folder.FullName, "book.db") + ";Pooling=False");
        await using (var book = await CreateAsync(database))
        {
            var simulated = SimulatedMunicipality.Open();
            var history = commands.Where(command => command is not (Correct or ReverseEntry or Refund)).ToList();
            var outcomes = await book.ExecuteAllAsync(history, TestContext.CancellationToken);
            foreach (var (command, outcome) in history.Zip(outcomes))
                Assert.AreEqual(outcome.Refusal?.Rule, simulated.Do(command)?.Rule, command.ToString());
            var posted = await book.Read.BalancesAsync(AsOf.Everything, null, TestContext.CancellationToken);
            Assert.IsTrue(simulated.YearAt(new DateOnly(2026, 12, 31)).Opening.ToHashSet().SetEquals(posted));
        }

        folder.Delete(recursive: true);
        return true;
    }, iter: 8, threads: 1);

    private async Task<Book> CreateAsync(Database database)
    {
        var store = await BookStore.OpenAsync(database, TestClock.At(2025, 12, 31), TestContext.CancellationToken);
        var book = await store.CreateAsync(Municipality.Open("T"), TestContext.CancellationToken);
        Assert.IsTrue((await book.ExecuteAllAsync(Municipality.Setup, TestContext.CancellationToken)).All(outcome => outcome.Refusal is null));
        return book;
    }
}
