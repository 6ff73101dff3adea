using FundLedger.Reports.Tests.Kinds;

namespace FundLedger.Reports.Tests.Figures;

/// <summary>Numbers of each report of the demo municipality beside a plain query on the lines and texts of its journal.</summary>
[TestClass]
public sealed class DemoFigureTests
{
    /// <summary>Every line with its entry and account; what the closing of the year posted is left out.</summary>
    private const string Lines = """
        WITH lines AS (SELECT e.seq, e.date, e.kind, e.document, e.data, a.ledger, a.code, a.unit, a.fund, a.purpose, a.year, l.debit, l.credit
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE e.kind <> 'close-year')

        """;

    /// <summary>Requests that were decided: from the first submission to the last decision that ended the way.</summary>
    private const string Decided = """
        WITH drafted AS (SELECT document, MAX(seq) AS seq FROM entry WHERE kind = 'draft-request' GROUP BY document),
        submitted AS (SELECT document, MIN(date) AS date FROM entry WHERE kind = 'submit' GROUP BY document),
        decided AS (SELECT document, MAX(seq) AS seq FROM entry
            WHERE kind = 'decide' AND json_extract(data, '$.result') IN ('approve', 'carry-out', 'reject') GROUP BY document),
        requests AS (SELECT d.document, json_extract(t.data, '$.unit') AS unit, json_extract(t.data, '$.fund') AS fund, e.date,
                json_extract(e.data, '$.result') <> 'reject' AS approved, CAST(julianday(e.date) - julianday(s.date) AS INTEGER) AS days,
                (SELECT json_extract(r.data, '$.route') FROM entry r WHERE r.kind = 'submit' AND r.document = d.document ORDER BY r.seq DESC LIMIT 1) AS route,
                (SELECT json_array_length(r.data, '$.steps') FROM entry r WHERE r.kind = 'submit' AND r.document = d.document ORDER BY r.seq DESC LIMIT 1) AS steps,
                (SELECT CAST(ROUND(SUM(json_extract(j.value, '$.amount') * 100)) AS INTEGER) FROM json_each(t.data, '$.lines') j) AS amount
            FROM decided d JOIN submitted s ON s.document = d.document JOIN drafted x ON x.document = d.document
            JOIN entry t ON t.seq = x.seq AND t.book = 1 JOIN entry e ON e.seq = d.seq AND e.book = 1)

        """;

    private static DemoBook _demo = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task LoadAsync(TestContext context) => _demo = await DemoBook.LoadAsync(context.CancellationToken);

    [ClassCleanup]
    public static async Task CloseAsync() => await _demo.DisposeAsync();

    [TestMethod]
    [DataRow("2025-12-31")]
    [DataRow("2025-09-15")]
    public async Task Comparison_EachSum_IsWhatAQuerySums(string date)
    {
        var queried = _demo.Query(Lines + $"""
            SELECT substr(unit, 1, 1),
                SUM(CASE WHEN code IN ('9101', '9103') THEN debit - credit ELSE 0 END),
                SUM(CASE WHEN code IN ('9101', '9102', '9103', '9104') THEN debit - credit ELSE 0 END),
                SUM(CASE WHEN code = '9501' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code IN ('9301', '9302') THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '9204' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '9201' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '9203' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '9401' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '220103' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code = '9701' THEN debit - credit ELSE 0 END)
            FROM lines WHERE fund IN ('GF', 'PJ', 'PF') AND date <= '{date}' AND unit < 'G' AND ledger IN ('control', 'financial') GROUP BY 1 ORDER BY 1
            """);

        var report = await _demo.ReportAsync("comparison", date: date);

        var (execution, surplus, arrears) = (report.Table("execution"), report.Table("surplus"), report.Table("arrears"));
        Assert.AreEqual(queried, Rows(execution, row => [
            execution.Cell(row, "unit"), Minor(execution, row, "appropriated"), Minor(execution, row, "budget"), Minor(execution, row, "executed"),
            Minor(execution, row, "reserved"), Minor(execution, row, "frozen"), Minor(surplus, Same(surplus, execution, row), "unallotted"),
            Minor(surplus, Same(surplus, execution, row), "available"), Minor(execution, row, "accrued"),
            Minor(arrears, Same(arrears, execution, row), "accruedUnpaid"), Minor(surplus, Same(surplus, execution, row), "unfunded")]));
    }

