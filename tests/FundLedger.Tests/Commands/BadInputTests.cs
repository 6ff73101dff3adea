using System.Text.Json;

namespace FundLedger.Tests.Commands;

/// <summary>What must never reach the journal, each with the rule that keeps it out.</summary>
[TestClass]
public sealed class BadInputTests
{
    private const string Payment = "{'kind':'disburse','date':'2025-06-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'10.00'}";
    private const string Voucher = "{'kind':'post','lines':[{'ledger':'financial','account':'1218','unit':'A02','fund':'GF','debit':'10.00'},{'ledger':'financial','account':'3001','unit':'A02','fund':'GF','credit':'10.00'}]}";
    private const string Most = "92233720368547758.07";

    [TestMethod]
    public async Task Post_Voucher_PostsItsLines()
    {
        await using var book = await TestBook.OpenAsync();

        var answer = await book.PostsAsync(Voucher.Replace("'lines'", "'document':'V1','lines'"), """
            financial D 1218 10.00 A02/GF//0
            financial C 3001 10.00 A02/GF//0
            """);
        Assert.AreEqual("V1@A02", answer.Document);
    }

    [TestMethod]
    [DataRow("10.00'}]", "10.01'}]", Rule.EntryMustBalance, "-0.01", "-0.01")]
    [DataRow("'3001','unit':'A02'", "'3001','unit':'A01'", Rule.EntryMustBalance, "A02, fund GF", "借贷不平")]
    [DataRow("'GF','credit'", "'PJ','credit'", Rule.EntryMustBalance, "A02, fund GF", "借贷不平")]
    [DataRow("'financial','account':'3001'", "'budgetary','account':'8001'", Rule.EntryMustBalance, "10.00", "借贷不平")]
    [DataRow("'fund':'GF','debit'", "'fund':'GF','currency':'USD','debit'", Rule.CurrencyMustMatch, "CNY is expected, not USD", "应为 CNY，现为 USD")]
    [DataRow("10.00", "10.005", Rule.AmountPrecision, "more decimals than the 2 of CNY", "多于 CNY 的 2 位")]
    [DataRow("10.00", "10.000", Rule.AmountPrecision, "10.000", "10.000")]
    [DataRow("10.00", "0.00", Rule.AmountMustNotBeZero, "must not be zero", "不得为零")]
    [DataRow("10.00", "92233720368547758.08", Rule.AmountRange, "out of range", "超出可记范围")]
    [DataRow("10.00", "-92233720368547758.08", Rule.AmountRange, "out of range", "超出可记范围")]
    [DataRow("10.00", Most, Rule.AmountRange, "out of range", "超出可记范围")]
    [DataRow("3001", "3999", Rule.AccountMustExist, "3999", "没有")]
    [DataRow("'credit':'10.00'", "'credit':'10.00','debit':'10.00'", Rule.MemberForm, "either debit or credit", "debit 或 credit 之一")]
    [DataRow(",'credit':'10.00'", "", Rule.MemberForm, "either debit or credit", "debit 或 credit 之一")]
    [DataRow("A02", "B01", Rule.UnitKeepsNoAccounts, "B01 keeps no accounts", "B01 不是会计主体")]
    [DataRow("A02", "Z", Rule.UnitMustExist, "'Z'", "“Z”")]
    [DataRow("'GF'", "'Z'", Rule.FundMustExist, "'Z'", "“Z”")]
    [DataRow("'fund':'GF'", "'fund':'GF','purpose':'Z'", Rule.PurposeMustExist, "'Z'", "“Z”")]
    [DataRow("'fund':'GF'", "'fund':'GF','purpose':'212'", Rule.PurposeNotAllowed, "212", "212")]
    [DataRow("'fund':'GF'", "'fund':'GF','year':1899", Rule.MemberForm, "from 1900 to 9999, not 1899", "1900 至 9999 的整数，现为 1899")]
    [DataRow("'fund':'GF'", "'fund':'GF','year':10000", Rule.MemberForm, "10000", "10000")]
    [DataRow("'fund':'GF'", "'fund':'GF','year':-1", Rule.MemberForm, "-1", "-1")]
    [DataRow("'financial','account':'3001'", "'control','account':'9202'", Rule.ControlledAccount, "9202", "9202")]
    [DataRow("'financial','account':'3001'", "'control','account':'9110'", Rule.ControlledAccount, "9110", "9110")]
    [DataRow("'financial','account':'3001'", "'control','account':'9602'", Rule.ControlledAccount, "9602", "9602")]
    [DataRow("'post'", "'post','document':'V 1'", Rule.CodeForm, "V 1", "V 1")]
    [DataRow("'post'", "'post','document':'year-end-2025'", Rule.DocumentKept, "year-end-2025", "year-end-2025")]
    [DataRow("'post'", "'post','document':'refunds-of-5'", Rule.DocumentKept, "refunds-of-5", "refunds-of-5")]
    public async Task Post_BadVoucher_IsRefused(string good, string bad, Rule rule, string english, string chinese)
    {
        await using var book = await TestBook.OpenAsync();

        var refusal = await book.RefusesAsync(rule, Voucher.Replace(good, bad));

        Assert.Contains(english, refusal.English);
        Assert.Contains(chinese, refusal.Chinese);
    }

