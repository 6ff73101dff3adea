using System.Globalization;

namespace FundLedger.Tests.YearEnd;

/// <summary>
/// The last day of a closed year, before and after its closing, on every report that shows surplus or execution. LF lapses:
/// A was appropriated 3,000.00, allotted it by way of A01 to A0101, which paid 300.00. PJ carries once: A02 has 80.00 left of
/// 2024, which are clawed back, and 500.00 of 2025, of which 120.00 are confirmed. GF carries: A02 has 1,000.00, A 9,000.00.
/// </summary>
[TestClass]
public sealed class ClosingViewTests
{
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    private const string Story = """
        {'kind':'open-fund','date':'2025-01-01','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
        {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'LF','purpose':'212','amount':'3000.00'}
        {'kind':'allot','date':'2025-01-06','from':'A','to':'A01','fund':'LF','purpose':'212','amount':'3000.00'}
        {'kind':'allot','date':'2025-01-07','from':'A01','to':'A0101','fund':'LF','purpose':'212','amount':'3000.00'}
        {'kind':'disburse','date':'2025-03-01','unit':'A0101','fund':'LF','purpose':'212','amount':'300.00'}
        {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PJ','purpose':'212','year':2024,'amount':'80.00'}
        {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PJ','purpose':'212','amount':'500.00'}
        {'kind':'carry-over','unit':'A02','fund':'PJ','purpose':'212','year':2025,'amount':'120.00'}
        {'kind':'close-year','year':2025}
        """;

    /// <summary>Surplus, carried over, lapsed, clawed back; then the same of all that was unused.</summary>
    private const string ByUnit = """
        A     0.00     0.00     0.00     0.00   9000.00  9000.00     0.00   0.00
        A0101 2700.00  0.00     2700.00  0.00   2700.00  0.00        2700.00 0.00
        A02   1580.00  1120.00  380.00   80.00  1580.00  1120.00     380.00  80.00
        -     4280.00  1120.00  3080.00  80.00  13280.00 10120.00    3080.00 80.00
        """;

    [TestMethod]
    public async Task BeforeClosing_SurplusIsWhatCarriedLapsedAndWasClawedBack_OnEveryReport()
    {
        await using var book = await ClosedAsync();

        Assert.AreEqual(Rows(ByUnit), await ClosingOfAsync(book, new SurplusQuestion()));
        Assert.AreEqual(Rows(ByUnit), await ClosingOfAsync(book, new BudgetExecutionQuestion()));
        Assert.AreEqual(Rows("""
            A 4280.00 1120.00 3080.00 80.00 13280.00 10120.00 3080.00 80.00
            - 4280.00 1120.00 3080.00 80.00 13280.00 10120.00 3080.00 80.00
            """), await ClosingOfAsync(book, new ComparisonQuestion()));
        Assert.AreEqual(Rows("""
            A0101 2700.00 0.00 2700.00 0.00 2700.00 0.00 2700.00 0.00
            -     2700.00 0.00 2700.00 0.00 2700.00 0.00 2700.00 0.00
            """), await ClosingOfAsync(book, new FundStatementQuestion(), ("fund", "LF")));
    }

    /// <summary>What is available by each report, and by the accounts, in either view.</summary>
    [TestMethod]
    [DataRow("before", "4280.00")]
    [DataRow("after", "0.00")]
    public async Task EitherView_IsTheSameOnEveryReport_AndSaysWhich(string view, string available)
    {
        await using var book = await ClosedAsync();
        Question[] questions =
        [
            new SurplusQuestion(), new BudgetExecutionQuestion(), new ComparisonQuestion(), new TrialBalanceQuestion(), new BalancesQuestion(), new LotsQuestion(), new DrillQuestion(),
        ];
        var surplus = await AskAsync(book, new ComparisonQuestion(), ("closing", view));
        Assert.AreEqual(available, Cell(surplus, "surplus", ^1, "available"));
        Assert.AreEqual(available, Cell(await AskAsync(book, new BalancesQuestion(), ("closing", view), ("account", "9203")), "balances", 0, "balance"));

        foreach (var question in questions)
        {
            (string, string)[] options = question is DrillQuestion ? [("closing", view), ("unit", "A"), ("figure", "available")] : [("closing", view)];
            var report = await AskAsync(book, question, options);
            Assert.Contains(view == "before" ? "结账前" : "结账后", report.Scope.Select(line => line.Value.Zh), report.Kind);
        }
    }

