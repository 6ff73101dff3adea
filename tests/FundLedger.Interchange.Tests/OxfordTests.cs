using System.Globalization;

namespace FundLedger.Interchange.Tests;

/// <summary>Nine quarters of Oxford City Council's payments, byte for byte as published.</summary>
[TestClass]
public sealed class OxfordTests
{
    private static readonly string[] Quarters =
    [
        "jan-mar-2014", "oct-dec-2014", "jan-mar-2015", "jul-sep-2015", "jan-mar-2016",
        "oct-dec-2016", "apr-jun-2017", "oct-dec-2017", "jan-mar-2018",
    ];

    public static IEnumerable<object[]> Files => Quarters.Select(quarter => new object[] { quarter });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public async Task Import_Quarter_AccountsForEveryRowAndPenny(string quarter)
    {
        await using var book = await ImportBook.CreateAsync();
        var (rows, sum) = Independent(quarter);

        var result = await book.ImportAsync(FileOf(quarter));

        Assert.AreEqual(rows, result.Rows);
        Assert.AreEqual(rows, result.Posted + result.Refused);
        Assert.AreEqual(sum, result.Total);
        Assert.AreEqual(sum, result.PostedTotal + result.RefusedTotal);
        Assert.AreEqual(sum - result.RefusedTotal, await PaidAsync(book));
        Assert.AreEqual(string.Join("; ", Expected(quarter)), string.Join("; ", result.Refusals.Where(refusal => refusal.Rule != Rule.RefundOfNothing).Select(Described)));
        Assert.IsTrue(result.Refusals.Where(refusal => refusal.Rule == Rule.RefundOfNothing).All(refusal => refusal.Column is not null));
        await book.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_AllQuartersTwice_PostsTheSecondTimeNothing()
    {
        await using var book = await ImportBook.CreateAsync();
        var first = new List<ImportResult>();
        foreach (var quarter in Quarters)
            first.Add(await book.ImportAsync(FileOf(quarter)));
        var head = await book.HeadAsync();

        foreach (var (quarter, before) in Quarters.Zip(first))
        {
            var refusals = new List<RowRefusal>();
            var again = await book.ImportAsync(FileOf(quarter), refusals.Add);

            Assert.IsLessThanOrEqualTo(before.Refused, again.Posted, "Only a refund whose payment came after it in the file.");
            Assert.AreEqual(before.Total, again.RefusedTotal + again.PostedTotal);
            Assert.IsLessThanOrEqualTo(0m, again.PostedTotal);
            var postedBefore = refusals.Count(refusal => refusal.Rule == Rule.PaymentPostedAlready);
            Assert.AreEqual(before.Posted + (quarter == "jul-sep-2015" ? 2 : 0), postedBefore);
        }

        var refunds = first.SelectMany(result => result.Refusals).Count(refusal => refusal.Rule == Rule.RefundOfNothing);
        Assert.AreEqual(32_045 - 3 - refunds, first.Sum(result => result.Posted));
        Assert.IsGreaterThanOrEqualTo(head, await book.HeadAsync());
        await book.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_SameFileUnderAnotherName_PostsNothing()
    {
        await using var book = await ImportBook.CreateAsync();
        var first = await book.ImportAsync(FileOf("jan-mar-2018"));
        var copy = book.InFolder("copy.csv");
        File.Copy(FileOf("jan-mar-2018"), copy);

        var again = await book.ImportAsync(copy);

        Assert.AreEqual(1220, first.Posted);
        Assert.AreEqual(0, again.Posted);
        Assert.IsTrue(again.Refusals.All(refusal => refusal.Rule == Rule.PaymentPostedAlready));
    }

    [TestMethod]
    public async Task Import_TwoSpellingsOfAUnit_AreOneUnit()
    {
        await using var book = await ImportBook.CreateAsync();

        await book.ImportAsync(FileOf("jan-mar-2014"));
        await book.ImportAsync(FileOf("jan-mar-2015"));

        var setup = await book.SetupAsync();
        Assert.AreEqual("Policy, Culture and Communication", setup.Unit("policy-culture-and-communication").Name.En);
        Assert.ContainsSingle(code => code.StartsWith("policy", StringComparison.Ordinal), setup.Units.Keys);
        Assert.AreEqual("oxford-city-council", setup.Unit("hra").Parent);
        Assert.AreEqual("Capital", setup.Fund("CAP").Name.En);
        Assert.AreEqual("Grants", setup.Purpose("D3701").Name.En);
    }

    [TestMethod]
    public async Task Import_Payees_AreKeptAsPublished()
    {
        await using var book = await ImportBook.CreateAsync();

        await book.ImportAsync(FileOf("jan-mar-2018"));

        var payments = (await book.PaymentsAsync()).Select(PaymentOf).ToDictionary(payment => payment.Reference);
        var difference = payments["47023014 - 3"];
        Assert.AreEqual(0.01m, difference.Amount);
        Assert.IsNull(difference.Payee);
        Assert.IsNull(difference.PayeeCode);
        Assert.AreEqual("import:oxford-payments:47023014-3", difference.Key);
        Assert.AreEqual("expenditure-over-500-jan-mar-2018.csv:16", difference.Source);
        Assert.AreEqual(new DateOnly(2018, 1, 16), difference.Date);
        Assert.IsTrue(payments.Values.All(payment => payment.Payee?.Trim() == payment.Payee));
    }

    internal static RecordPayment PaymentOf(Entry entry) =>
        (RecordPayment)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key);

    internal static string FileOf(string quarter) =>
        Path.Combine(AppContext.BaseDirectory, "oxford", $"expenditure-over-500-{quarter}.csv");

    /// <summary>Exactly the rows that are no payments, or payments twice.</summary>
    private static string[] Expected(string quarter) => quarter switch
    {
        "jan-mar-2014" => ["3861 amount MemberRequired"],
        "jul-sep-2015" => ["476 Trans No PaymentPostedAlready", "1013 Trans No PaymentPostedAlready"],
        _ => [],
    };

    private static string Described(RowRefusal refusal) => $"{refusal.Line} {refusal.Column} {refusal.Rule}";

    /// <summary>Debits less credits of 业务活动费用 in the book.</summary>
    private static async Task<decimal> PaidAsync(ImportBook book)
    {
        var lines = (await book.PaymentsAsync()).SelectMany(entry => entry.Lines);
        return lines.Where(line => line.Account is { Ledger: Ledger.Financial, Code: "5001" }).Sum(line => line.Net) / 100m;
    }

    /// <summary>Rows and their sum, by other means: the amount is the field before the word Revenue or Capital.</summary>
    private static (long Rows, decimal Sum) Independent(string quarter)
    {
        var lines = File.ReadAllText(FileOf(quarter)).Split('\n').Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0).Skip(1).ToList();
        var sum = 0m;
        foreach (var fields in lines.Select(line => line.Split(',')))
        {
            var at = Array.FindIndex(fields, field => field is "Revenue" or "Capital");
            if (at > 0)
                sum += decimal.Parse(fields[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return (lines.Count, sum);
    }
}
