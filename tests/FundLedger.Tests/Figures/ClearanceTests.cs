using System.Globalization;

namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class ClearanceTests
{
    private static readonly DateOnly By = new(2025, 7, 1);

    public TestContext TestContext { get; set; } = null!;

    /// <summary>
    /// On 1 July: W1 350 unpaid since 30 April, 200 without quota; W2 90 due on 30 June, none with quota. A02 has 60.00
    /// more of PF: X = 140 for A02, 90 for A0101. 62 days × 10 + 1 day × 3; until 31 December 183 days × 13 are saved.
    /// </summary>
    [TestMethod]
    public async Task Of_Story_SaysWhatIsMissing()
    {
        await using var book = await WithSomeQuotaAsync();

        var clearance = await OfAsync(book);

        Assert.AreEqual("""
            A0101/PF/2080208/2025 awards=1 unpaid=9000 payable=0 available=0 X=9000 late=3 saved=549
            A02/PF/2080208/2025 awards=1 unpaid=35000 payable=15000 available=6000 X=14000 late=620 saved=1830
            """, string.Join('\n', clearance.Rows.Select(row => $"{row.At.Unit}/{row.At.Fund}/{row.At.Purpose}/{row.At.Year} awards={row.Awards} "
                + $"unpaid={row.Unpaid} payable={row.Payable} available={row.FromAvailable} X={row.Supplement} late={row.PersonDaysLate} saved={row.PersonDaysSaved}")));
        Assert.AreEqual(23_000, clearance.Supplement(Currency.FromCode("CNY")));
    }

    /// <summary>X supplemented, allotted, funded and paid leaves nothing unpaid; one 分 less does.</summary>
    [TestMethod]
    public async Task Of_CarriedOut_LeavesNothingUnpaid()
    {
        await using var book = await WithSomeQuotaAsync();

        foreach (var (command, i) in (await OfAsync(book)).Commands.Select((command, i) => (command, i)))
            await book.Book.ExecuteAsync(command with { Key = "clear-" + i.ToString(CultureInfo.InvariantCulture) }, TestContext.CancellationToken);

        var after = AwardAgeing.Of(await book.SetupAsync(), await FigureStory.AwardsAsync(book, By), By);
        Assert.AreEqual((0, (Int128)0, (Int128)59_000), (after.Total[0].OverdueAwards, after.Total[0].Overdue, after.Total[0].Due));
        Assert.AreEqual(623, after.Total[0].PersonDaysLate);
    }

    /// <summary>Also where a unit allots on (its own use), at the top of the tree, below an office without accounts, and in arrears of a year before.</summary>
    [TestMethod]
    public async Task Of_AnywhereInTheTree_LeavesNothingUnpaid()
    {
        await using var book = await WithSomeQuotaAsync();
        await book.AllAsync("""
            {'kind':'accrue-award','date':'2025-04-01','award':'X1','unit':'A','fund':'PF','period':'2025Q1','headcount':1,'amount':'11.00','due':'2025-05-31'}
            {'kind':'accrue-award','date':'2025-04-01','award':'X2','unit':'A01','fund':'PF','period':'2025Q1','headcount':1,'amount':'12.00','due':'2025-05-31'}
            {'kind':'accrue-award','date':'2025-04-01','award':'X3','unit':'B','fund':'GF','period':'2025Q1','headcount':1,'amount':'13.00','due':'2025-05-31'}
            {'kind':'accrue-award','date':'2025-04-01','award':'X4','unit':'A02','fund':'GF','purpose':'2080208','year':2024,'period':'2024Q4','headcount':1,'amount':'14.00','due':'2025-01-31'}
            """);

        var clearance = await OfAsync(book);
        foreach (var (command, i) in clearance.Commands.Select((command, i) => (command, i)))
            await book.Book.ExecuteAsync(command with { Key = "clear-" + i.ToString(CultureInfo.InvariantCulture) }, TestContext.CancellationToken);

        Assert.AreEqual(23_000 + 1_100 + 1_200 + 1_300, clearance.Supplement(Currency.FromCode("CNY"))); // X4 has quota of 2024
        Assert.AreEqual(0, AwardAgeing.Of(await book.SetupAsync(), await FigureStory.AwardsAsync(book, By), By).Total[0].Overdue);
    }

    [TestMethod]
    public async Task Of_OneLess_LeavesOneUnpaid()
    {
        await using var book = await WithSomeQuotaAsync();
        var (setup, awards) = (await book.SetupAsync(), await FigureStory.AwardsAsync(book, By));
        var available = await book.Book.Read.BalancesAsync(new AsOf(By), null, TestContext.CancellationToken);
        var missing = (await OfAsync(book)).Rows.Select((row, i) => new AccountBalance(
            new Account(Ledger.Control, "9203", row.At.Unit, row.At.Fund, row.At.Purpose, row.At.Year, row.Currency), i, (long)row.Supplement));

        var run = PaymentRun.Plan(setup, awards, available.Concat(missing), By);

        Assert.AreEqual(1, run.Rows.Sum(row => row.LeftUnpaid));
    }

    [TestMethod]
    public async Task Of_NothingDue_NeedsNothing()
    {
        await using var book = await WithSomeQuotaAsync();

        var clearance = Clearance.Of(await book.SetupAsync(), await FigureStory.AwardsAsync(book, By), [], new DateOnly(2025, 4, 29));

        Assert.IsEmpty(clearance.Rows);
        Assert.IsEmpty(clearance.Commands);
    }

    private static async Task<TestBook> WithSomeQuotaAsync()
    {
        var book = await FigureStory.OpenAsync();
        await book.DoAsync("{'kind':'allot','date':'2025-06-01','from':'A','to':'A02','fund':'PF','amount':'60.00'}");
        return book;
    }

    private static async Task<Clearance> OfAsync(TestBook book) => Clearance.Of(
        await book.SetupAsync(), await FigureStory.AwardsAsync(book, By), await book.Book.Read.BalancesAsync(new AsOf(By)), By);
}