    [TestMethod]
    public async Task OtherDays_SayNothingOfAClosing()
    {
        await using var book = await ClosedAsync();

        var report = await new SurplusQuestion().AskAsync(book.Book.Read, new AsOf(LastDay.AddDays(-1)), new Dictionary<string, string>(), CancellationToken.None);

        Assert.DoesNotContain("结账前", report.Scope.Select(line => line.Value.Zh));
        Assert.DoesNotContain(table => table.Name == "closing", report.Parts.OfType<ReportTable>());
    }

    /// <summary>2,700.00 lapse: once, though they pass by way of A01 to A.</summary>
    [TestMethod]
    public async Task Preview_CountsEachLotOnce()
    {
        await using var book = await ClosedAsync();
        await book.DoAsync("{'kind':'reopen-year','year':2025}");

        var preview = await AskAsync(book, new YearEndPreviewQuestion(), ("fund", "LF"), ("year", "2025"));

        Assert.AreEqual("2700.00 0.00 2700.00", $"{Cell(preview, "sums", 0, "held")} {Cell(preview, "sums", 0, "carried")} {Cell(preview, "sums", 0, "lapsed")}");
        Assert.AreEqual("A 0.00 2700.00 0.00, A01 0.00 2700.00 2700.00, A0101 2700.00 0.00 2700.00", string.Join(", ",
            Enumerable.Range(0, 3).Select(row => $"{Cell(preview, "lost", row, "unit").Split(' ')[0]} {Cell(preview, "lost", row, "lapsed")} {Cell(preview, "lost", row, "fromBelow")} {Cell(preview, "lost", row, "returned")}")));
    }

    private static async Task<TestBook> ClosedAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 3, 4) - book.Clock.GetUtcNow().DateTime);
        await book.AllAsync(Story);
        return book;
    }

    private static Task<Report> AskAsync(TestBook book, Question question, params (string Name, string Value)[] options) =>
        question.AskAsync(book.Book.Read, new AsOf(LastDay), options.ToDictionary(option => option.Name, option => option.Value), CancellationToken.None);

    private static async Task<string> ClosingOfAsync(TestBook book, Question question, params (string Name, string Value)[] options)
    {
        var table = (await AskAsync(book, question, options)).Parts.OfType<ReportTable>().Single(part => part.Name == "closing");
        string[] shown = ["available", "carriedOver", "lapsed", "clawedBack", "unused", "allCarriedOver", "allLapsed", "allClawedBack"];
        return string.Join('\n', Enumerable.Range(0, table.Rows.Count).Select(row =>
            $"{(Text(table, row, "unit").Split(' ')[0] is { Length: > 0 } unit ? unit : "-")} {string.Join(' ', shown.Select(column => Text(table, row, column)))}"));
    }

    private static string Cell(Report report, string table, Index row, string column)
    {
        var found = report.Parts.OfType<ReportTable>().Single(part => part.Name == table);
        return Text(found, row.GetOffset(found.Rows.Count), column);
    }

    private static string Text(ReportTable table, int row, string column)
    {
        var value = table.Rows[row].Values[table.Columns.ToList().FindIndex(each => each.Name == column)];
        return value switch
        {
            AmountText amount => amount.ForPrograms,
            TermText term => term.ForPrograms ?? "",
            null => "",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string Rows(string table) => string.Join('\n', table.Split('\n').Select(row => string.Join(' ', row.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries))));
}
