using FundLedger.Interchange.Budgets;
using FundLedger.Reports;

namespace FundLedger.Interchange.Tests;

/// <summary>Budgets go out as a workbook or CSV and come back into another book of the same set-up as the same figures.</summary>
[TestClass]
public sealed class BudgetImportTests
{
    private static readonly DateOnly Day = new(2025, 1, 5);

    private const string Header = "unit,fund,purpose,year,amount\n";

    [TestMethod]
    [DataRow("xlsx", ReportLanguage.Chinese)]
    [DataRow("xlsx", ReportLanguage.English)]
    [DataRow("xlsx", ReportLanguage.Both)]
    [DataRow("csv", ReportLanguage.Chinese)]
    public async Task Import_ExportOfAnotherBook_GivesEqualFigures(string form, ReportLanguage language)
    {
        await using var from = await OpenAsync();
        await using var to = await OpenAsync();
        await ExecuteAsync(from,
            Appropriate("A", 1000.25m), Allot("A", "A01", 400.10m), Allot("A", "A02", 0.01m), Allot("A01", "A0101", 100m),
            new Supplement { Unit = "A", Fund = "GF", Purpose = "208", Amount = -0.25m }, Appropriate("B", 7m), Appropriate("A02", 5m),
            new Recall { From = "A", To = "A01", Fund = "GF", Purpose = "208", Amount = 0.10m });
        var expected = await FiguresAsync(from);
        var report = await ReportAsync(from);
        var file = to.Bytes("budgets." + form, await BytesAsync(report, form, language));

        var result = await ImportAsync(to, file);
        var again = await ImportAsync(to, file);

        Assert.IsEmpty(result.Refusals, result.Refusals.Count > 0 ? result.Refusals[0].Refusal.English : "");
        Assert.AreEqual((5L, 5L, 0L), (result.Rows, result.Posted, result.Unchanged));
        Assert.AreEqual(expected, await FiguresAsync(to));
        Assert.AreEqual((5L, 0L, 5L, 0m), (again.Rows, again.Posted, again.Unchanged, again.PostedTotal));
        await to.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_PartlyThere_GivesWhatIsMissing()
    {
        await using var book = await OpenAsync();
        await ExecuteAsync(book, Appropriate("A", 100m), Allot("A", "A01", 40m));
        var file = book.File("budgets.csv", Header + "A01,GF,208,2025,90\nA,GF,208,2025,100.50\n");

        var result = await ImportAsync(book, file);

        Assert.AreEqual((2L, 50.50m), (result.Posted, result.PostedTotal));
        Assert.AreEqual("A 208 100.50 0.00 90.00; A01 208 0.00 90.00 0.00", await FiguresAsync(book));
    }

    [TestMethod]
    [DataRow("X,GF,208,2025,1", "2 unit UnitMustExist")]
    [DataRow("A,X,208,2025,1", "2 fund FundMustExist")]
    [DataRow("A,GF,999,2025,1", "2 purpose PurposeMustExist")]
    [DataRow("A,GF,208,25x,1", "2 year MemberForm")]
    [DataRow("A,GF,208,2025,1.001", "2 amount AmountPrecision")]
    [DataRow("A,GF,208,2025,-1", "2 amount AmountMustBePositive")]
    [DataRow("A,GF,208,2025,1e5", "2 amount AmountForm")]
    [DataRow("A,GF,208,2025,", "2 amount MemberRequired")]
    [DataRow("A,GF,208,2025", "2  RowForm")]
    [DataRow("A01,GF,208,2025,1", "2 amount BalanceBelowZero")]
    [DataRow("B,GF,208,2025,5\nB,GF,208,,6", "3  MemberForm")]
    [DataRow("C,CH,,,5", "2 fund SurplusIntoCharity")]
    public async Task Import_BadRow_IsRefusedWithItsLineAndColumn(string rows, string expected)
    {
        await using var book = await OpenAsync();

        var result = await ImportAsync(book, book.File("budgets.csv", Header + rows + "\n"));

        Assert.AreEqual(expected, string.Join("; ", result.Refusals.Select(refusal => $"{refusal.Line} {refusal.Column} {refusal.Rule}")));
        await book.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_LessThanThereIs_IsRefused()
    {
        await using var book = await OpenAsync();
        await ExecuteAsync(book, Appropriate("A", 100m));

        var result = await ImportAsync(book, book.File("budgets.csv", Header + "A,GF,208,2025,99.99\n"));

        Assert.AreEqual(Rule.BudgetAboveFile, result.Refusals.Single().Rule);
        Assert.AreEqual("A 208 100.00 0.00 0.00", await FiguresAsync(book));
    }

    [TestMethod]
    public async Task Import_DryRun_ChangesNothing()
    {
        await using var book = await OpenAsync();
        var head = await book.HeadAsync();

        var result = await new BudgetImport(book.Book, Day, "k", null).RunAsync(book.File("budgets.csv", Header + "A,GF,208,2025,5\n"), true, default);

        Assert.AreEqual((1L, 5m), (result.Posted, result.PostedTotal));
        Assert.AreEqual(head, await book.HeadAsync());
    }

    [TestMethod]
    [DataRow("unit,fund\nA,GF\n", Rule.ColumnMissing)]
    [DataRow("unit,Unit,fund,amount\nA,A,GF,1\n", Rule.ColumnRepeated)]
    [DataRow("unit,fund,amount\n", Rule.FileEmpty)]
    public async Task Import_FileWithoutWhatItNeeds_IsRefused(string text, Rule rule)
    {
        await using var book = await OpenAsync();
        var file = book.File("budgets.csv", text);

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => ImportAsync(book, file));

        Assert.AreEqual(rule, refused.Refusal.Rule);
    }

    private static async Task<ImportBook> OpenAsync()
    {
        var book = await ImportBook.CreateAsync("CNY", 1);
        await ExecuteAsync(book,
            Open("C", UnitLevel.Municipality, null, entity: false), Open("A", UnitLevel.District, "C"), Open("B", UnitLevel.District, "C"),
            Open("A01", UnitLevel.Street, "A"), Open("A02", UnitLevel.Street, "A"), Open("A0101", UnitLevel.Community, "A01"),
            new OpenPurpose { Purpose = "208", Name = new LocalName("社会保障", "Social security") },
            new OpenFund { Fund = "GF", Name = new LocalName("一般公共预算", "General fund"), Type = FundType.Fiscal, Owner = "C" },
            new OpenFund { Fund = "CH", Name = new LocalName("慈善", "Charity"), Type = FundType.Charity, Owner = "A" });
        return book;
    }

    private static Task<BudgetImportResult> ImportAsync(ImportBook book, string file) =>
        new BudgetImport(book.Book, Day, Guid.CreateVersion7().ToString("N"), "tester").RunAsync(file, false, default);

    private static async Task<Report> ReportAsync(ImportBook book)
    {
        var setup = await book.SetupAsync();
        var budgets = BudgetTable.Of(setup, await book.Book.Read.BalancesAsync(AsOf.Everything));
        var source = new ReportSource("import", setup.Profile.Name, setup.Profile.Currency, Day, DateTime.UnixEpoch, 0, new byte[32]);
        return BudgetsReport.Of(source, setup, [.. budgets], 2025, new Dictionary<string, string>());
    }

    /// <summary>Unit, purpose, appropriated, allotted, passed on.</summary>
    private static async Task<string> FiguresAsync(ImportBook book) => string.Join("; ",
        BudgetTable.Of(await book.SetupAsync(), await book.Book.Read.BalancesAsync(AsOf.Everything)).Select(budget => string.Join(' ',
            budget.At.Unit, budget.At.Purpose, DecimalText.Of(budget.Appropriated, 2), DecimalText.Of(budget.Allotted, 2), DecimalText.Of(budget.PassedOn, 2))));

    private static async Task ExecuteAsync(ImportBook book, params BookCommand[] commands)
    {
        foreach (var outcome in await book.Book.ExecuteAllAsync([.. commands.Select((command, i) => command with { Key = $"s{Guid.CreateVersion7():N}", Date = command.Date ?? Day })]))
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
    }

    private static OpenUnit Open(string unit, UnitLevel level, string? parent, bool entity = true) =>
        new() { Unit = unit, Name = new LocalName(unit, unit), Level = level, Parent = parent, Entity = entity };

    private static Appropriate Appropriate(string unit, decimal amount) => new() { Unit = unit, Fund = "GF", Purpose = "208", Year = 2025, Amount = amount };

    private static Allot Allot(string from, string to, decimal amount) => new() { From = from, To = to, Fund = "GF", Purpose = "208", Year = 2025, Amount = amount };

    private static async Task<byte[]> BytesAsync(Report report, string form, ReportLanguage language)
    {
        using var file = new MemoryStream();
        if (form == "csv")
            CsvFile.Write(report, Language.Chinese, file, CancellationToken.None);
        else
            await XlsxFile.WriteAsync(report, language, file, CancellationToken.None);
        return file.ToArray();
    }
}
