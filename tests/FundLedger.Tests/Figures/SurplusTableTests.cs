using CsCheck;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class SurplusTableTests
{
    private static readonly DateOnly June = new(2025, 6, 10);
    private static readonly Dimension[] All = [Dimension.Unit, Dimension.Fund, Dimension.Purpose, Dimension.Year];

    [TestMethod]
    public async Task Of_ByUnitAndFund_AsWorkedOutByHand()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = SurplusTable.Of(await FigureStory.YearAsync(book, June), [Dimension.Unit, Dimension.Fund]);

        // A   GF: 9102 600 + 9101 5000 − 9103 100 − allotted 2000 + 1500 = 2000
        // A02 GF: 9102 300 + 9110 1500 = 1800, paid 250 + 120, shortage: refused 70
        Assert.AreEqual("""
            A GF base=2000 paid=0 reserved=0 frozen=0 unallotted=2000 available=0 accrued=0 lapsed=0 unfunded=0 refused=0
            A PF base=700 paid=0 reserved=0 frozen=0 unallotted=700 available=0 accrued=0 lapsed=0 unfunded=0 refused=0
            A01 GF base=1300 paid=0 reserved=30 frozen=0 unallotted=800 available=470 accrued=0 lapsed=0 unfunded=0 refused=0
            A0101 GF base=700 paid=0 reserved=80 frozen=50 unallotted=0 available=570 accrued=0 lapsed=0 unfunded=0 refused=0
            A0101 PF base=0 paid=0 reserved=0 frozen=0 unallotted=0 available=0 accrued=0 lapsed=0 unfunded=90 refused=0
            A02 CF base=200 paid=60 reserved=0 frozen=0 unallotted=0 available=140 accrued=0 lapsed=0 unfunded=0 refused=0
            A02 GF base=1800 paid=370 reserved=0 frozen=0 unallotted=0 available=1430 accrued=0 lapsed=0 unfunded=0 refused=70
            A02 PF base=300 paid=150 reserved=0 frozen=0 unallotted=0 available=0 accrued=150 lapsed=0 unfunded=200 refused=0
            F CF base=400 paid=0 reserved=0 frozen=0 unallotted=0 available=400 accrued=0 lapsed=0 unfunded=0 refused=0
            """, string.Join('\n', rows.Select(Text)));
    }

    [TestMethod]
    public async Task Of_Rates_AreNullOverZero()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = SurplusTable.Of(await FigureStory.YearAsync(book, June), [Dimension.Unit, Dimension.Fund]);
        var (empty, full) = (rows.Single(row => (row.Unit, row.Fund) == ("A0101", "PF")), rows.Single(row => (row.Unit, row.Fund) == ("A02", "GF")));

        Assert.IsNull(empty.SurplusRate);
        Assert.IsNull(empty.ExecutionRate);
        Assert.AreEqual(0.7944m, full.SurplusRate); // 1430 ÷ 1800
        Assert.AreEqual(0.2056m, full.ExecutionRate); // 370 ÷ 1800
        Assert.AreEqual(FigureStory.Fen(70), full.Shortage);
    }

    [TestMethod]
    public async Task RolledUp_District_CountsOnlyWhatComesFromOutside()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = SurplusTable.RolledUp(await FigureStory.YearAsync(book, June), ["A", "A01", "B"], [Dimension.Fund]);

        // A01 with A0101: 2000 from A; the 700 passed on to A0101 stay within.
        Assert.AreEqual("""
            A CF base=200 paid=60 reserved=0 frozen=0 unallotted=0 available=140 accrued=0 lapsed=0 unfunded=0 refused=0
            A GF base=5800 paid=370 reserved=110 frozen=50 unallotted=2800 available=2470 accrued=0 lapsed=0 unfunded=0 refused=70
            A PF base=1000 paid=150 reserved=0 frozen=0 unallotted=700 available=0 accrued=150 lapsed=0 unfunded=290 refused=0
            A01 GF base=2000 paid=0 reserved=110 frozen=50 unallotted=800 available=1040 accrued=0 lapsed=0 unfunded=0 refused=0
            A01 PF base=0 paid=0 reserved=0 frozen=0 unallotted=0 available=0 accrued=0 lapsed=0 unfunded=90 refused=0
            """, string.Join('\n', rows.Select(Text)));
        Assert.AreEqual(0, rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Allotted));
    }

    [TestMethod]
    public async Task Of_PurposeAndYear_AreToldApart()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = SurplusTable.Of(await FigureStory.YearAsync(book, June), All, "A02");

        // The virement moved 40 of 2025 to purpose 208; 180 of 2024's 300 are left.
        Assert.AreEqual("HELP/0=140 208/2025=40 2080208/2024=180 2080208/2025=1210 2080208/2025=0",
            string.Join(' ', rows.Select(row => $"{row.Purpose}/{row.Year}={Yuan(row.Available)}")));
    }

    /// <summary>The year is judged on its last day as it was before its closing, which the opening of the next holds.</summary>
    [TestMethod]
    public async Task Of_LastDayOfAClosedYear_ShowsTheYear()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = SurplusTable.RolledUp(await FigureStory.YearAsync(book, new DateOnly(2024, 12, 31)), ["A"], []);

        Assert.AreEqual("A  base=1000 paid=100 reserved=0 frozen=0 unallotted=600 available=300 accrued=0 lapsed=0 unfunded=0 refused=0", Text(rows.Single()));
    }

    [TestMethod]
    public async Task Of_ClawedBackInTheYear_IsLapsedWhereItLeaves()
    {
        await using var book = await FigureStory.OpenAsync();
        var simulated = SimulatedBook.Of(await FigureStory.YearAsync(book, June), []);
        Assert.IsNull(simulated.Do(new ClawBack { Unit = "A02", Fund = "GF", Purpose = "2080208", Year = 2024, Amount = 80m })?.English);
        var year = simulated.YearAt(June);

        // What was allotted returns to A: lapsed at A02, held again at A, and nothing lapsed of both together.
        var rows = SurplusTable.Of(year, [Dimension.Unit, Dimension.Fund]).Where(row => row.Fund == "GF").ToDictionary(row => row.Unit!);
        Assert.AreEqual(FigureStory.Fen(80), rows["A02"].Lapsed);
        Assert.AreEqual(FigureStory.Fen(2080), rows["A"].Unallotted);
        Assert.AreEqual(0, SurplusTable.RolledUp(year, ["A"], [Dimension.Fund]).Single(row => row.Fund == "GF").Lapsed);
    }

    [TestMethod]
    public void Of_OtherDimension_IsABug() => Assert.ThrowsExactly<ArgumentException>(() =>
        SurplusTable.Of(SimulatedMunicipality.Open().YearAt(June), [Dimension.Account]));

    /// <summary>Base = executed + reserved + frozen + unallotted + available + accrued + lapsed, however it is grouped, in both years.</summary>
    [TestMethod]
    public void Of_GeneratedHistories_BaseIsWhereItWent()
    {
        var accepted = 0;
        EventHistory.Commands(150).Sample(commands =>
        {
            var (book, count) = SimulatedMunicipality.After(commands);
            accepted += count;
            foreach (var date in new DateOnly[] { new(2025, 3, 31), new(2025, 12, 31), new(2026, 1, 31) })
            {
                var year = book.YearAt(date);
                foreach (var row in Groupings(year))
                {
                    Assert.AreEqual(row.Base, row.Executed + row.Reserved + row.Frozen + row.Unallotted + row.Available + row.Accrued + row.Lapsed,
                        $"{date} {row}");
                }

                // Rolled up from the top, nothing is passed on to anyone outside.
                Assert.IsTrue(SurplusTable.RolledUp(year, ["A", "B", "F"], All).All(row => row.Allotted == 0));
            }

            return true;
        }, iter: 40, threads: 1);
        Assert.IsGreaterThan(40 * 150 / 8, accepted);
    }

    private static IEnumerable<SurplusRow> Groupings(YearBalances year) =>
    [
        .. SurplusTable.Of(year, All), .. SurplusTable.Of(year, []), .. SurplusTable.Of(year, [Dimension.Unit, Dimension.Year]),
        .. SurplusTable.Of(year, [Dimension.Fund], "A"), .. SurplusTable.RolledUp(year, ["A", "A01", "B"], [Dimension.Purpose]),
    ];

    private static string Text(SurplusRow row) =>
        $"{row.Unit} {row.Fund} base={Yuan(row.Base)} paid={Yuan(row.Executed)} reserved={Yuan(row.Reserved)} frozen={Yuan(row.Frozen)} "
        + $"unallotted={Yuan(row.Unallotted)} available={Yuan(row.Available)} accrued={Yuan(row.Accrued)} lapsed={Yuan(row.Lapsed)} "
        + $"unfunded={Yuan(row.Unfunded)} refused={Yuan(row.Refused)}";

    private static Int128 Yuan(Int128 fen) => fen / 100;
}
