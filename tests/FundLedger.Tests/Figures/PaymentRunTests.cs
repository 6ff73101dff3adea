using CsCheck;

namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class PaymentRunTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly DateOnly Day = new(2025, 6, 10);
    private static readonly BookSetup Setup = Units();

    [TestMethod]
    public void Plan_OldestDueFirst_ThenByCode()
    {
        var run = PaymentRun.Plan(Setup, [Award("W3", 30), Award("W1", 10), Award("W2", 20, due: -39), Award("W4", 40, due: 1)], [], Day);

        Assert.AreEqual("W2:20 W1:10 W3:30", Paid(run));
        Assert.AreEqual(60, run.Paid(Yuan));
    }

    /// <summary>50 owed, 20 with quota; 12 of the award's own year, then 9 of this year: 41 are paid, 9 stay without quota.</summary>
    [TestMethod]
    public void Plan_UnfundedPart_TakesItsOwnYearFirst()
    {
        var award = Award("W1", 50, unfunded: 30) with { At = new Place("A02", "PF", "P1", 2024) };

        var run = PaymentRun.Plan(Setup, [award], [Available(2025, 9), Available(2024, 12), Available(2023, 99)], Day);

        Assert.AreEqual("2024:12 2025:9", string.Join(' ', run.Rows[0].Fundings.Select(part => $"{part.Year}:{part.Amount}")));
        Assert.AreEqual((41L, 9L, 9L), (run.Rows[0].Paid, run.Rows[0].LeftUnpaid, run.Rows[0].LeftUnfunded));
        Assert.AreEqual("fund 0.12/2024 fund 0.09/2025 pay 0.41", Commands(run));
        Assert.IsTrue(run.Commands.All(command => command.Date == Day));
    }

    [TestMethod]
    public void Plan_OnePoolForTwoAwards_IsTakenOnce()
    {
        var run = PaymentRun.Plan(Setup, [Award("W1", 30, unfunded: 30), Award("W2", 30, unfunded: 30)], [Available(2025, 40)], Day);

        Assert.AreEqual("W1:30 W2:10", Paid(run));
        Assert.AreEqual("fund 0.30/2025 pay 0.30 fund 0.10/2025 pay 0.10", Commands(run));
    }

    /// <summary>Within the limit nothing more is funded than is paid.</summary>
    [TestMethod]
    public void Plan_Limit_IsNotExceeded()
    {
        Award[] awards = [Award("W1", 30), Award("W2", 30, unfunded: 20), Award("W3", 30)];

        var run = PaymentRun.Plan(Setup, awards, [Available(2025, 99)], Day, limit: Money.FromMinorUnits(45, Yuan));

        Assert.AreEqual("W1:30 W2:15 W3:0", Paid(run));
        Assert.AreEqual("pay 0.30 fund 0.05/2025 pay 0.15", Commands(run));
    }

    [TestMethod]
    public void Plan_UnitAndFund_LeaveOthersOut()
    {
        Award[] awards = [Award("W1", 30), Award("W2", 30) with { At = new Place("B", "PF", "P1", 2025) }, Award("W3", 30) with { At = new Place("A02", "GF", "P1", 2025) }];

        Assert.AreEqual("W1:30 W3:30", Paid(PaymentRun.Plan(Setup, awards, [], Day, unit: "A")));
        Assert.AreEqual("W1:30 W2:30", Paid(PaymentRun.Plan(Setup, awards, [], Day, fund: "PF")));
        Refused.By(Rule.UnitMustExist, () => PaymentRun.Plan(Setup, awards, [], Day, unit: "X"));
        Refused.By(Rule.FundMustExist, () => PaymentRun.Plan(Setup, awards, [], Day, fund: "X"));
        Refused.By(Rule.AmountMustBePositive, () => PaymentRun.Plan(Setup, awards, [], Day, limit: Money.Zero(Yuan)));
    }

    [TestMethod]
    public void Plan_DueBy_PaysAhead() =>
        Assert.AreEqual("W1:30", Paid(PaymentRun.Plan(Setup, [Award("W1", 30, due: 9)], [], Day, dueBy: Day.AddDays(9))));

    /// <summary>Never more than is available, owed, or allowed; and never less than all three allow.</summary>
    [TestMethod]
    public void Plan_AnyAwards_TakesAllItMayAndNoMore() =>
        Gen.Select(Gen.Select(Gen.Int[1, 60], Gen.Int[0, 60], Gen.Int[-40, 0]).Array[1, 8], Gen.Int[0, 120], Gen.Int[1, 200]).Sample((draws, pool, limit) =>
        {
            var awards = draws.Select((draw, i) => Award($"W{i}", draw.Item1, Math.Min(draw.Item1, draw.Item2), draw.Item3)).ToList();
            var run = PaymentRun.Plan(Setup, awards, [Available(2025, pool)], Day, limit: Money.FromMinorUnits(limit, Yuan));

            var (payable, unfunded) = (awards.Sum(award => award.Payable), awards.Sum(award => award.Unfunded));
            Assert.IsTrue(run.Rows.All(row => row.LeftUnpaid >= 0 && row.LeftUnfunded >= 0 && row.Funded <= row.Paid));
            Assert.IsLessThanOrEqualTo(pool, run.Rows.Sum(row => row.Funded));
            if (limit >= payable + unfunded)
                Assert.AreEqual(payable + Math.Min(pool, unfunded), run.Paid(Yuan));
            else
                Assert.IsLessThanOrEqualTo(limit, run.Paid(Yuan));
            return true;
        });

    private static string Paid(PaymentRun run) => string.Join(' ', run.Rows.Select(row => $"{row.Award.Code}:{row.Paid}"));

    private static string Commands(PaymentRun run) => string.Join(' ', run.Commands.Select(command => command switch
    {
        FundAward fund => FormattableString.Invariant($"fund {fund.Amount:0.00}/{fund.Year}"),
        PayAward pay => FormattableString.Invariant($"pay {pay.Amount:0.00}"),
        _ => command.ToString(),
    }));

    private static Award Award(string code, long amount, long unfunded = 0, int due = -30) => new(
        code, new Place("A02", "PF", "P1", 2025), Yuan, "2025Q1", 5, Day.AddDays(due), new DateOnly(2025, 1, 1), amount, unfunded, []);

    private static AccountBalance Available(int year, long amount) =>
        new(new Account(Ledger.Control, "9203", "A02", "PF", "P1", year, Yuan), 0, amount);

    private static BookSetup Units() => SimulatedMunicipality.Open().Setup;
}
