using System.IO.Compression;
using System.Text;
using FundLedger.Interchange.Payments;

namespace FundLedger.Interchange.Tests;

/// <summary>Files that are refused as a whole, and rows that are refused by themselves.</summary>
[TestClass]
public sealed class FileTests
{
    private const string Header = "Service Area,Expenditure Code,Expenditure Category,Paid Date,Trans No,Amount,Type,Supplier Name\n";

    private const string Good = "HRA,D1,Works,03/05/2017,R1,10.50,Revenue,ACME\n";

    [TestMethod]
    public async Task Import_NoSuchFile_IsRefused()
    {
        await using var book = await ImportBook.CreateAsync();

        await book.RefusedAsync(Rule.FileMustExist, book.InFolder("none.csv"));
        await book.RefusedAsync(Rule.FileForm, book.InFolder("."));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n\n")]
    [DataRow(Header)]
    [DataRow(Header + "\n,,,,,,,\n")]
    public async Task Import_NoRows_IsRefused(string text)
    {
        await using var book = await ImportBook.CreateAsync();

        await book.RefusedAsync(Rule.FileEmpty, book.File("empty.csv", text));
    }

    [TestMethod]
    [DataRow("Service Area,Expenditure Code,Paid Date,Trans No,Type\n", Rule.ColumnMissing)]
    [DataRow("Service Area,Expenditure Code,Paid Date,Trans No,Amount,AMOUNT,Type\n", Rule.ColumnRepeated)]
    [DataRow("Service Area,Organisational Unit,Expenditure Code,Paid Date,Trans No,Amount,Type\n", Rule.ColumnRepeated)]
    [DataRow("Service Area,Note,note,Expenditure Code,Paid Date,Trans No,Amount,Type\n", Rule.ColumnRepeated)]
    [DataRow("Service Area,\"Expenditure\" Code,Paid Date,Trans No,Amount,Type\n", Rule.RowQuoting)]
    public async Task Import_Headers_AreNotGuessed(string header, Rule rule)
    {
        await using var book = await ImportBook.CreateAsync();

        await book.RefusedAsync(rule, book.File("headers.csv", header + "HRA,D1,03/05/2017,R1,10.50,Revenue,,\n"));
    }

    [TestMethod]
    public async Task Import_ColumnMissing_NamesItAndTheHeaders()
    {
        await using var book = await ImportBook.CreateAsync();

        var refusal = await book.RefusedAsync(Rule.ColumnMissing, book.File("a.csv", "Unit,Sum\nA,1\n"));

        Assert.AreEqual("There is no column for unit; the headers are: Unit, Sum.", refusal.English);
    }

    [TestMethod]
    public async Task Import_Encoding_IsNotGuessed()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("a.csv", "日期,单位\n", Encoding.Unicode);

        await book.RefusedAsync(Rule.FileEncoding, file);
        book.Bytes("a.csv", [.. "日期,单位\n"u8, 0xFF]);
        var refusal = await book.RefusedAsync(Rule.FileEncoding, file, "payments-zh");

        Assert.AreEqual("The file a.csv is not in utf-8 / gb18030 (byte 15).", refusal.English);
    }

    [TestMethod]
    public async Task Import_ByteOrderMarkAndWindows1252_AreRead()
    {
        await using var book = await ImportBook.CreateAsync();
        var marked = book.File("bom.csv", Header + Good, new UTF8Encoding(true));
        var western = book.Bytes("western.csv", Encoding.Latin1.GetBytes(Header + "HRA,D1,Works,03/05/2017,R2,1,Capital,CAFÉ\n"));

        await book.ImportAsync(marked);
        await book.ImportAsync(western);

        var payees = (await book.PaymentsAsync()).Select(entry => OxfordTests.PaymentOf(entry).Payee);
        Assert.AreEqual("ACME, CAFÉ", string.Join(", ", payees));
    }

