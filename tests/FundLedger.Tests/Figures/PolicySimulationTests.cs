namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class PolicySimulationTests
{
    private static readonly DateOnly June = new(2025, 6, 10);
    private static readonly DateOnly YearEnd = new(2025, 12, 31);
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    /// <summary>GF at the end of 2025: A 2000 to allot (600 of 2024), A01 800 to allot and 470, A0101 570 and 50 frozen, A02 1430 (180 of 2024).</summary>
    [TestMethod]
    public async Task CarryOver_AnotherRule_BeforeAndAfter()
    {
        await using var book = await FigureStory.OpenAsync();
        var year = await FigureStory.YearAsync(book, YearEnd);

        // Two years: what is of 2024 ends; A02's 180 go back to A and are cancelled there with its own 600; each is counted where it lay.
        Assert.AreEqual("""
            A 2000,0,0,0 -> 1400,0,600,600
            A01 1300,0,0,0 -> 1300,0,0,0
            A0101 700,0,0,0 -> 700,0,0,0
            A02 1430,0,0,0 -> 1250,0,180,180
            total 5430,0,0,0 -> 4650,0,780,780
            """, Text(PolicySimulation.CarryOver(year, "GF", CarryOver.TwoYear)));

        // Nothing carries: each level's return adds to what lapses above; R1 and R2 hold 80 and 30 that must be ended first.
        var lapse = PolicySimulation.CarryOver(year, "GF", CarryOver.Lapse);
        Assert.AreEqual((CarryOver.CarryOver, CarryOver.Lapse, 2025), (lapse.Rule.Before, lapse.Rule.After, lapse.Year));
        Assert.AreEqual(FigureStory.Fen(110), lapse.Total.After.Requests);
        Assert.AreEqual(FigureStory.Fen(180), lapse.Rows.Single(row => row.Unit == "A02").Outcome.After.ClawedBack);
        Assert.AreEqual(0, lapse.Total.Before.Lost);
        Assert.AreEqual(FigureStory.Fen(5430), lapse.Total.After.Carried + lapse.Total.After.Lost);
    }

    [TestMethod]
    public async Task CarryOver_AgreesWithTheClosing()
    {
        await using var book = await FigureStory.OpenAsync();
        var year = await FigureStory.YearAsync(book, new DateOnly(2024, 12, 31));

        // 2024 is closed with 600 and 300 carried; the simulation sees it as it was before.
        var same = PolicySimulation.CarryOver(year, "GF", CarryOver.CarryOver);
        Assert.AreEqual(FigureStory.Fen(900), same.Total.Before.Carried);
        Assert.AreEqual(same.Total.Before, same.Total.After);
    }

    [TestMethod]
    public async Task CarryOver_RuleOfAnotherType_IsRefused()
    {
        await using var book = await FigureStory.OpenAsync();
        var year = await FigureStory.YearAsync(book, June);

        Refused.By(Rule.MemberForm, () => PolicySimulation.CarryOver(year, "GF", CarryOver.Permanent));
        Refused.By(Rule.MemberForm, () => PolicySimulation.CarryOver(year, "CF", CarryOver.Lapse));
        Refused.By(Rule.FundMustExist, () => PolicySimulation.CarryOver(year, "XX", CarryOver.Lapse));
    }

    /// <summary>
    /// A02 moves 30, 30, then 20 back, then 50 on: it then holds 30, 60, 40, 90 moved. Above 50: the second and the
    /// fourth, 80 in all; above 70: the fourth. A01's 10 never.
    /// </summary>
    [TestMethod]
    public async Task Autonomy_AnotherLimit_CountsWhatNeedsApproval()
    {
        await using var book = await TestBook.OpenAsync();
        var setup = await book.SetupAsync();
        MoveBetweenPurposes[] past =
        [
            Virement("A02", "2080208", "208", 30, 3), Virement("A02", "2080208", "208", 30, 4), Virement("A01", "2080208", "208", 10, 4),
            Virement("A02", "208", "2080208", 20, 5), Virement("A02", "2080208", "208", 50, 6),
        ];

        var simulation = PolicySimulation.Autonomy(
            new SetPolicy { Unit = "A", VirementLimit = 50m }.Apply(setup, June), new SetPolicy { Unit = "A", VirementLimit = 70m }, past);

        Assert.AreEqual("""
            A01 GF 1/10 limit 50.00->70.00 approval 0/0->0/0
            A02 GF 4/130 limit 50.00->70.00 approval 2/80->1/50
            """, string.Join('\n', simulation.Rows.Select(row => $"{row.Unit} {row.Fund} {row.Virements}/{row.Amount / 100} "
                + $"limit {row.Limit.Before?.ToDecimalString()}->{row.Limit.After?.ToDecimalString()} "
                + $"approval {row.Approval.Before.Virements}/{row.Approval.Before.Amount / 100}->{row.Approval.After.Virements}/{row.Approval.After.Amount / 100}")));
        Assert.AreEqual(new BeforeAfter<int>(2, 1), simulation.Virements);
    }

    /// <summary>The simulation counts what the book itself refuses.</summary>
    [TestMethod]
    public async Task Autonomy_OneVirement_AgreesWithTheRule()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var setup = await book.SetupAsync();
        await book.DoAsync("{'kind':'set-policy','unit':'A','virementLimit':'50.00'}");

        var at = PolicySimulation.Autonomy(setup, new SetPolicy { Unit = "A", VirementLimit = 50m }, [Virement("A02", "2080208", "208", 50, 3)]);
        var above = PolicySimulation.Autonomy(setup, new SetPolicy { Unit = "A", VirementLimit = 50m }, [Virement("A02", "2080208", "208", 50.01m, 3)]);

        Assert.AreEqual((0, 1, 0), (at.Virements.After, above.Virements.After, above.Virements.Before));
        await book.RefusesAsync(Rule.AboveAutonomyLimit, "{'kind':'virement','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'50.01'}");
        await book.DoAsync("{'kind':'virement','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'50.00'}");
    }

    /// <summary>
    /// A01 has 400 of PF to spare, A02 lacks 200 for W1 and has 150 with quota: 250 are recalled to A and allotted to
    /// A02, 350 paid, 50 stay with A02.
    /// </summary>
    [TestMethod]
    public async Task MoveSurplus_WithinADistrict_ClearsTheArrears()
    {
        await using var book = await FigureStory.OpenAsync();
        await book.AllAsync("""
            {'kind':'allot','date':'2025-06-01','from':'A','to':'A01','fund':'PF','amount':'400.00'}
            {'kind':'allot','date':'2025-06-01','from':'A01','to':'A01','fund':'PF','amount':'400.00'}
            """);

        var result = await MoveAsync(book, "A01", "A02", "250.00");

        Assert.AreEqual("recall A01 A01, recall A A01, allot A A02, recall A01 A01, recall A A01, allot A A02, fund-award W1@A02, pay-award W1@A02",
            string.Join(", ", result.Done.Select(Text)));
        Assert.IsEmpty(result.Refused);
        Assert.AreEqual((FigureStory.Fen(250), FigureStory.Fen(350)), (result.Moved, result.Paid));
        Assert.AreEqual(new BeforeAfter<Int128>(FigureStory.Fen(350), 0), new BeforeAfter<Int128>(result.TakerArrears.Before!.Overdue, result.TakerArrears.After!.Overdue));
        Assert.AreEqual((10, 0), (result.TakerArrears.Before.Waiting, result.TakerArrears.After.Waiting));
        Assert.AreEqual(result.TakerArrears.Before.MeanDaysLate, result.TakerArrears.After.MeanDaysLate);
        Assert.AreEqual(FigureStory.Fen(250), result.Giver.Before.Available - result.Giver.After.Available);
        Assert.AreEqual(FigureStory.Fen(50), result.Taker.After.Available - result.Taker.Before.Available);
        Assert.AreEqual((FigureStory.Fen(200), 0), (result.Taker.Before.Unfunded, result.Taker.After.Unfunded));
    }

    /// <summary>Districts have no unit above both: the one's budget is reduced, the other's raised. What is done to the copy can be done to the book.</summary>
    [TestMethod]
    public async Task MoveSurplus_BetweenDistricts_IsASupplement()
    {
        await using var book = await FigureStory.OpenAsync();
        await book.DoAsync("{'kind':'appropriate','date':'2025-01-05','unit':'B','fund':'PF','amount':'120.00'}");

        var result = await MoveAsync(book, "B", "A02", "100.00");

        Assert.AreEqual("supplement B -100, supplement A 100, allot A A02, fund-award W1@A02, pay-award W1@A02", string.Join(", ", result.Done.Select(Text)));
        Assert.AreEqual((FigureStory.Fen(100), FigureStory.Fen(250)), (result.Moved, result.Paid)); // 150 had quota already
        Assert.AreEqual(FigureStory.Fen(100), result.TakerArrears.After!.Overdue);
        Assert.AreEqual((FigureStory.Fen(120), FigureStory.Fen(20)), (result.Giver.Before.Available, result.Giver.After.Available));
        foreach (var (command, i) in result.Done.Select((command, i) => (command, i)))
            await book.DoAsync(CommandJson.Write(command with { Key = $"m{i}" }));
        Assert.AreEqual(FigureStory.Fen(100), AwardAgeing.Of(await book.SetupAsync(), await FigureStory.AwardsAsync(book, June), June).Total[0].Overdue);
    }

    /// <summary>B has money for another purpose than A02's arrears: it is moved between purposes at A02, as far as A02 may.</summary>
    [TestMethod]
    [DataRow(null, "supplement B -100, supplement A 100, allot A A02, virement, fund-award W3@A02, pay-award W3@A02", 100)]
    [DataRow("60.00", "", 0)]
    public async Task MoveSurplus_OtherPurpose_NeedsAVirement(string? limit, string done, int moved)
    {
        await using var book = await FigureStory.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'B','fund':'PJ','purpose':'212','amount':'300.00'}
            {'kind':'accrue-award','date':'2025-04-01','award':'W3','unit':'A02','fund':'PJ','purpose':'2080208','period':'2025Q1','headcount':4,'amount':'100.00','due':'2025-05-31'}
            """);
        if (limit is not null)
            await book.DoAsync($"{{'kind':'set-policy','unit':'A02','virementLimit':'{limit}'}}");

        var result = PolicySimulation.MoveSurplus(await FigureStory.YearAsync(book, June), await FigureStory.AwardsAsync(book, June),
            new SurplusMove("B", "A02", "PJ", Money.Parse("100.00", Yuan), June));

        // Where A02 may not use it for its arrears, it gets it for the purpose that it has.
        Assert.AreEqual(done.Length > 0 ? done : "supplement B -100, supplement A 100, allot A A02", string.Join(", ", result.Done.Select(Text)));
        Assert.AreEqual(FigureStory.Fen(moved), result.Paid);
        Assert.AreEqual(limit is null ? "" : "AboveAutonomyLimit", string.Join(' ', result.Refused.Select(step => step.Refusal.Rule)));
    }

    /// <summary>More is asked than there is, and A's period is locked: what moves is told apart from what is refused.</summary>
    [TestMethod]
    public async Task MoveSurplus_Refused_IsReported()
    {
        await using var book = await FigureStory.OpenAsync();
        await book.DoAsync("{'kind':'appropriate','date':'2025-01-05','unit':'B','fund':'PF','amount':'120.00'}");
        Assert.AreEqual(FigureStory.Fen(120), (await MoveAsync(book, "B", "A02", "999.00")).Moved);
        await book.LockAsync("2025-06");

        var result = await MoveAsync(book, "B", "A02", "100.00");

        Assert.AreEqual(0, result.Moved);
        Assert.IsEmpty(result.Done);
        Assert.IsTrue(result.Refused.All(step => step.Refusal.Rule == Rule.PeriodLocked));
        Assert.IsNotEmpty(result.Refused);
        Assert.AreEqual(result.Giver.Before, result.Giver.After);
    }

    [TestMethod]
    public async Task MoveSurplus_BadMembers_AreRefused()
    {
        await using var book = await FigureStory.OpenAsync();
        var year = await FigureStory.YearAsync(book, June);
        var move = new SurplusMove("B", "A", "PF", Money.Parse("1.00", Yuan), June);

        Refused.By(Rule.AmountMustBePositive, () => PolicySimulation.MoveSurplus(year, [], move with { Amount = Money.Zero(Yuan) }));
        Refused.By(Rule.CurrencyMustMatch, () => PolicySimulation.MoveSurplus(year, [], move with { Amount = Money.FromMinorUnits(1, Currency.FromCode("USD")) }));
        Refused.By(Rule.MemberForm, () => PolicySimulation.MoveSurplus(year, [], move with { To = "B" }));
        Refused.By(Rule.MemberForm, () => PolicySimulation.MoveSurplus(year, [], move with { Date = YearEnd }));
        Refused.By(Rule.UnitMustExist, () => PolicySimulation.MoveSurplus(year, [], move with { To = "X" }));
    }

    private static async Task<SurplusMoveSimulation> MoveAsync(TestBook book, string from, string to, string amount) => PolicySimulation.MoveSurplus(
        await FigureStory.YearAsync(book, June), await FigureStory.AwardsAsync(book, June), new SurplusMove(from, to, "PF", Money.Parse(amount, Yuan), June));

    private static MoveBetweenPurposes Virement(string unit, string giver, string taker, decimal amount, int month) =>
        new() { Unit = unit, Fund = "GF", From = giver, To = taker, Amount = amount, Date = new DateOnly(2025, month, 1) };

    private static string Text(BookCommand command) => CommandJson.KindOf(command) + command switch
    {
        AllotmentCommand allotment => $" {allotment.From} {allotment.To}",
        Supplement supplement => FormattableString.Invariant($" {supplement.Unit} {supplement.Amount:0}"),
        FundAward fund => $" {fund.Award}",
        PayAward pay => $" {pay.Award}",
        _ => "",
    };

    private static string Text(CarryOverSimulation simulation) => string.Join('\n',
    [
        .. simulation.Rows.Select(row => $"{row.Unit} {Text(row.Outcome)}"), $"total {Text(simulation.Total)}",
    ]);

    private static string Text(BeforeAfter<YearEndOutcome> change) => $"{Text(change.Before)} -> {Text(change.After)}";

    private static string Text(YearEndOutcome outcome) =>
        $"{outcome.Carried / 100},{outcome.Lapsed / 100},{outcome.ClawedBack / 100},{outcome.Lost / 100}";
}
