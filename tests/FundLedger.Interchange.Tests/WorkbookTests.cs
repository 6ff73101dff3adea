using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace FundLedger.Interchange.Tests;

/// <summary>Workbooks give the same payments as the CSV files that they were made of.</summary>
[TestClass]
public sealed class WorkbookTests
{
    private static readonly string[] Headers = ["Service Area", "Expenditure Code", "Paid Date", "Trans No", "Amount", "Type"];

    [TestMethod]
    public async Task Import_Workbook_GivesTheSameEntriesAsCsv()
    {
        await using var csv = await ImportBook.CreateAsync();
        await using var xlsx = await ImportBook.CreateAsync();
        var file = xlsx.InFolder("payments.data");
        Write(file, Typed(OxfordTests.FileOf("jan-mar-2018")));

        var expected = await csv.ImportAsync(OxfordTests.FileOf("jan-mar-2018"));
        var result = await xlsx.ImportAsync(file);

        Assert.AreEqual((expected.Rows, expected.Posted, expected.Total), (result.Rows, result.Posted, result.Total));
        foreach (var (one, other) in (await ContentsAsync(csv)).Zip(await ContentsAsync(xlsx)))
            Assert.AreEqual(one, other);
        await xlsx.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_Workbook_DoesNotTakeDatesForAmountsOrTheReverse()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.InFolder("payments.xlsx");
        var day = new DateTime(2018, 1, 9, 0, 0, 0, DateTimeKind.Unspecified);
        Write(file,
        [
            Row("HRA", "D1", day, "R1", 0.1, "Revenue"),
            Row("HRA", "D1", 43109, "R2", 1, "Revenue"),
            Row("HRA", "D1", day, "R3", day, "Revenue"),
            Row("HRA", "D1", day.AddHours(1), "R4", 1, "Revenue"),
            Row("HRA", "D1", day, 12345678901, 1234567.89, "Revenue"),
            Row("HRA", "D1", "09/01/2018", "R6", "2.50", "Capital"),
        ]);

        var result = await book.ImportAsync(file);

        Assert.AreEqual("3 Paid Date DateForm; 4 Amount AmountForm; 5 Paid Date DateForm",
            string.Join("; ", result.Refusals.Select(refusal => $"{refusal.Line} {refusal.Column} {refusal.Rule}")));
        Assert.AreEqual("R1 0.1; 12345678901 1234567.89; R6 2.5",
            string.Join("; ", (await book.PaymentsAsync()).Select(OxfordTests.PaymentOf).Select(
                payment => string.Create(CultureInfo.InvariantCulture, $"{payment.Reference} {payment.Amount}"))));
    }

    [TestMethod]
    public async Task Import_WorkbookWithBrokenSheet_IsRefused()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.InFolder("payments.xlsx");
        Write(file, [Row("HRA", "D1", "09/01/2018", "R1", 1, "Revenue")]);
        BreakSheet(file);

        await book.RefusedAsync(Rule.FileForm, file);
    }

    private static void BreakSheet(string file)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
        sheet.Write("<worksheet><sheetData><row>");
    }

    private static Dictionary<string, object?> Row(params object?[] values) =>
        Headers.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static void Write(string file, IEnumerable<Dictionary<string, object?>> rows)
    {
        using var stream = File.Create(file);
        stream.SaveAs(rows.ToList());
    }

    /// <summary>The rows with real dates and numbers in place of texts.</summary>
    private static IEnumerable<Dictionary<string, object?>> Typed(string csv)
    {
        var lines = File.ReadAllLines(csv).Select(Fields).ToList();
        foreach (var fields in lines.Skip(1))
        {
            var row = lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => (object?)pair.Second);
            row["Paid Date"] = DateTime.ParseExact((string)row["Paid Date"]!, "dd/MM/yyyy", CultureInfo.InvariantCulture);
            row["Amount"] = double.Parse((string)row["Amount"]!, CultureInfo.InvariantCulture);
            yield return row;
        }
    }

    /// <summary>Fields of a line without line breaks in it.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i..].StartsWith("\"\"", StringComparison.Ordinal))
                fields[^1] += line[++i];
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += line[i];
        }

        return fields;
    }

    private static async Task<string[]> ContentsAsync(ImportBook book) =>
    [
        .. (await book.PaymentsAsync()).Select(entry =>
            $"{OxfordTests.PaymentOf(entry) with { Source = "" }} {string.Join(' ', entry.Lines)}"),
    ];
}