    [TestMethod]
    [DataRow("HRA,D1,Works,03/05/2017,R2,10.5\n", null, Rule.RowForm)]
    [DataRow("HRA,D1,Works,03/05/2017,,10.5,Revenue,A\n", "Trans No", Rule.MemberRequired)]
    [DataRow("HRA,D1,Works,03/05/2017, ,10.5,Revenue,A\n", "Trans No", Rule.MemberRequired)]
    [DataRow("HRA,D1,Works,05/23/2017,R2,10.5,Revenue,A\n", "Paid Date", Rule.DateForm)]
    [DataRow("HRA,D1,Works,2017-05-03,R2,10.5,Revenue,A\n", "Paid Date", Rule.DateForm)]
    [DataRow("HRA,D1,Works,03/05/2999,R2,10.5,Revenue,A\n", "Paid Date", Rule.DateTooFarAhead)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,\"1,000.50\",Revenue,A\n", "Amount", Rule.AmountForm)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,1e3,Revenue,A\n", "Amount", Rule.AmountForm)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,1.005,Revenue,A\n", "Amount", Rule.AmountPrecision)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,0.00,Revenue,A\n", "Amount", Rule.AmountMustNotBeZero)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,99999999999999999999,Revenue,A\n", "Amount", Rule.AmountRange)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,10.5,Other,A\n", "Type", Rule.FundMustExist)]
    [DataRow("&,D1,Works,03/05/2017,R2,10.5,Revenue,A\n", "Service Area", Rule.CodeForm)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,10.5,Revenue,A\u202EB\n", "Supplier Name", Rule.TextCharacter)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,10.5,Revenue,A \"B\" C\n", null, Rule.RowQuoting)]
    [DataRow("HRA,D1,Works,03/05/2017,R2,10.5,Revenue,\"A\" B\n", null, Rule.RowQuoting)]
    [DataRow("HRA,D1,Works,04/05/2017,R1,10.50,Revenue,ACME\n", "Trans No", Rule.KeyReused)]
    [DataRow("HRA,D1,Works,03/05/2017,R 1,10.5,Revenue,ACME \n", "Trans No", Rule.PaymentPostedAlready)]
    public async Task Import_BadRow_IsRefusedAlone(string row, string? column, Rule rule)
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("rows.csv", Header + Good + row + "HRA,D1,Works,03/05/2017,R3,-1,Revenue,ACME\n");

        var result = await book.ImportAsync(file);

        Assert.AreEqual((3L, 2L, 1L), (result.Rows, result.Posted, result.Refused));
        Assert.AreEqual((3L, column, rule), (result.Refusals[0].Line, result.Refusals[0].Column, result.Refusals[0].Rule));
        Assert.DoesNotContain("{", result.Refusals[0].Refusal.English + result.Refusals[0].Refusal.Chinese);
        Assert.AreEqual(9.5m, result.PostedTotal);
        Assert.AreEqual(result.Total, result.PostedTotal + result.RefusedTotal);
        await book.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_QuoteWithoutEnd_RefusesTheRestAsOneRow()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("rows.csv", Header + Good + "HRA,D1,Works,03/05/2017,R2,1,Revenue,\"A\n" + Good + Good);

        var result = await book.ImportAsync(file);

        Assert.AreEqual((1L, 1L), (result.Posted, result.Refused));
        Assert.AreEqual("The quotation marks in lines 3 to 6 are not paired, or stand inside a field.", result.Refusals[0].Refusal.English);
    }

    [TestMethod]
    public async Task Import_QuoteWithoutEndInALongFile_KeepsMemoryFlat()
    {
        await using var book = await ImportBook.CreateAsync();
        var rest = string.Concat(Enumerable.Repeat(Good, 100_000));
        var file = book.File("rows.csv", Header + Good + "HRA,D1,Works,03/05/2017,R2,1,Revenue,\"A\n" + rest);

        var result = await book.ImportAsync(file);

        Assert.AreEqual((1L, 1L), (result.Posted, result.Refused));
        Assert.AreEqual((3L, Rule.RowQuoting), (result.Refusals[0].Line, result.Refusals[0].Rule));
    }

    [TestMethod]
    public async Task Import_NoDateCanBeRead_RefusesEachRow()
    {
        await using var book = await ImportBook.CreateAsync();
        var rows = Enumerable.Range(1, 50).Select(i => $"HRA,D1,Works,2017.5.{i % 28 + 1},R{i},{i}.25,Revenue,A\n");

        var result = await book.ImportAsync(book.File("dates.csv", Header + string.Concat(rows)));

        Assert.AreEqual((50L, 0L, 50L), (result.Rows, result.Posted, result.Refused));
        Assert.AreEqual((1287.5m, 1287.5m), (result.Total, result.RefusedTotal));
        Assert.IsTrue(result.Refusals.All(refusal => refusal is { Column: "Paid Date", Rule: Rule.DateForm }));
        Assert.IsEmpty((await book.SetupAsync()).Purposes);
    }

    [TestMethod]
    public async Task Import_FieldWithLineBreak_CountsLines()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("rows.csv", Header + "HRA,D1,\"Works\r\nand more\",03/05/2017,R1,1,Other,A\n\nHRA,D1,W,x,R2,1,Revenue,A");

        var result = await book.ImportAsync(file);

        Assert.AreEqual("2, 5", string.Join(", ", result.Refusals.Select(refusal => refusal.Line)));
    }

    [TestMethod]
    public async Task Import_ZipThatIsNoWorkbook_IsRefused()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.InFolder("a.csv");

        Zip(file, ("readme.txt", "hello"));
        await book.RefusedAsync(Rule.FileForm, file);
        Zip(file, ("xl/workbook.xml", "<workbook"));
        await book.RefusedAsync(Rule.FileForm, file);
        Zip(file, ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>"));
        Assert.Contains("DTD", (await book.RefusedAsync(Rule.FileForm, file)).English);
        Zip(file, ("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", $"<a>{new string(' ', 40_000_000)}</a>"));
        await book.RefusedAsync(Rule.FileTooLarge, file);
        book.Bytes("a.csv", [.. "PK\x03\x04"u8, .. new byte[100]]);
        await book.RefusedAsync(Rule.FileForm, file);
        book.Bytes("a.csv", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0]);
        await book.RefusedAsync(Rule.FileForm, file);
    }

    [TestMethod]
    public async Task Run_Refusals_AreToldAsTheyCome()
    {
        await using var book = await ImportBook.CreateAsync();
        var told = new List<RowRefusal>();
        var file = book.File("rows.csv", Header + Good + Good + "x\n");

        var result = await new PaymentImport(told.Add).RunAsync(
            book.Book, file, ImportProfiles.Find("oxford-payments"), "tester", null, default);

        Assert.AreSequenceEqual(result.Refusals, told);
    }

    [TestMethod]
    public async Task Import_ProfileThatDoesNotFitTheBook_IsRefusedBeforeAnythingIsPosted()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("rows.csv", Header + Good);
        var profile = ImportProfiles.Find("oxford-payments");
        var head = await book.HeadAsync();

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() =>
            book.ImportAsync(file, profile with { OpenMissing = profile.OpenMissing! with { Top = null } }));

        Assert.AreEqual(Rule.UnitMustExist, refused.Refusal.Rule);
        Assert.AreEqual(head, await book.HeadAsync());
    }

    [TestMethod]
    public async Task Run_Progress_EndsWithAllRows()
    {
        await using var book = await ImportBook.CreateAsync();
        var rows = Enumerable.Range(1, 9000).Select(i => $"HRA,D1,Works,03/05/2017,R{i},1,Revenue,A\n");
        var file = book.File("rows.csv", Header + string.Concat(rows));
        var progress = new Reported();

        await new PaymentImport().RunAsync(book.Book, file, ImportProfiles.Find("oxford-payments"), "tester", progress, default);

        Assert.AreEqual("0 4096 8192 9000", string.Join(' ', progress.Values));
    }

    [TestMethod]
    public async Task Run_Cancelled_PostsNothingMore()
    {
        await using var book = await ImportBook.CreateAsync();
        var file = book.File("rows.csv", Header + Good);
        var head = await book.HeadAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => new PaymentImport().RunAsync(
            book.Book, file, ImportProfiles.Find("oxford-payments"), "tester", null, new CancellationToken(canceled: true)));

        Assert.AreEqual(head, await book.HeadAsync());
    }

    private sealed class Reported : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }

    private static void Zip(string file, params (string Name, string Text)[] entries)
    {
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
