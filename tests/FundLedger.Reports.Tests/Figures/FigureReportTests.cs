using FundLedger.Reports.Tests.Kinds;

namespace FundLedger.Reports.Tests.Figures;

/// <summary>Reports of figures of a small story: every number worked out by hand.</summary>
[TestClass]
public sealed class FigureReportTests
{
    [TestMethod]
    public async Task Comparison_TwoDistricts_ShowsWhoHasAndWhoLacks()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("comparison");

        Assert.AreEqual("""
            A | 10600.00 | 500.00 | 0.0472
            B | 2100.00 | 1960.00 | 0.9333
             | 12700.00 | 2460.00 | 0.1937
            """, report.Table("execution").Text("unit", "budget", "executed", "executionRate"));
        Assert.AreEqual("""
            A | 6100.00 | 4000.00 | 0.3774 | 0.00 | 0.00 | 0.00
            B | 0.00 | 100.00 | 0.0476 | 140.00 | 700.00 | 840.00
             | 6100.00 | 4100.00 | 0.3228 | 140.00 | 700.00 | 840.00
            """, report.Table("surplus").Text("unit", "unallotted", "available", "surplusRate", "unfunded", "refused", "shortage"));
        Assert.AreEqual("""
            A | — | — | — | — | —
            B | 180.00 | 180.00 | 61.00 | 244 | 2025-04-30
             | 180.00 | 180.00 | 61.00 | 244 | 2025-04-30
            """, report.Table("arrears").Text("unit", "overdue", "overdueUpTo90", "meanDaysLate", "personDaysLate", "oldestDue"));
        Assert.AreEqual("A | 500.00 | 125.00 | 0.2500\nB | 0.00 | 0.00 | —\n | 500.00 | 125.00 | 0.2500",
            report.Table("charity").Text("unit", "charityRaised", "charityUsed", "charityRate"));
        Assert.AreEqual("12700.00 2460.00 0.1937 0.4959 4100.00 840.00", Figures(report, "budget", "executed", "executionRate", "timeProgress", "available", "shortage"));
    }

    [TestMethod]
    public async Task Comparison_FactsNotStated_AreMissingNotZero()
    {
        await using var book = await FigureStory.OpenAsync();

        var table = (await book.ReportAsync("comparison")).Table("perHead");

        Assert.AreEqual("A | 1000 | 0.50 | 10 | 50.00\nB | 500 | 3.92 | — | —\n | 1500 | 1.64 | — | —",
            table.Text("unit", "population", "executedPerResident", "staff", "executedPerStaff"));
    }

    [TestMethod]
    public async Task Comparison_Months_AreTheRatesOfMonthEnds()
    {
        await using var book = await FigureStory.OpenAsync();

        var months = (await book.ReportAsync("comparison")).Parts.OfType<ChartPart>().Select(part => part.Data).OfType<SmallMultiples>().Single();

        Assert.AreEqual("2025-01 2025-02 2025-03 2025-04 2025-05 2025-06", string.Join(' ', months.Points.Select(point => point.Zh)));
        Assert.AreEqual("0 0.0472 0.0472 0.0472 0.0472 0.0472", Text(months.Charts[0]));
        Assert.AreEqual("0 0 0.9048 0.9048 0.9333 0.9333", Text(months.Charts[1]));
    }

    [TestMethod]
    public async Task Arrears_OneAward_IsAgedAndCleared()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("arrears", "by=2025-07-10");

        Assert.AreEqual("180.00 0.00 140.00 61.00 244 4", Figures(report, "overdue", "dueToday", "unfunded", "meanDaysLate", "personDaysLate", "waiting"));
        Assert.AreEqual("B | 180.00 | 0.00 | 0.00 | 180.00 | 0.00 | 40.00 | 140.00\n | 180.00 | 0.00 | 0.00 | 180.00 | 0.00 | 40.00 | 140.00",
            report.Table("ageing").Text("unit", "overdue", "upTo30", "upTo60", "upTo90", "over90", "funded", "unfunded"));
        Assert.AreEqual("W1@B01 | B01 | 4 | 240.00 | 60.00 | 180.00 | 140.00 | 61",
            report.Table("awards").Text("award", "unit", "headcount", "amount", "paid", "unpaid", "unfunded", "daysLate"));
        Assert.AreEqual("B01 | 180.00 | 40.00 | 0.00 | 140.00 | 284", report.Table("clearance").Text("unit", "unpaid", "payable", "fromAvailable", "supplement", "personDaysLate"));
        Assert.Contains(note => note.Text.Zh == "追加 140.00 元，2025-07-10 可全部付清。", report.Parts.OfType<Note>());
    }

    [TestMethod]
    public async Task Arrears_UnitWithNone_SaysSo()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("arrears", "unit=A");

        Assert.Contains(note => note is { Text.En: "No performance pay was due.", Tone: Tone.Good }, report.Parts.OfType<Note>());
        Assert.IsEmpty(report.Table("awards").Rows);
    }

    [TestMethod]
    public async Task Charity_Restrictions_AddUpToTheFund()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("charity");

        Assert.AreEqual("1000.00 125.00 0.1250 875.00 200.00", Figures(report, "raised", "used", "usedRate", "left", "overdue"));
        Assert.AreEqual("""
             | 1 | 0.00 | 200.00 | 0.00 | 200.00 | 200.00
            HELP | 2 | 0.00 | 800.00 | 125.00 | 675.00 | 0.00
             | 3 | 0.00 | 1000.00 | 125.00 | 875.00 | 200.00
            """, report.Table("purposes").Text("purpose", "donations", "opening", "raised", "used", "left", "overdue"));
        Assert.AreEqual("over | 200.00 | 200.00\nnone | 800.00 | 0.00\n | 1000.00 | 200.00", report.Table("terms").Text("term", "raised", "overdue"));
        Assert.AreEqual("A | 500.00 | 375.00\nF | 500.00 | 500.00\n | 1000.00 | 875.00", report.Table("units").Text("unit", "raised", "left"));
        Assert.AreEqual("A01 | 500.00 | 375.00\n | 500.00 | 375.00", (await book.ReportAsync("charity", "unit=A")).Table("units").Text("unit", "raised", "left"));
    }

    [TestMethod]
    public async Task Charity_NextYear_OpensWithWhatWasLeft()
    {
        await using var book = await FigureStory.OpenAsync();

        var table = (await book.ReportAsync("charity", date: "2026-02-01")).Table("purposes");

        Assert.AreEqual(" | 0 | 200.00 | 0.00 | 0.00 | 200.00\nHELP | 0 | 675.00 | 0.00 | 0.00 | 675.00\n | 0 | 875.00 | 0.00 | 0.00 | 875.00",
            table.Text("purpose", "donations", "opening", "raised", "used", "left"));
    }

    [TestMethod]
    [DataRow("charity")]
    [DataRow("comparison")]
    [DataRow("bulletin")]
    [DataRow("approvals")]
    public async Task AnyKind_AnonymousDonor_IsNowhereNamed(string kind)
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync(kind);

        Assert.DoesNotContain(text => text.Contains(FigureStory.Secret, StringComparison.Ordinal), FigureStory.TextsOf(report));
        if (kind == "charity")
            Assert.AreEqual("王先生 | 1 | 500.00\n | 2 | 500.00\n | 3 | 1000.00", report.Table("donors").Text("donor", "donations", "raised"));
    }

    [TestMethod]
    [DataRow("2025-12-01", "within30", "600.00", 2)]
    [DataRow("2025-11-15", "within60", "600.00", 2)]
    [DataRow("2025-10-05", "within90", "600.00", 2)]
    [DataRow("2025-06-30", "later", "600.00", 0)]
    public async Task ClawBack_CarriedQuota_IsInItsBand(string date, string band, string amount, int listed)
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("claw-back", "fund=PJ", date);

        Assert.AreEqual(amount, report.Figure(band));
        Assert.AreEqual($"{band} | 2 | {amount}", report.Table("sums").Text("band", "lots", "atRisk"));
        Assert.HasCount(listed, report.Parts.OfType<ReportTable>().Where(table => table.Name == "lots").SelectMany(table => table.Rows));
    }

    [TestMethod]
    public async Task YearEndPreview_TwoRules_TellsWhatIsLost()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("year-end-preview");

        Assert.AreEqual(new DateOnly(2025, 12, 31), report.Source.Date);
        Assert.AreEqual("10240.00 9640.00 600.00 0", Figures(report, "unused", "carried", "lost", "obstacles"));
        Assert.AreEqual("A | PJ | 100.00 | 0.00 | 100.00 | 0.00\nA01 | PJ | 500.00 | 0.00 | 500.00 | 500.00", report.Table("lost").Text("unit", "fund", "held", "lapsed", "clawedBack", "returned"));
        var posted = report.Table("postings");
        foreach (var ledger in posted.Rows.GroupBy(row => posted.Cell(row, "ledger")))
            Assert.AreEqual(ledger.Sum(row => Units(posted, row, "debit")), ledger.Sum(row => Units(posted, row, "credit")), ledger.Key);
    }

    [TestMethod]
    public async Task Reconciliation_District_LeadsFromTheOneSurplusToTheOther()
    {
        await using var book = await FigureStory.OpenAsync();

        var report = await book.ReportAsync("reconciliation", "unit=B");

        Assert.AreEqual("""
            budgetarySurplus | 0.00 |
            differences | — |
            important | — |
            revenueAlone | 0.00 |
            revenueOfReceivables | 0.00 |
            donatedAssets | 0.00 |
            expenditureAlone | 60.00 |
            paymentOfPayables | 60.00 | financial 220103
            purchaseOfStocks | 0.00 |
            capitalExpenditure | 0.00 |
            repaymentOfLoans | 0.00 |
            budgetRevenueAlone | 0.00 |
            receiptOfReceivables | 0.00 |
            receiptOfLoans | 0.00 |
            expenseAlone | 240.00 |
            issueOfStocks | 0.00 |
            depreciation | 0.00 |
            disposalOfAssets | 0.00 |
            expenseOfPayables | 240.00 | financial 220103
            other | 0.00 |
            financialSurplus | -180.00 |
            """, string.Join('\n', report.Table("rows").Text("item", "amount", "accounts").Split('\n').Select(line => line.TrimEnd())));
    }

    [TestMethod]
    [DataRow("comparison", "level=galaxy", Rule.ParameterForm)]
    [DataRow("arrears", "unit=X", Rule.UnitMustExist)]
    [DataRow("arrears", "by=tomorrow", Rule.DateForm)]
    [DataRow("claw-back", "within=-1", Rule.ParameterForm)]
    [DataRow("charity", "fund=GF", Rule.FundTypeMustMatch)]
    [DataRow("year-end-preview", "year=2024", Rule.YearClosedAlready)]
    [DataRow("reconciliation", "year=0", Rule.ParameterForm)]
    [DataRow("approval-simulation", "requestLimit=many", Rule.AmountForm)]
    [DataRow("approval-simulation", "step=street", Rule.ParameterForm)]
    [DataRow("approval-simulation", "publishedRoute=none", Rule.ParameterForm)]
    [DataRow("bulletin", "from=2025-13-01", Rule.DateForm)]
    public async Task AnyKind_BadOption_IsRefused(string kind, string options, Rule rule)
    {
        await using var book = await FigureStory.OpenAsync();

        await book.RefusesReportAsync(rule, kind, options);
    }

    private static string Figures(Report report, params string[] names) => string.Join(' ', names.Select(report.Figure));

    private static long Units(ReportTable table, ReportRow row, string column) => (long)((AmountText)row.Values[table.At(column)]!).MinorUnits;

    private static string Text(Series series) => string.Join(' ', series.Values.Select(value => Refusal.Text(value)));
}