    [TestMethod]
    public async Task Comparison_Charity_IsWhatAQuerySums()
    {
        var queried = _demo.Query(Lines + """
            SELECT substr(unit, 1, 1), SUM(CASE WHEN code = '9120' THEN debit - credit ELSE 0 END), SUM(CASE WHEN code = '9501' THEN credit - debit ELSE 0 END)
            FROM lines WHERE fund = 'CF' AND ledger = 'control' AND date <= '2025-12-31' AND unit < 'FN' GROUP BY 1 ORDER BY 1
            """);

        var table = (await _demo.ReportAsync("comparison")).Table("charity");

        Assert.AreEqual(queried, Rows(table, row => [table.Cell(row, "unit"), Minor(table, row, "charityRaised"), Minor(table, row, "charityUsed")]));
    }

    [TestMethod]
    public async Task Comparison_RefusedAndFacts_AreWhatTheJournalTells()
    {
        var refused = _demo.Query("""
            SELECT substr(json_extract(data, '$.unit'), 1, 1), CAST(ROUND(SUM(json_extract(data, '$.amount') * 100)) AS INTEGER)
            FROM entry WHERE kind = 'record-shortage' AND date <= '2025-12-31' GROUP BY 1 ORDER BY 1
            """);
        var facts = _demo.Query("""
            SELECT json_extract(data, '$.unit'), json_extract(data, '$.population'), json_extract(data, '$.staff')
            FROM entry WHERE kind = 'unit-facts' AND json_extract(data, '$.unit') IN ('A', 'B', 'C', 'D', 'E', 'F') ORDER BY 1
            """);

        var report = await _demo.ReportAsync("comparison");

        var (surplus, heads) = (report.Table("surplus"), report.Table("perHead"));
        Assert.AreEqual(refused, string.Join('\n', Rows(surplus, row => [surplus.Cell(row, "unit"), Minor(surplus, row, "refused")]).Split('\n').Where(row => !row.EndsWith("| 0", StringComparison.Ordinal))));
        Assert.AreEqual(facts, Rows(heads, row => [heads.Cell(row, "unit"), heads.Cell(row, "population"), heads.Cell(row, "staff")]));
        Assert.Contains("—", facts);
    }

    [TestMethod]
    public async Task Comparison_ApprovalDays_AreTheMeanOfDecidedRequests()
    {
        var queried = _demo.Query(Decided + "SELECT substr(unit, 1, 1), printf('%.2f', AVG(days)) FROM requests WHERE date <= '2025-12-31' AND unit < 'FN' GROUP BY 1 ORDER BY 1");

        var table = (await _demo.ReportAsync("comparison")).Table("perHead");

        Assert.AreEqual(queried, Rows(table, row => [table.Cell(row, "unit"), table.Cell(row, "approvalDays")]));
    }

