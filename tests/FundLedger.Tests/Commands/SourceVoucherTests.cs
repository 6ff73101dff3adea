namespace FundLedger.Tests.Commands;

/// <summary>A source voucher is posted once in a book, however its number is spaced, and again when its entry was taken back.</summary>
[TestClass]
public sealed class SourceVoucherTests
{
    private const string Invoice = "'sourceVoucher':{'kind':'invoice','number':'25317000000123'}";

    private const string Payment = "{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'40.00'," + Invoice + "}";

    /// <summary>Each kind of command that names one, in a book with a committed reservation R, an award P and donations.</summary>
    private static readonly string[] Sourced =
    [
        Payment,
        "{'kind':'disburse','document':'R','amount':'5.00','final':false," + Invoice + "}",
        "{'kind':'record-payment','unit':'A02','fund':'GF','purpose':'2080208','amount':'7.00','reference':'T1','source':'x.csv:2','withinQuota':true," + Invoice + "}",
        "{'kind':'pay-award','award':'P','amount':'1.00'," + Invoice + "}",
        "{'kind':'donate','fund':'CF','amount':'500.00'," + Invoice + "}",
    ];

    public static IEnumerable<object[]> Pairs() =>
        from first in Enumerable.Range(0, 5) from second in Enumerable.Range(0, 5) select new object[] { first, second };

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public async Task Post_SameSourceVoucherByWhateverCommand_IsRefused_NamingTheFirst(int first, int second)
    {
        await using var book = await WithDocumentsAsync();
        var entry = await book.SeqAsync(Sourced[first]);

        var refusal = await book.RefusesAsync(Rule.SourceVoucherPosted, Sourced[second]);

        Assert.AreEqual(
            $"原始凭证（发票 25317000000123）已经过账，见第 {entry} 号凭证：同一张不再记账；前一笔有误的先冲销（reverse）或更正（correct），号码写错的改正号码。", refusal.Chinese);
        Assert.StartsWith($"The source voucher (invoice 25317000000123) is posted already, by entry {entry}, and is not posted again.", refusal.English);
    }

    [TestMethod]
    [DataRow("25317000000124", "invoice", true)]
    [DataRow("25317000000123", "fiscal-receipt", true)]
    [DataRow(" 25317 0000 00123", "invoice", false)]
    [DataRow("２５３１７０００００0123", "invoice", false)]
    [DataRow("　25317000000123　", "invoice", false)]
    public async Task Post_NumberOfItsKind_IsComparedBlindToSpacesAndWidth(string number, string kind, bool posted)
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Payment);

        var again = Payment.Replace("25317000000123", number).Replace("invoice", kind);

        if (posted)
            await book.DoAsync(again);
        else
            await book.RefusesAsync(Rule.SourceVoucherPosted, again);
    }

    /// <summary>Two letters that differ in case alone are one number; two commands of one batch are held against each other.</summary>
    [TestMethod]
    public async Task PostAll_SameNumberInOneBatch_TheSecondIsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var outcomes = await book.OutcomesAsync(Payment.Replace("25317", "ab-"), Payment.Replace("25317", "AB-"), Payment.Replace("25317", "AC-"));

        Assert.AreEqual(" SourceVoucherPosted ", string.Join(' ', outcomes.Select(outcome => outcome.Refusal?.Rule.ToString())));
    }

    [TestMethod]
    public async Task Post_AfterTheFirstIsReversed_IsTaken_AndHeldAgainstTheSecondThen()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var first = await book.SeqAsync(Payment);
        await book.DoAsync($"{{'kind':'reverse','entry':{first},'reason':'误'}}");

        var second = await book.SeqAsync(Payment);

        var refusal = await book.RefusesAsync(Rule.SourceVoucherPosted, Payment);
        Assert.Contains($"by entry {second},", refusal.English);
    }

    /// <summary>A correction keeps the voucher that it is made of: it takes the first entry back in the same command.</summary>
    [TestMethod]
    public async Task Correct_TheEntryOfTheVoucher_KeepsTheNumber_AndOfAnotherDoesNot()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var first = await book.SeqAsync(Payment);
        var other = await book.SeqAsync(Payment.Replace("25317", "9"));

        await book.RefusesAsync(Rule.SourceVoucherPosted, $"{{'kind':'correct','entry':{other},'with':{Payment.Replace("40.00", "41.00")}}}");
        var blue = await book.SeqAsync($"{{'kind':'correct','entry':{first},'with':{Payment.Replace("40.00", "41.00")}}}");

        var refusal = await book.RefusesAsync(Rule.SourceVoucherPosted, Payment);
        Assert.Contains($"by entry {blue},", refusal.English);
    }

    [TestMethod]
    public async Task Post_SameKeyAgain_IsAnsweredAgain()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var keyed = Payment.Replace("'unit'", "'key':'pay-1','unit'");

        var first = await book.DoAsync(keyed);
        var again = await book.DoAsync(keyed);

        Assert.IsTrue(again.Replayed);
        Assert.AreEqual(first.Posted[0].Seq, again.Posted[0].Seq);
    }

    [TestMethod]
    [DataRow("", Rule.MemberForm)]
    [DataRow(" 　 ", Rule.MemberForm)]
    [DataRow("\u0007", Rule.TextCharacter)]
    public async Task Post_VoucherWithoutANumber_IsRefused(string number, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(rule, Payment.Replace("25317000000123", number.Replace("\u0007", "\\u0007")));
        await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("25317000000123", new string('1', 101)));
        await book.RefusesAsync(Rule.MemberForm, Payment.Replace("invoice", "letter"));
    }

    private static async Task<TestBook> WithDocumentsAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PF','purpose':'2080208','amount':'100.00'}
            {'kind':'reserve','document':'R','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'50.00'}]}
            {'kind':'commit','document':'R'}
            {'kind':'accrue-award','award':'P','unit':'A02','fund':'PF','purpose':'2080208','amount':'10.00','period':'2025Q1','headcount':2,'due':'2025-07-01'}
            """);
        return book;
    }
}
