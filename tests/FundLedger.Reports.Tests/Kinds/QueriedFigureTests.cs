namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Each number of a report beside a plain query on the lines of the journal.</summary>
[TestClass]
public sealed class QueriedFigureTests
{
    [TestMethod]
    public async Task TrialBalance_EachNumber_IsWhatAQuerySums()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var queried = book.Query("""
            SELECT a.ledger, a.code, SUM(l.debit), SUM(l.credit), MAX(SUM(l.debit - l.credit), 0), MAX(SUM(l.credit - l.debit), 0)
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE e.date BETWEEN '2025-01-01' AND '2025-06-30'
            GROUP BY a.ledger, a.code ORDER BY a.ledger, a.code
            """);

        var report = await book.ReportAsync("trial-balance");

        var reported = report.Parts.OfType<ReportTable>().Where(table => table.Name != "totals").OrderBy(table => table.Name, StringComparer.Ordinal)
            .SelectMany(table => table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => new object?[]
            {
                table.Name, row.Values[table.At("account")], Units(table, row, "debit"), Units(table, row, "credit"), Units(table, row, "closingDebit"), Units(table, row, "closingCredit"),
            }));
        AreEqual(queried, reported);
        var totals = report.Table("financial").Rows[^1];
        Assert.AreEqual(book.Query("SELECT SUM(l.debit) FROM line l JOIN account a ON a.book = l.book AND a.id = l.account WHERE a.ledger = 'financial'").Single().Single(),
            Units(report.Table("financial"), totals, "debit"));
    }

    [TestMethod]
    public async Task Journal_EachLine_IsALineOfTheFile()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var queried = book.Query("""
            SELECT a.ledger, a.code, a.unit, l.debit, l.credit
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            ORDER BY e.date, e.seq, l.line_no
            """);

        var table = (await book.ReportAsync("journal")).Table("journal");

        AreEqual(queried, table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => new object?[]
        {
            ((TermText)row.Values[table.At("ledger")]!).ForPrograms, row.Values[table.At("account")], row.Values[table.At("unit")], Units(table, row, "debit"), Units(table, row, "credit"),
        }));
        Assert.AreEqual(book.Query("SELECT SUM(debit) FROM line").Single().Single(), Units(table, table.Rows[^1], "debit"));
    }

    [TestMethod]
    public async Task BudgetExecution_EachNumber_IsWhatAQuerySums()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'reserve','date':'2025-04-01','document':'R1','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}");
        var queried = book.Query("""
            SELECT a.unit, a.fund, a.purpose,
                SUM(CASE WHEN a.code IN ('9101', '9102', '9103', '9104', '9110', '9120') THEN l.debit - l.credit ELSE 0 END),
                SUM(CASE WHEN a.code = '9202' THEN l.credit - l.debit ELSE 0 END),
                SUM(CASE WHEN a.code IN ('9301', '9302') THEN l.credit - l.debit ELSE 0 END),
                SUM(CASE WHEN a.code = '9501' THEN l.credit - l.debit ELSE 0 END),
                SUM(CASE WHEN a.code = '9203' THEN l.credit - l.debit ELSE 0 END)
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE a.ledger = 'control' AND e.date <= '2025-06-30'
            GROUP BY a.unit, a.fund, a.purpose ORDER BY a.unit, a.fund, a.purpose
            """);

        var table = (await book.ReportAsync("budget-execution")).Table("rows");

        AreEqual(queried, table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => new object?[]
        {
            row.Values[table.At("unit")], row.Values[table.At("fund")], row.Values[table.At("purpose")],
            Units(table, row, "budget"), Units(table, row, "allotted"), Units(table, row, "reserved"), Units(table, row, "executed"), Units(table, row, "available"),
        }));
    }

    [TestMethod]
    public async Task AccountLedger_Balance_IsWhatAQuerySums()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var queried = book.Query("""
            SELECT l.debit, l.credit, ABS(SUM(l.debit - l.credit) OVER (ORDER BY e.date, e.seq, l.line_no))
            FROM line l JOIN account a ON a.book = l.book AND a.id = l.account JOIN entry e ON e.book = l.book AND e.seq = l.seq
            WHERE a.ledger = 'control' AND a.code = '9203' AND a.unit = 'A01' ORDER BY e.date, e.seq, l.line_no
            """);

        var table = (await book.ReportAsync("account-ledger", "ledger=control account=9203 unit=A01")).Table("lines");

        AreEqual(queried, table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => new object?[] { Units(table, row, "debit"), Units(table, row, "credit"), Units(table, row, "balance") }));
    }

    /// <summary>Minor units of a cell; 0 for one that stays empty.</summary>
    private static object Units(ReportTable table, ReportRow row, string column) => row.Values[table.At(column)] is AmountText amount ? (long)amount.MinorUnits : 0L;

    private static void AreEqual(IEnumerable<object?[]> expected, IEnumerable<object?[]> actual) =>
        Assert.AreEqual(string.Join('\n', expected.Select(row => string.Join(" | ", row))), string.Join('\n', actual.Select(row => string.Join(" | ", row))));
}