    [TestMethod]
    [DataRow("2025-11-30")]
    [DataRow("2025-12-31")]
    public async Task Arrears_EachAward_IsWhatItsEntriesLeaveUnpaid(string date)
    {
        var queried = _demo.Query(Lines + $"""
            , awards AS (SELECT document, json_extract(data, '$.due') AS due FROM entry WHERE kind = 'accrue-award' AND date <= '{date}')
            SELECT w.document, SUM(CASE WHEN l.code = '220103' THEN l.credit - l.debit ELSE 0 END),
                SUM(CASE WHEN l.code = '9701' THEN l.debit - l.credit ELSE 0 END), CAST(julianday('{date}') - julianday(w.due) AS INTEGER)
            FROM awards w JOIN lines l ON l.document = w.document AND l.date <= '{date}'
            WHERE w.due < '{date}' GROUP BY w.document, w.due HAVING SUM(CASE WHEN l.code = '220103' THEN l.credit - l.debit ELSE 0 END) <> 0 ORDER BY w.due, w.document
            """);

        var report = await _demo.ReportAsync("arrears", date: date);

        var awards = report.Table("awards");
        Assert.AreEqual(queried, Rows(awards, row => [awards.Cell(row, "award"), Minor(awards, row, "unpaid"), Minor(awards, row, "unfunded"), awards.Cell(row, "daysLate")]));
        var overdue = queried.Split('\n').Sum(row => long.Parse(row.Split(" | ")[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(overdue, (long)((AmountText)Key(report, "overdue")!).MinorUnits);
        Assert.AreEqual(overdue, (long)((AmountText)report.Table("ageing").Rows[^1].Values[report.Table("ageing").At("overdue")]!).MinorUnits);
    }

    /// <summary>Twenty-three awards fall due on the last day of the year: they are due today, and what is overdue stays what it was the day before.</summary>
    [TestMethod]
    public async Task Arrears_OnTheDayOfADueDate_TellsWhatIsDueTodayApart()
    {
        var (before, day) = (await _demo.ReportAsync("arrears", date: "2025-12-30"), await _demo.ReportAsync("arrears", date: "2025-12-31"));

        Assert.AreEqual("1985800.00 0.00", $"{Minor(before, "overdue")} {Minor(before, "dueToday")}");
        Assert.AreEqual("1985800.00 13113100.00", $"{Minor(day, "overdue")} {Minor(day, "dueToday")}");
        Assert.HasCount(23, day.Table("dueToday").Rows);
        Assert.AreEqual("1985800.00 13113100.00", (await _demo.ReportAsync("comparison")).Table("arrears").Text("overdue", "dueToday").Split('\n')[^1].Replace(" | ", " ", StringComparison.Ordinal));

        static string Minor(Report report, string figure) => ((AmountText)Key(report, figure)!).ForPrograms;
    }

    [TestMethod]
    public async Task Arrears_MeanDaysLate_WeighsEachAwardWithTheDaysOfItsRow()
    {
        var queried = _demo.Query(Lines + """
            , awards AS (SELECT document, json_extract(data, '$.due') AS due FROM entry WHERE kind = 'accrue-award' AND date <= '2025-11-30'),
            parts AS (SELECT w.document, w.due, l.date, l.debit - l.credit AS net, l.kind FROM awards w JOIN lines l ON l.document = w.document
                WHERE l.code = '220103' AND l.date <= '2025-11-30' AND w.due <= '2025-11-30'),
            rows AS (SELECT SUM(CASE WHEN kind IN ('accrue-award', 'adjust-award') THEN -net ELSE 0 END) AS amount,
                MAX(0, julianday(CASE WHEN SUM(net) < 0 THEN '2025-11-30' ELSE MAX(CASE WHEN kind = 'pay-award' THEN date END) END) - julianday(due)) AS days
                FROM parts GROUP BY document, due)
            SELECT printf('%.2f', SUM(amount * days) / SUM(amount)) FROM rows
            """);

        Assert.AreEqual(queried, ((MeanText)Key(await _demo.ReportAsync("arrears", date: "2025-11-30"), "meanDaysLate")!).Text);
    }

    [TestMethod]
    public async Task Charity_DonorsAndRestrictions_AreWhatDonationsSay()
    {
        var donors = _demo.Query("""
            SELECT json_extract(data, '$.donor'), COUNT(*), CAST(ROUND(SUM(json_extract(data, '$.amount') * 100)) AS INTEGER) FROM entry
            WHERE kind = 'donate' AND date <= '2025-12-31' AND NOT json_extract(data, '$.anonymous') GROUP BY 1 ORDER BY 3 DESC, 1
            """);
        var purposes = _demo.Query("""
            SELECT COALESCE(json_extract(data, '$.restriction.purpose'), ''), COUNT(*), CAST(ROUND(SUM(json_extract(data, '$.amount') * 100)) AS INTEGER) FROM entry
            WHERE kind = 'donate' AND date <= '2025-12-31' GROUP BY 1 ORDER BY 1
            """);
        var sums = _demo.Query(Lines + """
            SELECT SUM(CASE WHEN code = '9120' THEN debit - credit ELSE 0 END), SUM(CASE WHEN code = '9501' THEN credit - debit ELSE 0 END),
                SUM(CASE WHEN code IN ('9203', '9204', '9301', '9302') THEN credit - debit ELSE 0 END)
            FROM lines WHERE fund = 'CF' AND ledger = 'control' AND date <= '2025-12-31'
            """);

        var report = await _demo.ReportAsync("charity");

        var (byDonor, byPurpose) = (report.Table("donors"), report.Table("purposes"));
        Assert.AreEqual(donors, string.Join('\n', Rows(byDonor, row => [byDonor.Cell(row, "donor"), byDonor.Cell(row, "donations"), Minor(byDonor, row, "raised")])
            .Split('\n').Where(row => !row.StartsWith(' '))));
        Assert.AreEqual(purposes, Rows(byPurpose, row => [byPurpose.Cell(row, "purpose"), byPurpose.Cell(row, "donations"), Minor(byPurpose, row, "raised")]));
        Assert.AreEqual(sums, $"{((AmountText)Key(report, "raised")!).MinorUnits} | {((AmountText)Key(report, "used")!).MinorUnits} | {((AmountText)Key(report, "left")!).MinorUnits}");
    }

    [TestMethod]
    public async Task Charity_AnonymousDonors_AreNowhereNamed()
    {
        var named = _demo.Query("SELECT DISTINCT json_extract(data, '$.donor') FROM entry WHERE kind = 'donate' AND NOT json_extract(data, '$.anonymous')").Split('\n');
        var secret = _demo.Query("SELECT DISTINCT json_extract(data, '$.donor') FROM entry WHERE kind = 'donate' AND json_extract(data, '$.anonymous')").Split('\n').Except(named).ToList();

        var texts = FigureStory.TextsOf(await _demo.ReportAsync("charity")).ToHashSet();

        foreach (var donor in secret)
            Assert.DoesNotContain(text => text.Contains(donor, StringComparison.Ordinal), texts, donor);
    }

    [TestMethod]
    public async Task Charity_Outcomes_AreWhatReportsAndEvaluationsSay()
    {
        var queried = _demo.Query("""
            WITH paid AS (SELECT document, MAX(date) AS date FROM entry WHERE document LIKE 'demo-cf-%' AND date <= '2025-12-31'
                AND ((kind = 'disburse' AND json_extract(data, '$.final'))
                    OR (kind = 'end-request' AND document IN (SELECT document FROM entry WHERE kind = 'disburse'))) GROUP BY document)
            SELECT COUNT(*), SUM(r.document IS NOT NULL), SUM(COALESCE(json_extract(r.data, '$.beneficiaries'), 0)), SUM(v.document IS NOT NULL), printf('%.2f', AVG(json_extract(v.data, '$.score')))
            FROM paid p LEFT JOIN entry r ON r.kind = 'report-outcome' AND r.document = p.document AND r.date <= '2025-12-31'
            LEFT JOIN entry v ON v.kind = 'evaluate-outcome' AND v.document = p.document AND v.date <= '2025-12-31'
            """);

        var table = (await _demo.ReportAsync("charity")).Table("outcomes");

        Assert.AreEqual(queried, table.Text("requests", "reported", "beneficiaries", "evaluated", "meanScore").Split('\n')[^1]);
    }

    [TestMethod]
    public async Task Approvals_RoutesAndReasons_AreWhatDecisionsSay()
    {
        var routes = _demo.Query(Decided + "SELECT route, COUNT(*), printf('%.2f', AVG(days)), MAX(days) FROM requests WHERE date <= '2025-12-31' GROUP BY route ORDER BY route");
        var rejected = _demo.Query(Decided + "SELECT COUNT(*) FROM requests WHERE NOT approved AND date <= '2025-12-31'");

        var report = await _demo.ReportAsync("approvals");

        var (table, reasons) = (report.Table("routes"), report.Table("reasons"));
        Assert.AreEqual(routes, Rows(table, row => [table.Cell(row, "route"), table.Cell(row, "count"), table.Cell(row, "daysMean"), table.Cell(row, "daysMax")]));
        Assert.AreEqual(rejected, Refusal.Text(reasons.Rows.Where(row => reasons.Cell(row, "result") == "reject").Sum(row => int.Parse(reasons.Cell(row, "count"), System.Globalization.CultureInfo.InvariantCulture))));
    }

    [TestMethod]
    public async Task Approvals_Waiting_AreThoseThatNothingEnded()
    {
        var queried = _demo.Query("""
            WITH moves AS (SELECT document, seq, kind, data, ROW_NUMBER() OVER (PARTITION BY document ORDER BY seq DESC) AS latest FROM entry
                WHERE kind IN ('submit', 'decide', 'return', 'withdraw', 'expire') AND date <= '2025-12-31' AND document LIKE 'demo-cf-%')
            SELECT COUNT(*) FROM moves WHERE latest = 1 AND (kind = 'submit' OR (kind = 'decide' AND json_extract(data, '$.result') = 'vote')
                OR (kind = 'return' AND json_extract(data, '$.target') >= 0))
            """);

        var report = await _demo.ReportAsync("approvals");

        Assert.AreEqual(queried, Refusal.Text(((CountText)Key(report, "waiting")!).Count));
    }

    [TestMethod]
    public async Task ApprovalSimulation_LimitAboveAll_DecidesTheShortRouteLocally()
    {
        // What the rules of the day would have let the unit decide alone, and it did not, is no change of the rules.
        var queried = _demo.Query(Decided + """
            SELECT COUNT(*), SUM(unit = 'FND' OR (route = 'charity-short' AND length(unit) = 5 AND (steps = 1 OR amount > 300000))) FROM requests WHERE date <= '2025-12-31'
            """).Split(" | ");

        var table = (await _demo.ReportAsync("approval-simulation", "requestLimit=1000000")).Table("limits");

        var top = table.Rows[^1];
        Assert.AreEqual(queried[0], table.Cell(top, "decided"));
        Assert.AreEqual(queried[1], table.Cell(top, "requestsAfter"));
    }

    [TestMethod]
    public async Task ClawBack_Lots_AreWhatIsHeldOfTwoYearQuota()
    {
        var queried = _demo.Query("""
            SELECT a.unit, a.purpose, a.year, SUM(l.credit - l.debit)
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE a.fund = 'PJ' AND a.ledger = 'control' AND a.code IN ('9201', '9203', '9204', '9301', '9302') AND e.date <= '2026-11-15'
            GROUP BY a.unit, a.purpose, a.year HAVING SUM(l.credit - l.debit) <> 0 ORDER BY a.unit, a.purpose, a.year
            """);

        var report = await _demo.ReportAsync("claw-back", date: "2026-11-15");

        var lots = report.Table("lots");
        Assert.AreEqual(queried, Rows(lots, row => [lots.Cell(row, "unit"), lots.Cell(row, "purpose"), lots.Cell(row, "year"), Minor(lots, row, "atRisk")]));
        Assert.AreEqual(queried.Split('\n').Sum(row => long.Parse(row.Split(" | ")[3], System.Globalization.CultureInfo.InvariantCulture)), (long)((AmountText)Key(report, "within60")!).MinorUnits);
    }

    [TestMethod]
    public async Task YearEndPreview_Unused_IsWhatIsHeldOnTheLastDay()
    {
        var queried = _demo.Query("""
            SELECT SUM(l.credit - l.debit) FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE a.fund IN ('GF', 'PJ', 'PF') AND a.ledger = 'control' AND a.code IN ('9201', '9203', '9204', '9301', '9302', '9401') AND e.date <= '2026-12-31'
            """);

        var report = await _demo.ReportAsync("year-end-preview", "year=2026");

        Assert.AreEqual(queried, Refusal.Text(((AmountText)Key(report, "unused")!).MinorUnits));
        Assert.AreEqual(((AmountText)Key(report, "unused")!).MinorUnits, ((AmountText)Key(report, "carried")!).MinorUnits + ((AmountText)Key(report, "lost")!).MinorUnits);
    }

    [TestMethod]
    public async Task Reconciliation_Surpluses_AreWhatQueriesSum()
    {
        var queried = _demo.Query("""
            SELECT SUM(CASE WHEN a.ledger = 'budgetary' AND substr(a.code, 1, 1) IN ('6', '7') THEN l.credit - l.debit ELSE 0 END),
                SUM(CASE WHEN a.ledger = 'financial' AND substr(a.code, 1, 1) IN ('4', '5') THEN l.credit - l.debit ELSE 0 END)
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE e.date <= '2025-12-31' AND NOT (e.kind = 'close-year' AND e.text LIKE '%年终结账%')
            """);

        var report = await _demo.ReportAsync("reconciliation");

        var rows = report.Table("rows");
        long Of(string item) => (long)((AmountText)rows.Rows.First(row => rows.Cell(row, "item") == item).Values[rows.At("amount")]!).MinorUnits;
        Assert.AreEqual(queried, $"{Of("budgetarySurplus")} | {Of("financialSurplus")}");
        Assert.AreEqual(Of("financialSurplus"), Of("budgetarySurplus") + Of("revenueAlone") + Of("expenditureAlone") - Of("budgetRevenueAlone") - Of("expenseAlone") + Of("other"));
        Assert.AreEqual(0, Of("other"));
    }

    [TestMethod]
    public async Task Arrears_Clearance_IsWhatIsOwedFundedAndAvailable()
    {
        var queried = _demo.Query(Lines + """
            , sums AS (SELECT unit, SUM(CASE WHEN code = '220103' THEN credit - debit ELSE 0 END) AS owed, SUM(CASE WHEN code = '9401' THEN credit - debit ELSE 0 END) AS funded,
                SUM(CASE WHEN code = '9701' THEN debit - credit ELSE 0 END) AS missing, SUM(CASE WHEN code = '9203' THEN credit - debit ELSE 0 END) AS available
            FROM lines WHERE fund = 'PF' AND date <= '2025-12-31' GROUP BY unit)
            SELECT unit, owed, funded, MIN(available, missing), missing - MIN(available, missing) FROM sums WHERE owed > 0 ORDER BY unit
            """);

        var table = (await _demo.ReportAsync("arrears")).Table("clearance");

        Assert.Contains("B01 | ", queried);
        Assert.AreEqual(queried, Rows(table, row => [table.Cell(row, "unit"), Minor(table, row, "unpaid"), Minor(table, row, "payable"), Minor(table, row, "fromAvailable"), Minor(table, row, "supplement")]));
    }

    [TestMethod]
    public async Task Approvals_MediansAndNineInTen_AreThoseOfTheDaysInOrder()
    {
        var queried = _demo.Query(Decided + """
            , ranked AS (SELECT route, days, ROW_NUMBER() OVER (PARTITION BY route ORDER BY days) AS place, COUNT(*) OVER (PARTITION BY route) AS count
                FROM requests WHERE date <= '2025-12-31')
            SELECT route, printf('%g', AVG(CASE WHEN place IN ((count + 1) / 2, (count + 2) / 2) THEN days END)), MIN(CASE WHEN place * 10 >= count * 9 THEN days END)
            FROM ranked GROUP BY route ORDER BY route
            """);

        var table = (await _demo.ReportAsync("approvals")).Table("routes");

        Assert.Contains("charity-long | ", queried);
        Assert.AreEqual(queried, Rows(table, row => [table.Cell(row, "route"), table.Cell(row, "daysMedian"), table.Cell(row, "daysPercentile90")]));
    }

    [TestMethod]
    public async Task YearEndPreview_OfWhatWasKnownBeforeTheClose_IsWhatTheClosePosted()
    {
        var before = _demo.Query("SELECT MAX(recorded_at) FROM entry WHERE seq < (SELECT MIN(seq) FROM entry WHERE kind = 'close-year')");
        var queried = _demo.Query("""
            SELECT a.ledger, a.code, COUNT(*), SUM(l.debit), SUM(l.credit)
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE e.kind = 'close-year' GROUP BY a.ledger, a.code ORDER BY a.ledger, a.code
            """);

        var table = (await _demo.ReportAsync("year-end-preview", "year=2025 finished=2129999", knownAt: before)).Table("postings");

        var previewed = Rows(table, row => [table.Cell(row, "ledger"), table.Cell(row, "account"), table.Cell(row, "lines"), Minor(table, row, "debit"), Minor(table, row, "credit")]);
        Assert.Contains("financial | 3001", queried);
        Assert.AreEqual(queried, string.Join('\n', previewed.Split('\n').Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task Bulletin_Sums_AreWhatDecidedRequestsAskedAndGot()
    {
        var queried = _demo.Query(Decided + """
            SELECT COUNT(*), SUM(approved), SUM(amount), SUM(CASE WHEN approved THEN amount ELSE 0 END) FROM requests WHERE date <= '2025-12-31' AND amount IS NOT NULL
            """);
        var paid = _demo.Query(Lines + "SELECT SUM(credit - debit) FROM lines WHERE fund = 'CF' AND ledger = 'control' AND code = '9501' AND date <= '2025-12-31'");

        var report = await _demo.ReportAsync("bulletin");

        Assert.AreEqual(queried, $"{((CountText)Key(report, "requests")!).Count} | {((CountText)Key(report, "approved")!).Count} | {((AmountText)Key(report, "asked")!).MinorUnits} | {((AmountText)Key(report, "granted")!).MinorUnits}");
        Assert.AreEqual(paid, Refusal.Text(((AmountText)Key(report, "paid")!).MinorUnits));
    }

    [TestMethod]
    [DataRow("comparison", "")]
    [DataRow("arrears", "")]
    [DataRow("charity", "")]
    [DataRow("approvals", "")]
    [DataRow("approval-simulation", "requestLimit=10000 forUnit=A publishedRoute=charity-short")]
    [DataRow("claw-back", "within=400")]
    [DataRow("year-end-preview", "year=2026 unit=B")]
    [DataRow("reconciliation", "")]
    [DataRow("bulletin", "unit=C01")]
    public async Task AnyKind_MadeTwice_IsTheSameAndInBothLanguages(string kind, string options)
    {
        var report = await _demo.ReportAsync(kind, options);
        var texts = FigureStory.TextsOf(report).ToList();

        Assert.AreSequenceEqual(texts, FigureStory.TextsOf(await _demo.ReportAsync(kind, options)));
        Assert.DoesNotContain(text => text.Contains("LocalName", StringComparison.Ordinal) || text.Contains("System.", StringComparison.Ordinal), texts);

        var names = report.Parts.SelectMany(part => part switch
        {
            KeyFigures key => key.Figures.Select(figure => figure.Title),
            Note note => [note.Text],
            Heading heading => [heading.Text],
            ChartPart chart => [chart.Title, chart.Data.Alternative],
            ReportTable table => table.Columns.Select(column => column.Title).Concat(table.Title is { } title ? [title] : []),
            Signatures signatures => signatures.Blocks.Select(block => block.Office),
            _ => [],
        }).Concat(report.Scope.SelectMany(line => new[] { line.Title, line.Value })).Append(report.Title).ToList();

        foreach (var name in names)
        {
            Assert.AreNotEqual("", name.Zh.Trim());
            Assert.AreNotEqual("", name.En.Trim(), name.Zh);
        }

        Assert.DoesNotContain(name => name.En.Any(letter => letter is >= '\u4e00' and <= '\u9fff'), names, kind);
    }

    private static object? Key(Report report, string name) => report.Parts.OfType<KeyFigures>().SelectMany(part => part.Figures).Single(figure => figure.Name == name).Value;

    private static string Minor(ReportTable table, ReportRow row, string column) => Refusal.Text(((AmountText)row.Values[table.At(column)]!).MinorUnits);

    private static ReportRow Same(ReportTable table, ReportTable other, ReportRow row) => table.Rows[other.Rows.ToList().FindIndex(each => each.Values.SequenceEqual(row.Values))];

    private static string Rows(ReportTable table, Func<ReportRow, string[]> cells) =>
        string.Join('\n', table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => string.Join(" | ", cells(row))));
}
