namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class QuotaLotsTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    [TestMethod]
    [DataRow(CarryOver.TwoYear, "2026-12-31")]
    [DataRow(CarryOver.Lapse, "2025-12-31")]
    [DataRow(CarryOver.CarryOver, null)]
    [DataRow(CarryOver.Permanent, null)]
    public async Task ClawBackDate_ByRule(CarryOver rule, string? expected)
    {
        await using var book = await TestBook.OpenAsync();

        Assert.AreEqual(expected, QuotaLots.ClawBackDate((await book.SetupAsync()).Profile, rule, 2025)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public async Task ClawBackDate_FiscalYearFromApril_EndsInMarch()
    {
        await using var book = await TestBook.OpenAsync();
        var profile = (await book.SetupAsync()).Profile with { FiscalYearStart = 4 };

        Assert.AreEqual(new DateOnly(2027, 3, 31), QuotaLots.ClawBackDate(profile, CarryOver.TwoYear, 2025));
        Assert.AreEqual(new DateOnly(2026, 3, 31), QuotaLots.ClawBackDate(profile, CarryOver.Lapse, 2025));
    }

    [TestMethod]
    public async Task Of_Lots_HoldByKind()
    {
        await using var book = await FigureStory.OpenAsync();

        var lots = QuotaLots.Of(await FigureStory.YearAsync(book, June)).ToDictionary(lot => (lot.At.Unit, lot.At.Fund, lot.At.Purpose, lot.At.Year));

        var community = lots[("A0101", "GF", "2080208", 2025)];
        Assert.AreEqual((FigureStory.Fen(570), FigureStory.Fen(50), FigureStory.Fen(0), FigureStory.Fen(80)),
            (community.Available, community.Frozen, community.Reserved, community.Committed));
        Assert.AreEqual(FigureStory.Fen(700), community.Held);
        Assert.AreEqual(FigureStory.Fen(30), lots[("A01", "GF", "2080208", 2025)].Reserved);
        Assert.AreEqual(FigureStory.Fen(600), lots[("A", "GF", "2080208", 2024)].Unallotted);
        Assert.AreEqual(FigureStory.Fen(180), lots[("A02", "GF", "2080208", 2024)].Available);
        Assert.AreEqual(FigureStory.Fen(150), lots[("A02", "PF", "2080208", 2025)].Accrued);
        Assert.IsTrue(lots.Values.All(lot => lot is { ClawBackOn: null, Band: null, DaysLeft: null } && lot.AtRisk == 0));
    }

    /// <summary>Project money of 2023, 2024 and 2025: the first should be gone, the second goes at the end of 2025, the third a year later.</summary>
    [TestMethod]
    [DataRow("2025-06-10", "2023:-161:Within30 2024:204:Later 2025:569:Later")]
    [DataRow("2025-10-02", "2023:-275:Within30 2024:90:Within90 2025:455:Later")]
    [DataRow("2025-11-01", "2023:-305:Within30 2024:60:Within60 2025:425:Later")]
    [DataRow("2025-12-01", "2023:-335:Within30 2024:30:Within30 2025:395:Later")]
    public void Of_TwoYearLots_HaveTheirBand(string day, string expected)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var lots = QuotaLots.Of(Projects(date));

        Assert.AreEqual(expected, string.Join(' ', lots.Select(lot => $"{lot.At.Year}:{lot.DaysLeft}:{lot.Band}")));
        Assert.IsTrue(lots.All(lot => lot.AtRisk == 100));
    }

    [TestMethod]
    [DataRow(30, "2023")]
    [DataRow(60, "2023 2024")]
    [DataRow(425, "2023 2024 2025")]
    public void Of_WithinDays_LeavesLaterLotsOut(int days, string expected) => Assert.AreEqual(
        expected, string.Join(' ', QuotaLots.Of(Projects(new DateOnly(2025, 11, 1)), days).Select(lot => lot.At.Year)));

    /// <summary>100 of each budget year in a project fund, and 7 owed for performance pay.</summary>
    private static YearBalances Projects(DateOnly date)
    {
        var yuan = Currency.FromCode("CNY");
        var book = SimulatedMunicipality.Open();
        Assert.IsNull(book.Do(new OpenFund { Fund = "PJ", Name = new LocalName("项目", "Project"), Type = FundType.Project, Owner = "A" }));
        return new YearBalances(book.Setup, new AsOf(date), [],
        [
            .. Enumerable.Range(2023, 3).SelectMany(year => new[]
            {
                new AccountBalance(new Account(Ledger.Control, "9203", "A02", "PJ", "P1", year, yuan), 10, 110),
                new AccountBalance(new Account(Ledger.Control, "9401", "A02", "PJ", "P1", year, yuan), 0, 7),
            }),
            new AccountBalance(new Account(Ledger.Control, "9203", "A01", "PJ", "P1", 2025, yuan), 50, 50),
        ]);
    }
}