    [TestMethod]
    public async Task Post_NoLines_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();

        Assert.AreEqual("凭证没有分录行。", (await book.RefusesAsync(Rule.EntryMustHaveLines, "{'kind':'post','lines':[]}")).Chinese);
    }

    [TestMethod]
    public async Task Post_ManyLinesWhoseSumDoesNotFit_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        const string Line = "{'ledger':'financial','account':'ACCOUNT','unit':'A02','fund':'GF','SIDE':'" + Most + "'}";
        var lines = string.Join(',', Line.Replace("ACCOUNT", "1218").Replace("SIDE", "debit"), Line.Replace("ACCOUNT", "3001").Replace("SIDE", "credit"));

        await book.RefusesAsync(Rule.AmountRange, $"{{'kind':'post','lines':[{lines},{lines}]}}");
        await book.RefusesAsync(Rule.AmountRange, $"{{'kind':'post','lines':[{lines}]}}".Replace("debit", "X").Replace("credit", "debit").Replace("X", "credit"));
    }

    [TestMethod]
    public async Task Appropriate_SumOfAnAccountThatDoesNotFit_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        const string Half = "{'kind':'appropriate','unit':'A','fund':'GF','purpose':'208','amount':'46116860184273879.00'}";
        await book.DoAsync(Half);

        await book.RefusesAsync(Rule.AmountRange, Half);
        await book.RefusesAsync(Rule.AmountRange, Half.Replace("46116860184273879.00", Most));
    }

    /// <summary>Debits and credits are kept apart, so both must fit, though their difference is nothing.</summary>
    [TestMethod]
    public async Task Post_SidesOfAnAccountThatDoNotFit_IsRefusedThoughTheirDifferenceWould()
    {
        await using var book = await TestBook.OpenAsync();
        var there = Voucher.Replace("10.00", "20000000000000000.00");
        var back = there.Replace("debit", "X").Replace("credit", "debit").Replace("X", "credit");
        await book.DoAsync(there);
        await book.DoAsync(back);
        await book.DoAsync(there);

        await book.RefusesAsync(Rule.AmountRange, back.Replace("20000000000000000.00", "40000000000000000.00"));
    }

    [TestMethod]
    public async Task Post_ClosedAccount_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-06-14'}");

        Assert.Contains("1218", (await book.RefusesAsync(Rule.AccountClosed, Voucher)).Chinese);
    }

    [TestMethod]
    public async Task Post_LockedPeriod_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.LockAsync("2025-06");

        Assert.AreEqual("The period 2025-06 is locked; nothing can be posted on 2025-06-01. Use a day of an open period, or have another person reopen this one.", (await book.RefusesAsync(Rule.PeriodLocked, Payment)).English);
    }

    [TestMethod]
    public async Task Post_FurtherAheadThanThePolicy_IsRefused()
    {
        await using var book = await TestBook.OpenAsync(futureDays: 10);

        var refusal = await book.RefusesAsync(Rule.DateTooFarAhead, Voucher.Replace("'post'", "'post','date':'2025-06-26'"));
        Assert.AreEqual("日期 2025-06-26 晚于允许的最后日期 2025-06-25。", refusal.Chinese);
        await book.DoAsync(Voucher.Replace("'post'", "'post','date':'2025-06-25'"));
    }

    [TestMethod]
    public async Task Post_BeforeItsUnitOpens_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'open-unit','unit':'N','name':{'zh':'新','en':'New'},'level':'street','from':'2025-06-01'}");

        var refusal = await book.RefusesAsync(Rule.UnitMustBeOpen, Voucher.Replace("A02", "N").Replace("'post'", "'post','date':'2025-05-31'"));
        Assert.AreEqual("The unit N opens on 2025-06-01; nothing can be posted to it on 2025-05-31.", refusal.English);
        await book.DoAsync(Voucher.Replace("A02", "N").Replace("'post'", "'post','date':'2025-06-01'"));
    }

    [TestMethod]
    public async Task Key_SameContentAgain_IsAnsweredAgainAndPostsNothing()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var first = await book.DoAsync(Payment.Replace("{'kind'", "{'key':'same','kind'"));
        var head = await book.HeadAsync();

        var again = await book.DoAsync(Payment.Replace("{'kind'", "{'key':'same','kind'").Replace("10.00", "10.0"));

        Assert.AreEqual((true, first.Posted.Single().Seq, head), (again.Replayed, again.Posted.Single().Seq, await book.HeadAsync()));
        Assert.AreSequenceEqual(first.Posted.Single().Hash, again.Posted.Single().Hash);
    }

    [TestMethod]
    [DataRow("10.00", "10.01")]
    [DataRow("2025-06-01", "2025-06-02")]
    [DataRow("'disburse'", "'freeze'")]
    [DataRow("'disburse'", "'disburse','text':'x'")]
    public async Task Key_OtherContent_IsRefused(string first, string then)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Payment.Replace("{'kind'", "{'key':'same','kind'"));

        var refusal = await book.RefusesAsync(Rule.KeyReused, Payment.Replace("{'kind'", "{'key':'same','kind'").Replace(first, then));

        Assert.AreEqual($"键 same 已用于内容不同的第 {seq} 号凭证。", refusal.Chinese);
    }

    [TestMethod]
    public async Task Key_Missing_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.KeyRequired, Payment.Replace("{'kind'", "{'key':null,'kind'"));
        await book.RefusesAsync(Rule.CodeForm, Payment.Replace("{'kind'", "{'key':'','kind'"));
        await book.RefusesAsync(Rule.CodeForm, Payment.Replace("{'kind'", "{'key':'a b','kind'"));
        await book.RefusesAsync(Rule.CodeForm, Payment.Replace("{'kind'", $"{{'key':'{new string('k', 101)}','kind'"));
    }

    [TestMethod]
    [DataRow("\u202E", "U+202E")]
    [DataRow("\u2066", "U+2066")]
    [DataRow("\u200F", "U+200F")]
    [DataRow("\0", "U+0000")]
    [DataRow("\n", "U+000A")]
    [DataRow("\u001B", "U+001B")]
    [DataRow("\u0085", "U+0085")]
    [DataRow("\uFEFF", "U+FEFF")]
    public async Task Text_ControllingOrReordering_IsRefused(string character, string named)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var escaped = JsonSerializer.Serialize("ab" + character + "c").Trim('"');

        foreach (var member in new[] { "text", "payee", "actor" })
        {
            var refusal = await book.RefusesAsync(Rule.TextCharacter, Payment.Replace("{'kind'", $"{{'{member}':'{escaped}','kind'"));
            Assert.AreEqual($"{member} holds the character {named} at position 3, which controls or reorders text.", refusal.English);
        }
    }

    [TestMethod]
    public async Task Text_Of100KB_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var refusal = await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("{'kind'", $"{{'text':'{new string('长', 100_000)}','kind'"));

        Assert.AreEqual("text 长 100000 个字符，上限 2000。", refusal.Chinese);
        await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("{'kind'", $"{{'actor':'{new string('a', 100_000)}','kind'"));
        await book.RefusesAsync(Rule.UnitMustExist, Payment.Replace("A02", new string('A', 100_000)));
    }

    [TestMethod]
    [DataRow("دفعة للمركز")]
    [DataRow("תשלום 100")]
    [DataRow("ᠮᠣᠩᠭᠣᠯ 藏语 བོད་ཡིག 👍")]
    [DataRow("'; DROP TABLE entry; --")]
    [DataRow("=1+1")]
    public async Task Text_OfAnyScript_IsKeptAsItIs(string text)
    {
        await using var book = await TestBook.WithQuotaAsync();

        var answer = await book.Book.ExecuteAsync(book.Command(Payment) with { Text = text }, CancellationToken.None);

        Assert.AreEqual(text, (await book.EntriesAsync(answer)).Single().Text);
    }

    [TestMethod]
    public async Task Disburse_FromNoQuota_NamesEveryFact()
    {
        await using var book = await TestBook.OpenAsync();

        var refusal = await book.RefusesAsync(Rule.BalanceBelowZero, Payment);

        Assert.AreEqual("account=control 9203 A02/GF/2080208/2025 CNY; date=2025-06-01; limit=0.00 CNY; amount=10.00 CNY; shortfall=10.00 CNY",
            string.Join("; ", refusal.Facts.Select(fact => $"{fact.Name}={Refusal.Text(fact.Value)}")));
    }
}
