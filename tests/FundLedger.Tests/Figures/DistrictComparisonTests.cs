namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class DistrictComparisonTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    private static readonly Dictionary<ComparisonFigure, Func<DistrictFigures, Int128>> Figures = new()
    {
        [ComparisonFigure.Appropriated] = row => row.Appropriated,
        [ComparisonFigure.CarriedIn] = row => row.CarriedIn,
        [ComparisonFigure.Base] = row => row.Base,
        [ComparisonFigure.Allotted] = row => row.Allotted,
        [ComparisonFigure.Executed] = row => row.Executed,
        [ComparisonFigure.Reserved] = row => row.Reserved,
        [ComparisonFigure.Frozen] = row => row.Frozen,
        [ComparisonFigure.Unallotted] = row => row.Unallotted,
        [ComparisonFigure.Surplus] = row => row.Available,
        [ComparisonFigure.Accrued] = row => row.Accrued,
        [ComparisonFigure.Lapsed] = row => row.Lapsed,
        [ComparisonFigure.AccruedUnpaid] = row => row.AccruedUnpaid,
        [ComparisonFigure.Unfunded] = row => row.Unfunded,
        [ComparisonFigure.Overdue] = row => row.Arrears?.Overdue ?? 0,
        [ComparisonFigure.OverdueUpTo30] = row => row.Arrears?.Ageing.UpTo30 ?? 0,
        [ComparisonFigure.OverdueUpTo60] = row => row.Arrears?.Ageing.UpTo60 ?? 0,
        [ComparisonFigure.OverdueUpTo90] = row => row.Arrears?.Ageing.UpTo90 ?? 0,
        [ComparisonFigure.OverdueOver90] = row => row.Arrears?.Ageing.Over90 ?? 0,
        [ComparisonFigure.DueToday] = row => row.Arrears?.DueToday ?? 0,
        [ComparisonFigure.CharityRaised] = row => row.CharityRaised,
        [ComparisonFigure.CharityUsed] = row => row.CharityUsed,
    };

    [TestMethod]
    public async Task Of_District_AsWorkedOutByHand()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = DistrictComparison.Of(await FigureStory.YearAsync(book, June), await FigureStory.AwardsAsync(book, June), UnitLevel.District);

        // Appropriated 5000 − 100 + 1000; carried in 600 + 300; allotted by A itself 2000 + 1500 + 300.
        Assert.AreEqual("""
            Appropriated=5900 CarriedIn=900 Base=6800 Allotted=3800 Executed=520 Reserved=110 Frozen=50 Unallotted=3500 Surplus=2470
            Accrued=150 Lapsed=0 AccruedUnpaid=440 Unfunded=290 Overdue=350 OverdueUpTo30=0 OverdueUpTo60=350 OverdueUpTo90=0 OverdueOver90=0
            DueToday=0 CharityRaised=200 CharityUsed=60
            """.ReplaceLineEndings(" "), string.Join(' ', Figures.Select(figure => $"{figure.Key}={figure.Value(rows[0]) / 100}")));
        Assert.AreEqual("A B", string.Join(' ', rows.Select(row => row.Unit.Code)));
        Assert.AreEqual(FigureStory.Fen(70), rows[0].Refused);
        Assert.AreEqual(FigureStory.Fen(360), rows[0].Shortage);
        Assert.AreEqual(0.0765m, rows[0].ExecutionRate); // 520 ÷ 6800
        Assert.AreEqual(0.3632m, rows[0].SurplusRate); // 2470 ÷ 6800
        Assert.AreEqual(0.3m, rows[0].CharityRate);
        Assert.AreEqual(0.4411m, DistrictComparison.TimeProgress((await book.SetupAsync()).Profile, June)); // day 161 of 365
        Assert.AreEqual(410, rows[0].Arrears!.PersonDaysLate); // 10 persons, 41 days
        Assert.AreEqual(41m, rows[0].Arrears!.MeanDaysLate); // 500 × 41 ÷ 500: late until all of it is paid
    }

    [TestMethod]
    public async Task Of_MissingData_IsNullNeverZero()
    {
        await using var book = await FigureStory.OpenAsync();

        var rows = DistrictComparison.Of(await FigureStory.YearAsync(book, June), await FigureStory.AwardsAsync(book, June), UnitLevel.District);

        Assert.AreEqual(52, rows[0].ExecutedPerResident); // 520.00 ÷ 1000
        Assert.IsNull(rows[0].Staff);
        Assert.IsNull(rows[0].ExecutedPerStaff);
        Assert.IsNull(rows[0].ApprovalDays);
        Assert.IsNull(rows[1].Population);
        Assert.IsNull(rows[1].Arrears);
        Assert.IsNull(rows[1].ExecutionRate);
    }

    /// <summary>Any level: each figure is the sum of the lines that its filters pick, on a day, on a closed year's last day and with an opening.</summary>
    [TestMethod]
    [DataRow("2025-06-10")]
    [DataRow("2025-04-30")]
    [DataRow("2025-05-01")]
    [DataRow("2024-12-31")]
    [DataRow("2024-06-30")]
    [DataRow("2025-01-01")]
    public async Task DrillDown_EveryFigureOfEveryUnit_IsTheSumOfItsLines(string day)
    {
        await using var book = await FigureStory.OpenAsync();
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (year, awards, entries) = (await FigureStory.YearAsync(book, date), await FigureStory.AwardsAsync(book, date), await FigureStory.EntriesAsync(book));

        foreach (var row in DistrictComparison.Of(year, awards, year.Setup.Units.Values))
        {
            Assert.AreEqual(row.Base, row.Executed + row.Reserved + row.Frozen + row.Unallotted + row.Available + row.Accrued + row.Lapsed);
            foreach (var figure in Enum.GetValues<ComparisonFigure>())
            {
                var filters = DistrictComparison.DrillDown(year, awards, row.Unit.Code, figure);
                var sum = filters.Sum(filter => entries.Sum(entry => entry.Lines.Where(line => filter.Picks(entry, line)).Sum(filter.AmountOf)));
                Assert.AreEqual(Figures[figure](row), sum, $"{row.Unit.Code} {figure}");
            }
        }
    }

    /// <summary>Before a year is closed, what is held at the start of the next one is carried in all the same.</summary>
    [TestMethod]
    public async Task Of_YearBeforeIsOpen_OpeningIsCarriedIn()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2024-01-05','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'GF','purpose':'2080208','amount':'30.00'}
            """);

        var row = DistrictComparison.Of(await FigureStory.YearAsync(book, June), [], UnitLevel.Street)[1];

        Assert.AreEqual((FigureStory.Fen(30), FigureStory.Fen(100), FigureStory.Fen(130), FigureStory.Fen(130)),
            (row.Appropriated, row.CarriedIn, row.Base, row.Available));
    }
}
