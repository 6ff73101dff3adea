namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class AwardAgeingTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly DateOnly Due = new(2025, 3, 31);

    [TestMethod]
    [DataRow(0, 0, 0, 0, 0)]
    [DataRow(1, 100, 0, 0, 0)]
    [DataRow(30, 100, 0, 0, 0)]
    [DataRow(31, 0, 100, 0, 0)]
    [DataRow(60, 0, 100, 0, 0)]
    [DataRow(61, 0, 0, 100, 0)]
    [DataRow(90, 0, 0, 100, 0)]
    [DataRow(91, 0, 0, 0, 100)]
    public void Of_DaysLate_FallIntoBands(int days, int first, int second, int third, int fourth) =>
        Assert.AreEqual(new Ageing(first, second, third, fourth), AwardArrears.Of(Award("W", 100), Due.AddDays(days)).Ageing);

    [TestMethod]
    public void Of_NotDue_IsNotOverdue()
    {
        var arrears = AwardArrears.Of(Award("W", 100), Due.AddDays(-1));

        Assert.AreEqual((false, 0L, 0, (Int128)0), (arrears.IsDue, arrears.Overdue, arrears.DaysLate, arrears.AmountDaysLate));
    }

    /// <summary>What is due today is not late, however much of it is unpaid: it is told apart, and nobody waits for it.</summary>
    [TestMethod]
    public async Task Of_DueToday_IsApartFromOverdue()
    {
        await using var book = await TestBook.OpenAsync();

        var today = AwardAgeing.Of(await book.SetupAsync(), [Award("W", 100, (-5, 30))], Due);
        var tomorrow = AwardAgeing.Of(await book.SetupAsync(), [Award("W", 100, (-5, 30))], Due.AddDays(1));

        Assert.AreEqual("A02: 0/1 due=100 today=70 overdue=0 funded=0 unfunded=0 ageing=0,0,0,0 days=0 persons=0 waiting=0 oldest=", Text(today.Units[0]));
        Assert.AreEqual("A02: 1/1 due=100 today=0 overdue=70 funded=70 unfunded=0 ageing=70,0,0,0 days=100 persons=12 waiting=12 oldest=W", Text(tomorrow.Units[0]));
    }

    /// <summary>Two open quarters of the same twelve people, one of them ten: twelve wait; with the three of another unit fifteen.</summary>
    [TestMethod]
    public async Task Of_SeveralOpenAwards_StaffWaitOncePerUnit()
    {
        await using var book = await TestBook.OpenAsync();
        Award[] awards =
        [
            Award("Q1", 100), Award("Q2", 50) with { Headcount = 10 },
            Award("Q3", 80, (1, 80)) with { Headcount = 40 }, // paid: nobody waits for it
            Award("W3", 60) with { At = new Place("A0101", "PF", "2080208", 2025), Headcount = 3 },
        ];

        var ageing = AwardAgeing.Of(await book.SetupAsync(), awards, Due.AddDays(5));

        Assert.AreEqual("A0101 3, A02 12", string.Join(", ", ageing.Units.Select(row => $"{row.Unit} {row.Waiting}")));
        Assert.AreEqual("all 15, A 15", $"all {ageing.Total[0].Waiting}, A {ageing.RolledUp(await book.SetupAsync(), ["A"])[0].Waiting}");
    }

    /// <summary>
    /// 100 due on 31 March: 40 paid before, 30 after 10 days, 10 of them back after 15, 20 after 30; on day 50 20 are unpaid.
    /// The award is 50 days late, whatever was paid of it before: 100×50 amount-days, as its row says.
    /// </summary>
    [TestMethod]
    public void Of_PaidInParts_IsLateUntilAllOfItIsPaid()
    {
        var award = Award("W", 100, (-5, 40), (10, 30), (15, -10), (30, 20));

        var arrears = AwardArrears.Of(award, Due.AddDays(50));

        Assert.AreEqual((20L, (Int128)5000, 50, null), (arrears.Overdue, arrears.AmountDaysLate, arrears.DaysLate, arrears.SettledOn));
        Assert.AreEqual(12 * 50, arrears.PersonDaysLate);
    }

    [TestMethod]
    public void Of_FullyPaid_CountsUntilThatDay()
    {
        var late = AwardArrears.Of(Award("W", 100, (10, 60), (25, 40)), Due.AddDays(200));
        var early = AwardArrears.Of(Award("W", 100, (-3, 100)), Due.AddDays(200));

        Assert.AreEqual((Due.AddDays(25), 25, 0L, (Int128)2500), (late.SettledOn, late.DaysLate, late.Overdue, late.AmountDaysLate));
        Assert.AreEqual((0, (Int128)0, (Int128)0), (early.DaysLate, early.PersonDaysLate, early.AmountDaysLate));
    }

    [TestMethod]
    public async Task Of_Units_AreSummedAndRolledUp()
    {
        await using var book = await TestBook.OpenAsync();
        var setup = await book.SetupAsync();
        Award[] awards =
        [
            Award("W2", 100) with { At = new Place("A0101", "PF", "2080208", 2025), Unfunded = 70 },
            Award("W1", 50, (10, 50)) with { At = new Place("A02", "PF", "2080208", 2025), Headcount = 2 },
            Award("W3", 200) with { At = new Place("A02", "PF", "2080208", 2025), Due = Due.AddDays(-61) },
            Award("W4", 900) with { At = new Place("B", "PF", "2080208", 2025), Due = Due.AddDays(400) },
        ];

        var ageing = AwardAgeing.Of(setup, awards, Due.AddDays(30));
        var rolledUp = ageing.RolledUp(setup, ["A", "A01", "B", "F"]);

        // A: due 350, overdue 100 (30 days) + 200 (91 days); 12×30 + 2×10 + 12×91 person-days
        Assert.AreEqual("W3 W1 W2 W4", string.Join(' ', ageing.Awards.Select(each => each.Award.Code)));
        Assert.AreEqual("""
            A0101: 1/1 due=100 today=0 overdue=100 funded=30 unfunded=70 ageing=100,0,0,0 days=3000 persons=360 waiting=12 oldest=W2
            A02: 1/2 due=250 today=0 overdue=200 funded=200 unfunded=0 ageing=0,0,0,200 days=18700 persons=1112 waiting=12 oldest=W3
            B: 0/0 due=0 today=0 overdue=0 funded=0 unfunded=0 ageing=0,0,0,0 days=0 persons=0 waiting=0 oldest=
            """, string.Join('\n', ageing.Units.Select(Text)));
        Assert.AreEqual("""
            A: 2/3 due=350 today=0 overdue=300 funded=230 unfunded=70 ageing=100,0,0,200 days=21700 persons=1472 waiting=24 oldest=W3
            A01: 1/1 due=100 today=0 overdue=100 funded=30 unfunded=70 ageing=100,0,0,0 days=3000 persons=360 waiting=12 oldest=W2
            B: 0/0 due=0 today=0 overdue=0 funded=0 unfunded=0 ageing=0,0,0,0 days=0 persons=0 waiting=0 oldest=
            """, string.Join('\n', rolledUp.Select(Text)));
        Assert.AreEqual(62m, rolledUp[0].MeanDaysLate); // 21700 ÷ 350
        Assert.HasCount(2, AwardAgeing.Of(setup, awards, Due, "A02").Awards);
    }

    [TestMethod]
    public async Task Of_TwoCurrencies_AreNeverAdded()
    {
        await using var book = await TestBook.OpenAsync();
        Award[] awards = [Award("W1", 100), Award("W2", 30) with { Currency = Currency.FromCode("USD") }];

        var total = AwardAgeing.Of(await book.SetupAsync(), awards, Due.AddDays(1)).Total;

        Assert.AreEqual("CNY 100, USD 30", string.Join(", ", total.Select(row => $"{row.Currency.Code} {row.Overdue}")));
    }

    internal static Award Award(string code, long amount, params (int Day, long Amount)[] payments) => new(
        code, new Place("A02", "PF", "2080208", 2025), Yuan, "2025Q1", 12, Due, new DateOnly(2025, 3, 1), amount, 0,
        [.. payments.Select(payment => (Due.AddDays(payment.Day), payment.Amount))]);

    private static string Text(ArrearsRow row) =>
        $"{row.Unit}: {row.OverdueAwards}/{row.Awards} due={row.Due} today={row.DueToday} overdue={row.Overdue} funded={row.Funded} unfunded={row.Unfunded} "
        + $"ageing={row.Ageing.UpTo30},{row.Ageing.UpTo60},{row.Ageing.UpTo90},{row.Ageing.Over90} "
        + $"days={row.AmountDaysLate} persons={row.PersonDaysLate} waiting={row.Waiting} oldest={row.Oldest?.Award.Code}";
}
